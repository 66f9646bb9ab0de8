package dev.contacts.internal.transfer;

import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.csv.BrokenFileException;
import dev.contacts.internal.csv.CsvLexer;
import dev.contacts.internal.csv.CsvWriter;
import dev.contacts.internal.csv.FormulaGuard;
import dev.contacts.internal.csv.Refusal;
import dev.contacts.transfer.ExportFailedException;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome.Rejected;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rejected rows of an import as they are in its source, with the reasons before them. Their cells were never stored: the source
 * is read again, and must be what the import has read.
 */
final class RejectedCsv {

    private static final char REPLACEMENT = '\uFFFD';

    private final CallContext context;
    private final ImportSettings settings;

    RejectedCsv(CallContext context, ImportSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** How many rows it has written. */
    long writeTo(OutputStream out) {
        if (settings.key == null) {
            throw Refusal.of("key", "NO_KEY", "give the key of the import whose rows are wanted", null);
        } else if (!settings.source.repeatable()) {
            throw Refusal.of(Refusal.FILE, "READ_ONCE", "it is read more than once; give a path or a text", null);
        }
        read(null); // before anything is written
        CsvWriter writer = new CsvWriter(out, settings.format, settings.delimiter);
        read(writer);
        writer.flush();
        return writer.lines() - 1;
    }

    /** Writes beside the file first, so that it is never there half. */
    long writeTo(Path file) {
        Path whole = file.toAbsolutePath();
        @Nullable Path beside = null;
        try {
            beside = Files.createTempFile(whole.getParent(), ".rejected-", ".part"); // readable by its owner only
            long written;
            try (OutputStream out = Files.newOutputStream(beside)) {
                written = writeTo(out);
            }
            Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            throw new ExportFailedException(0, "the file cannot be written", e);
        } finally {
            if (beside != null) {
                removed(beside);
            }
        }
    }

    private static void removed(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            // it is no more than what the file would have been
        }
    }

    private void read(@Nullable CsvWriter writer) {
        try (OpenSource source = OpenSource.of(settings)) {
            SessionRecord.Begun found = new SessionRecord(context, settings).find(source.header());
            RowFeed feed = source.feed(settings, found.plan(), found.digest());
            if (writer != null) {
                new Lines(source, writer)
                        .write(feed, new StoredRows(context, found.session().id()).rejected());
            }
            ImportSession session = found.session();
            if (!feed.skipTo(session.counts().rows()) || !feed.isAt(session.digest())) {
                throw SessionRecord.otherContent();
            }
        } catch (BrokenFileException e) {
            throw SessionRecord.otherContent();
        } catch (IOException | UncheckedIOException e) {
            throw OpenSource.unreadable(e);
        }
    }

    /** The lines of the file. */
    private static final class Lines {

        private final CsvLexer lexer;
        private final CsvWriter writer;
        private final List<String> header;
        private final List<Integer> own; // the columns of the source that do not come from here

        Lines(OpenSource source, CsvWriter writer) {
            this.lexer = source.lexer();
            this.writer = writer;
            this.header = source.header().written();
            this.own = IntStream.range(0, header.size())
                    .filter(column -> !Target.isReport(header.get(column)))
                    .boxed()
                    .toList();
        }

        void write(RowFeed feed, Stream<Rejected> rejected) throws IOException {
            List<@Nullable String> names = new ArrayList<>(Target.REPORT_COLUMNS);
            own.forEach(column -> names.add(header.get(column)));
            writer.line(names);
            for (Iterator<Rejected> rows = rejected.iterator(); rows.hasNext(); ) {
                Rejected row = rows.next();
                if (!feed.skipTo(row.row())) {
                    throw SessionRecord.otherContent();
                }
                writer.line(line(row));
            }
        }

        private List<@Nullable String> line(Rejected row) {
            List<@Nullable String> cells = new ArrayList<>();
            cells.add(Long.toString(row.row()));
            cells.add(row.reasons().stream()
                    .map(reason -> reason.path() + " " + reason.rule() + ": " + reason.message())
                    .collect(Collectors.joining("; ")));
            int there = Math.min(lexer.size(), CsvLexer.MAX_COLUMNS);
            own.stream().filter(column -> column < there).forEach(column -> cells.add(cell(column)));
            for (int column = header.size(); column < there; column++) {
                cells.add(cell(column));
            }
            return cells;
        }

        private @Nullable String cell(int column) {
            String text = FormulaGuard.text(lexer.cell(column), writer.format());
            return text == null ? null : storable(text);
        }

        /** Bytes that were no text cannot be written as text. */
        private static String storable(String text) {
            StringBuilder out = new StringBuilder(text.length());
            text.codePoints()
                    .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                    .forEach(out::appendCodePoint);
            return out.toString();
        }
    }
}
