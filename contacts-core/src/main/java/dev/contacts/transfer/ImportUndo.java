package dev.contacts.transfer;

/**
 * Whether an import can be undone, and how far that has come. Immutable and safe for use by several threads.
 *
 * @param possible whether a journal was written that is still there
 * @param removed contacts the import had made, which are gone again
 * @param restored contacts that are again what they were
 * @param leftAlone contacts that stayed as they are
 */
public record ImportUndo(boolean possible, long removed, long restored, long leftAlone) {

    /** Of an import without a journal. */
    public static final ImportUndo NONE = new ImportUndo(false, 0, 0, 0);

    /** Of an import with a journal that nobody has undone. */
    public static final ImportUndo POSSIBLE = new ImportUndo(true, 0, 0, 0);

    /**
     * This and more.
     *
     * @param more what was done beyond it
     * @return the sums; possible as this is
     */
    public ImportUndo plus(ImportUndo more) {
        return new ImportUndo(possible, removed + more.removed, restored + more.restored, leftAlone + more.leftAlone);
    }

    /**
     * This without a journal.
     *
     * @return the same counts
     */
    public ImportUndo withoutJournal() {
        return new ImportUndo(false, removed, restored, leftAlone);
    }
}
