package dev.contacts.internal.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Origin;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.csv.TextSource;
import dev.contacts.transfer.CsvFormat;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.Importer;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where imports begin: one importer per source, with the settings nobody has changed yet. Immutable. */
public final class CsvImport {

    private final CallContext context;

    /** Imports in a context. */
    public CsvImport(CallContext context) {
        this.context = requireNonNull(context, "context");
    }

    /** Imports a file; it is opened anew by each run. */
    public Importer csv(Path file) {
        return of(TextSource.of(file));
    }

    /** Imports a stream, from where it stands to its end; the caller closes it. */
    public Importer csv(InputStream stream) {
        return of(TextSource.of(stream));
    }

    /** Imports a reader, from where it stands to its end; the caller closes it. */
    public Importer csv(Reader reader) {
        return of(TextSource.of(reader));
    }

    /** Imports text that was typed or pasted. */
    public Importer text(String text) {
        return of(TextSource.of(text));
    }

    /** Imports rows that come from elsewhere. */
    public Importer feed(List<String> header, Iterable<? extends List<@Nullable String>> rows) {
        ImportSettings settings = new ImportSettings(TextSource.of(header, rows), Origin.FEED);
        settings.format = CsvFormat.DATA;
        settings.delimiter = ',';
        return new CsvImporter(context, settings);
    }

    /** The report of an import that is stored. */
    public static Optional<ImportReport> report(CallContext context, ImportId id) {
        return StoredReport.find(context, id);
    }

    /** Ends an import for good. */
    public static Optional<ImportSession> cancel(CallContext context, ImportId id) {
        return SessionRecord.cancel(context, id);
    }

    private Importer of(TextSource source) {
        return new CsvImporter(context, new ImportSettings(source, Origin.IMPORT));
    }
}
