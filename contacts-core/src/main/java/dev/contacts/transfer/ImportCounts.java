package dev.contacts.transfer;

/**
 * How many rows had which outcome. Immutable and safe for use by several threads.
 *
 * @param inserted new contacts
 * @param updated contacts changed
 * @param unchanged contacts left as they were
 * @param rejected rows not taken
 */
public record ImportCounts(long inserted, long updated, long unchanged, long rejected) {

    /** No rows. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    /**
     * All rows read.
     *
     * @return inserted + updated + unchanged + rejected
     */
    public long rows() {
        return inserted + updated + unchanged + rejected;
    }

    /**
     * These counts with one more row.
     *
     * @param outcome the row's outcome
     * @return new counts
     */
    public ImportCounts plus(RowOutcome outcome) {
        return new ImportCounts(
                inserted + (outcome instanceof RowOutcome.Inserted ? 1 : 0),
                updated + (outcome instanceof RowOutcome.Updated ? 1 : 0),
                unchanged + (outcome instanceof RowOutcome.Unchanged ? 1 : 0),
                rejected + (outcome instanceof RowOutcome.Rejected ? 1 : 0));
    }
}
