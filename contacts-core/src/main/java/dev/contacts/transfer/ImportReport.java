package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of an import's rows: inserted + updated + unchanged + rejected = rows read. Immutable and safe for use by several
 * threads. {@code toString()} says it in plain words.
 */
public final class ImportReport {

    private final ImportSession session;
    private final @Nullable String key;
    private final Supplier<Stream<RowOutcome.Rejected>> rejected;
    private final Supplier<Stream<RowResult>> results;

    private ImportReport(
            ImportSession session,
            @Nullable String key,
            Supplier<Stream<RowOutcome.Rejected>> rejected,
            Supplier<Stream<RowResult>> results) {
        this.session = requireNonNull(session, "session");
        this.key = key;
        this.rejected = requireNonNull(rejected, "rejected");
        this.results = requireNonNull(results, "results");
    }

    /**
     * The report of a session; called by the library.
     *
     * @param session the session as it is stored
     * @param key the import's key, if it is known
     * @param rejected reads the rejected rows
     * @param results reads what became of all rows
     * @return the report
     */
    public static ImportReport of(
            ImportSession session,
            @Nullable String key,
            Supplier<Stream<RowOutcome.Rejected>> rejected,
            Supplier<Stream<RowResult>> results) {
        return new ImportReport(session, key, rejected, results);
    }

    /**
     * The key of the import: given, or made by the library. It is not stored.
     *
     * @return the key; empty in the report of an import of the past
     */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /**
     * The session as it is stored.
     *
     * @return list, mode, state, counts, begin
     */
    public ImportSession session() {
        return session;
    }

    /**
     * The session's id.
     *
     * @return the id
     */
    public ImportId id() {
        return session.id();
    }

    /**
     * How many rows had which outcome.
     *
     * @return the counts
     */
    public ImportCounts counts() {
        return session.counts();
    }

    /**
     * All rows read.
     *
     * @return inserted + updated + unchanged + rejected
     */
    public long rows() {
        return counts().rows();
    }

    /**
     * New contacts.
     *
     * @return how many rows made one
     */
    public long inserted() {
        return counts().inserted();
    }

    /**
     * Contacts changed.
     *
     * @return how many rows changed one
     */
    public long updated() {
        return counts().updated();
    }

    /**
     * Contacts left as they were.
     *
     * @return how many rows named one
     */
    public long unchanged() {
        return counts().unchanged();
    }

    /**
     * Rows not taken.
     *
     * @return how many
     */
    public long rejected() {
        return counts().rejected();
    }

    /**
     * Whether the list did not exist and was made by this import.
     *
     * @return true if it was made
     */
    public boolean createdList() {
        return session.createdList();
    }

    /**
     * The rows that were not taken, with every reason, read from the store page by page; each call starts anew.
     *
     * @return the rejected rows in the order of the file
     */
    public Stream<RowOutcome.Rejected> rejectedRows() {
        return rejected.get();
    }

    /**
     * What became of every row, read from the store page by page; each call starts anew. Of a dry run it is in memory. Whoever wants
     * to know which contact a row was about listens with {@link Importer#onRow}: that is not kept.
     *
     * @return all rows in the order of the file
     */
    public Stream<RowResult> results() {
        return results.get();
    }

    /** The counts in one sentence. */
    @Override
    public String toString() {
        return "Import into list " + session.schema() + ": " + rows() + " rows read, " + inserted() + " inserted, "
                + updated() + " updated, " + unchanged() + " unchanged, " + rejected() + " rejected"
                + (createdList() ? "; the list was made" : "");
    }
}
