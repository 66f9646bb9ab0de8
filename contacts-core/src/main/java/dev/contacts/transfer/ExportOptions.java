package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * What the host lends the library for export jobs. Immutable and safe for use by several threads if the ports are. Rules 001-32, 001-33.
 *
 * @param target where contents go
 * @param executor what jobs run on; {@code Runnable::run} exports on the thread that schedules, before that call returns. Whatever it throws when it
 *     is given a job, the job has failed, unless it was begun all the same
 * @param notifier told of each job that has ended
 * @param lifetime how long a content is kept once it is ready, more than 0 and at most 36,525 days, which are a hundred years
 * @param transaction runs each step of a job, and returns when it has ended
 */
public record ExportOptions(
        ExportTarget target, Executor executor, ExportNotifier notifier, Duration lifetime, Executor transaction) {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(36_525);

    /**
     * Checks the lifetime.
     *
     * @throws IllegalArgumentException if it is not more than 0, or longer than 36,525 days
     */
    public ExportOptions {
        requireNonNull(target, "target");
        requireNonNull(executor, "executor");
        requireNonNull(notifier, "notifier");
        requireNonNull(transaction, "transaction");
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a content is kept for some time, and for a hundred years at the most");
        }
    }

    /**
     * Jobs whose content is kept for a week, and of which nobody is told.
     *
     * @param target where contents go
     * @param executor what jobs run on
     * @return the options
     */
    public static ExportOptions of(ExportTarget target, Executor executor) {
        return new ExportOptions(target, executor, ExportNotifier.NONE, WEEK, Runnable::run);
    }

    /**
     * The same with a notifier.
     *
     * @param other the notifier
     * @return changed options
     */
    public ExportOptions notifier(ExportNotifier other) {
        return new ExportOptions(target, executor, other, lifetime, transaction);
    }

    /**
     * The same with another lifetime.
     *
     * @param other how long a content is kept
     * @return changed options
     * @throws IllegalArgumentException if it is not more than 0, or longer than 36,525 days
     */
    public ExportOptions lifetime(Duration other) {
        return new ExportOptions(target, executor, notifier, other, transaction);
    }

    /**
     * The same for a store that works within the host's transactions: a job begins after the commit of the transaction in which it was scheduled, so
     * each of its steps needs one of its own.
     *
     * @param other runs the work in a new transaction of the host, on the calling thread, and commits it before it returns
     * @return changed options
     */
    public ExportOptions in(Executor other) {
        return new ExportOptions(target, executor, notifier, lifetime, other);
    }
}
