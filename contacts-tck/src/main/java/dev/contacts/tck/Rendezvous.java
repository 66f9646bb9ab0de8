package dev.contacts.tck;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where transactions meet, so that they overlap. Each thread meets once: when a store repeats the work, it passes. A store may run
 * its transactions one after the other; then the others never come, and after a moment the thread goes on alone.
 */
final class Rendezvous {

    private static final long MOMENT_MILLIS = 500;

    private final CountDownLatch missing;
    private final Set<Thread> met = ConcurrentHashMap.newKeySet();

    Rendezvous(int threads) {
        this.missing = new CountDownLatch(threads);
    }

    /** Waits for the others. */
    boolean meet() {
        if (met.add(Thread.currentThread())) {
            missing.countDown();
        }
        try {
            return missing.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
