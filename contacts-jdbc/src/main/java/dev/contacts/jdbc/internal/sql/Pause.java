package dev.contacts.jdbc.internal.sql;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** How long to wait before work is repeated. */
@FunctionalInterface
public interface Pause {

    /** Waits after a failed try, of which 1 is the first. */
    void after(int attempt);

    /** A random time up to 10, 20, 40, 80 milliseconds, so that transactions which collided do not meet again. */
    static Pause jitter() {
        return attempt -> LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(10_000_000L << (attempt - 1)));
    }
}
