package dev.contacts.spi;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done after the commit of one transaction; stores collect it here. For use by one thread. A store that repeats its work
 * takes a new object for each attempt, and forgets those of the others.
 */
public final class AfterCommitActions {

    private final List<Runnable> actions = new ArrayList<>();
    private boolean ended;

    /** No actions yet. */
    public AfterCommitActions() {}

    /**
     * Adds one.
     *
     * @param action what to do after those that are here already
     * @throws IllegalStateException if they are run already: the transaction has ended
     */
    public void add(Runnable action) {
        if (ended) {
            throw new IllegalStateException("this transaction has ended; nothing more can follow its commit");
        }
        actions.add(requireNonNull(action, "action"));
    }

    /**
     * Whether there is nothing to do.
     *
     * @return whether none was added
     */
    public boolean isEmpty() {
        return actions.isEmpty();
    }

    /**
     * Runs them all, in their order, also when one of them fails; none can be added any more. A store calls it when it has let go of
     * whatever keeps others from using it, a lock for example: an action may wait for a thread that uses the store.
     *
     * @throws AfterCommitException if one or more have failed
     */
    public void run() {
        ended = true;
        AfterCommitException failed = null;
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (Throwable e) { // also a checked one, which some languages let pass
                if (failed == null) {
                    failed = new AfterCommitException(e);
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
