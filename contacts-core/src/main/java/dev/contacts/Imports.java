package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Origin;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.transfer.CsvImport;
import dev.contacts.internal.transfer.Undoing;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportUndoReport;
import dev.contacts.transfer.Importer;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.transfer.UndoRefusedException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Imports into one workspace. Each method that takes data returns an {@link Importer} to be configured and run; nothing is read
 * before. Immutable and safe for use by several threads. Rules 001-09, 004-15.
 */
public final class Imports {

    private final CallContext context;

    Imports(CallContext context) {
        this.context = context;
    }

    /**
     * An import of a CSV file.
     *
     * @param file the file
     * @return an importer to be configured and run
     */
    public Importer csv(Path file) {
        return new CsvImport(context).csv(requireNonNull(file, "file"));
    }

    /**
     * An import of a stream of CSV bytes.
     *
     * @param stream the bytes; read once by {@link Importer#run()} and not closed
     * @return an importer to be configured and run
     */
    public Importer csv(InputStream stream) {
        return new CsvImport(context).csv(requireNonNull(stream, "stream"));
    }

    /**
     * An import of CSV text from a reader.
     *
     * @param reader the text; read once by {@link Importer#run()} and not closed
     * @return an importer to be configured and run
     */
    public Importer csv(Reader reader) {
        return new CsvImport(context).csv(requireNonNull(reader, "reader"));
    }

    /**
     * An import of pasted text: the same rules and the same report as for a file.
     *
     * @param text CSV with a header line
     * @return an importer to be configured and run
     */
    public Importer text(String text) {
        return new CsvImport(context).text(requireNonNull(text, "text"));
    }

    /**
     * An import of rows that come from elsewhere: a shop, a till, another system (rule 004-05). They go the way of files, with the same checks,
     * modes and report, but for {@link Origin#FEED}, which is recorded for what they bring. There is no text in it, so that
     * {@link Importer#charset(java.nio.charset.Charset)}, {@link Importer#delimiter} and {@link Importer#format} are refused.
     *
     * @param header the names of the columns, as a file's header line has them; copied
     * @param rows the cells of each row: null says nothing, an empty text is one, values are written as in a file of {@link
     *     dev.contacts.transfer.CsvFormat#DATA}; iterated anew by each run, from the beginning also when an import goes on, and, with an {@link
     *     Importer#executor executor}, on its thread; what the iterator throws stops the import behind the rows that it gave
     * @return an importer to be configured and run
     */
    public Importer feed(List<String> header, Iterable<? extends List<@Nullable String>> rows) {
        return new CsvImport(context).feed(header, requireNonNull(rows, "rows"));
    }

    /**
     * Finds an import of the past.
     *
     * @param id its id
     * @return what is stored of it, or empty if there is none
     */
    public Optional<ImportSession> find(ImportId id) {
        requireNonNull(id, "id");
        return context.inTransaction(tx -> tx.imports().find(id));
    }

    /**
     * The report of an import of the past, or of one that runs: what became of each row that is in.
     *
     * @param id its id
     * @return the report, or empty if there is none
     */
    public Optional<ImportReport> report(ImportId id) {
        return CsvImport.report(context, requireNonNull(id, "id"));
    }

    /**
     * Ends an import for good, also one that runs in another thread or process: that one is told so at its next part, which it does not
     * write. The rows that are in stay in; under the key of the import nothing goes on any more.
     *
     * @param id its id
     * @return what is stored of it from now on; an import that is complete stays so; empty if there is none
     */
    public Optional<ImportSession> cancel(ImportId id) {
        return CsvImport.cancel(context, requireNonNull(id, "id"));
    }

    /**
     * Undoes an import that was {@linkplain Importer#undoable undoable}, once it has come to its end: contacts it has made are deleted, host's
     * tables included, contacts it has changed are again what they were, with a later version, those it has taken out of a group are members
     * again, and a list it has made goes if nothing else uses it. Whoever was changed since, or belongs to something by now, is left alone
     * and listed with the reason, as is who has unsubscribed from the group; that another import has changed somebody and was undone itself is no
     * change. Consent is never touched, and a contact that was made by the import and has said no since stays with its no. Works in parts, each of them committed: when it ends early, it goes on where it was by calling it again, and an import that is
     * undone stays so and gives the same report. The key of the import is used up. Requirements D4, U06.
     *
     * @param id the import
     * @return what it came to
     * @throws UndoRefusedException if there is no such import, it has not come to its end, or it has no journal (any more)
     */
    public ImportUndoReport undo(ImportId id) {
        return new Undoing(context, requireNonNull(id, "id")).run();
    }

    /**
     * Drops the journal by which an import could be undone, for good: what the contacts were before it is in no place of the store any more. If it
     * is just being undone, it stays as far as that has come, and whoever undoes it is told that the journal is gone.
     *
     * @param id the import
     * @return what is stored of it from now on; empty if there is none
     * @throws UndoRefusedException if it has not come to its end
     */
    public Optional<ImportSession> forgetUndo(ImportId id) {
        return new Undoing(context, requireNonNull(id, "id")).forget();
    }

    /**
     * Reads the rejected rows of an import of the past, in parts.
     *
     * @param id its id
     * @param afterRow the row after which the part begins, 0 for the first part
     * @param limit how many at the most, 1 or more
     * @return rejected rows in the order of their numbers; fewer than {@code limit} only if there are no more
     */
    public List<RowOutcome.Rejected> rejected(ImportId id, long afterRow, int limit) {
        requireNonNull(id, "id");
        return context.inTransaction(tx -> tx.imports().rejected(id, afterRow, limit));
    }
}
