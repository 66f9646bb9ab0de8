package dev.contacts.jdbc.internal.sql;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets work that has collided again and again go ahead of the others of its store, who would win each time: whoever begins anew waits, while
 * it is repeated. Never for long, since work may be nested in work that holds what the other needs. Safe for use by several threads.
 */
final class Gate {

    private static final long PATIENCE_MILLIS = 500;

    private final ReentrantLock lock = new ReentrantLock(true);

    /** Waits while the gate is closed by somebody else. */
    void pass() {
        if (lock.isLocked() && !lock.isHeldByCurrentThread() && close()) {
            open();
        }
    }

    /** Closes the gate; false if somebody else keeps it closed for too long, or the thread is interrupted. */
    boolean close() {
        try {
            return lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Opens the gate after a {@link #close} that succeeded. */
    void open() {
        lock.unlock();
    }
}
