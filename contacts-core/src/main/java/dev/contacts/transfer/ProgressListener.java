package dev.contacts.transfer;

/**
 * Hears how an import goes on. Called on the thread that runs the import, after each committed part (at most 5,000 rows) and once
 * more at the end, never within a transaction. What it throws stops the import; the rows reported so far stay in.
 */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Something was committed, or the import is complete.
     *
     * @param progress how far it has come
     */
    void onProgress(ImportProgress progress);
}
