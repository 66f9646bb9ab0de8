package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far an import has come. Immutable and safe for use by several threads.
 *
 * @param counts the rows committed so far
 * @param read how much of the source was read, which runs a little ahead of the rows: bytes, or characters of a text
 * @param total how much there is to read, in the same unit; {@link #UNKNOWN} for a stream or reader
 * @param start what was there when this run took its first row: nothing, unless it goes on with an import that was stopped
 * @param elapsed the time since then, by the clock of the call
 */
public record ImportProgress(ImportCounts counts, long read, long total, Start start, Duration elapsed) {

    /** Where the size of the source cannot be known before its end. */
    public static final long UNKNOWN = -1;

    private static final double NANOS = 1e9;

    /**
     * What was there when a run began.
     *
     * @param rows the rows committed before
     * @param read how much of the source was read to find the first row that was not
     */
    public record Start(long rows, long read) {}

    /** Checks that nothing is missing. */
    public ImportProgress {
        requireNonNull(counts, "counts");
        requireNonNull(start, "start");
        requireNonNull(elapsed, "elapsed");
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

    /**
     * How many rows this run commits in a second.
     *
     * @return the rate, or empty if no time has gone by
     */
    public OptionalDouble rowsPerSecond() {
        double seconds = elapsed.toNanos() / NANOS;
        return seconds <= 0 ? OptionalDouble.empty() : OptionalDouble.of((rows() - start.rows()) / seconds);
    }

    /**
     * How long the rest will take if it goes on as fast.
     *
     * @return the time, or empty if the size of the source is unknown or nothing was read yet
     */
    public Optional<Duration> remaining() {
        long done = read - start.read();
        if (total < 0 || done <= 0) {
            return Optional.empty();
        }
        double rest = Math.max(0, total - read);
        return Optional.of(Duration.ofNanos((long) (elapsed.toNanos() * (rest / done))));
    }
}
