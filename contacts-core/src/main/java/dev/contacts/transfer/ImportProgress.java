package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * How far an import has come. Immutable and safe for use by several threads.
 *
 * @param counts the rows committed so far
 * @param read how much of the source was read, which runs a little ahead of the rows: bytes, or characters of a text
 * @param total how much there is to read, in the same unit; {@link #UNKNOWN} for a stream or reader
 */
public record ImportProgress(ImportCounts counts, long read, long total) {

    /** Where the size of the source cannot be known before its end. */
    public static final long UNKNOWN = -1;

    /** Checks that nothing is missing. */
    public ImportProgress {
        requireNonNull(counts, "counts");
    }

    /**
     * The rows that have an outcome, committed.
     *
     * @return how many
     */
    public long rows() {
        return counts.rows();
    }

    /**
     * The part of the source that was read.
     *
     * @return 0 to 1, or empty if the size is unknown
     */
    public OptionalDouble fraction() {
        if (total < 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(total == 0 ? 1 : Math.min(1, (double) read / total));
    }
}
