package dev.contacts.tck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs what follows the commits of intentions, and does something before, or leaves something out. Works are counted from 1; of each message
 * there are two, the last look and the outcome.
 */
final class Outcomes implements Executor {

    private final AtomicInteger count = new AtomicInteger();
    private final Map<Integer, Runnable> before = new HashMap<>();
    private final Set<Integer> lost = new HashSet<>();

    /** Does something before a work; what it throws keeps the work from being done. */
    Outcomes before(int work, Runnable action) {
        before.put(work, action);
        return this;
    }

    /** Leaves a work out, as if the process had died. */
    Outcomes without(int work) {
        lost.add(work);
        return this;
    }

    @Override
    public void execute(Runnable work) {
        int number = count.incrementAndGet();
        before.getOrDefault(number, () -> {}).run();
        if (!lost.contains(number)) {
            work.run();
        }
    }
}
