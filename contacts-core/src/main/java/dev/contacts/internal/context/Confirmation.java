package dev.contacts.internal.context;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.ConfirmationRefusedException.Reason;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What makes a plan count once and in time. It is used up when the transaction of its confirmation is committed, and not when the host rolls
 * that back; expired once means expired for good, also if the clock goes back. Safe for use by several threads.
 */
public final class Confirmation {

    private final Instant expiresAt;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean used;
    private volatile boolean expired;

    /** A confirmation that nobody has given yet. */
    public Confirmation(Instant expiresAt) {
        this.expiresAt = requireNonNull(expiresAt, "expiresAt");
    }

    /** The first instant at which it cannot be given any more. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /**
     * Runs what was planned, in one transaction. What it throws leaves the plan as it was.
     *
     * @throws ConfirmationRefusedException if the plan has expired or was confirmed
     */
    public <T> T once(CallContext context, Function<? super StoreTransaction, ? extends T> planned) {
        begin(context);
        try {
            return context.inTransaction(tx -> {
                T result = planned.apply(tx);
                tx.afterCommit(() -> used = true);
                return result;
            });
        } finally {
            running.set(false);
        }
    }

    /**
     * Runs what was planned, in transactions of its own. The plan is used up when it begins, or, within a transaction of the host, by the host's
     * commit.
     *
     * @param check what is required, and leaves the plan as it was if it is not
     * @throws ConfirmationRefusedException if the plan has expired or was confirmed
     */
    public <T> T inParts(CallContext context, Runnable check, Supplier<? extends T> planned) {
        begin(context);
        try {
            check.run();
            context.inTransaction(tx -> {
                tx.afterCommit(() -> used = true);
                return tx;
            });
            return planned.get();
        } finally {
            running.set(false);
        }
    }

    private void begin(CallContext context) {
        requireInTime(context.now());
        if (used || !running.compareAndSet(false, true)) {
            throw new ConfirmationRefusedException(Reason.ALREADY_USED);
        }
    }

    private void requireInTime(Instant now) {
        expired |= !now.isBefore(expiresAt);
        if (expired) {
            throw new ConfirmationRefusedException(Reason.EXPIRED);
        }
    }
}
