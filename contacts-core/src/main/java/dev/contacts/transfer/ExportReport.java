package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

/**
 * What an export wrote, so that the file can be checked against it. Immutable and safe for use by several threads.
 *
 * @param manifest what was written, how much of it, and its digest
 */
public record ExportReport(ExportManifest manifest) {

    /** Checks that nothing is missing. */
    public ExportReport {
        requireNonNull(manifest, "manifest");
    }

    /**
     * How many contacts were written.
     *
     * @return the count
     */
    public long contacts() {
        return manifest.contacts();
    }

    /**
     * How many lines were written: of CSV after the header, of JSON Lines before the last one, of HTML none.
     *
     * @return the count
     */
    public long lines() {
        return manifest.lines();
    }

    /**
     * How many bytes the manifest covers: all, but for the last line of JSON Lines, which is the manifest.
     *
     * @return the count
     */
    public long bytes() {
        return manifest.bytes();
    }
}
