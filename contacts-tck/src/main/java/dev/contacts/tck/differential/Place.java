package dev.contacts.tck.differential;

import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** One of the two stores, with all that a sequence of steps needs there. For one thread. */
final class Place {

    private final ContactStore store;
    private @Nullable StoreTransaction transaction;

    Place(ContactStore store) {
        this.store = store;
    }

    ContactStore store() {
        return store;
    }

    /** The transaction that the step belongs to. */
    StoreTransaction tx() {
        if (transaction == null) {
            throw new IllegalStateException("this step is not made in a transaction");
        }
        return transaction;
    }

    /** Runs work in one transaction, which steps see as {@link #tx}. */
    void inTransaction(Workspace workspace, Runnable work) {
        Boolean ran = store.inTransaction(workspace, tx -> {
            transaction = tx;
            try {
                work.run();
                return true;
            } finally {
                transaction = null;
            }
        });
        if (!Boolean.TRUE.equals(ran)) {
            throw new AssertionError("a store returns what the work returned");
        }
    }
}
