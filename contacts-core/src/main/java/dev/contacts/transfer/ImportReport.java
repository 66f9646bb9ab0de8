package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What became of an import's rows: inserted + updated + unchanged + rejected = rows read. Immutable and safe for use by several
 * threads. {@code toString()} says it in plain words.
 */
public final class ImportReport {

    private final ImportSession session;
    private final Supplier<Stream<RowOutcome.Rejected>> rejected;

    private ImportReport(ImportSession session, Supplier<Stream<RowOutcome.Rejected>> rejected) {
        this.session = requireNonNull(session, "session");
        this.rejected = requireNonNull(rejected, "rejected");
    }

    /**
     * The report of a session; called by the library.
     *
     * @param session the session as it is stored
     * @param rejected reads the rejected rows from the store
     * @return the report
     */
    public static ImportReport of(ImportSession session, Supplier<Stream<RowOutcome.Rejected>> rejected) {
        return new ImportReport(session, rejected);
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

    /** The counts in one sentence. */
    @Override
    public String toString() {
        return "Import into list " + session.schema() + ": " + rows() + " rows read, " + inserted() + " inserted, "
                + updated() + " updated, " + unchanged() + " unchanged, " + rejected() + " rejected"
                + (createdList() ? "; the list was made" : "");
    }
}
