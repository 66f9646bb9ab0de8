package dev.contacts.tck.differential;

import dev.contacts.Contacts;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.tck.TestClock;
import dev.contacts.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the two stores, with all that a sequence of steps needs there. For one thread. */
final class Place {

    private static final Instant START = Instant.parse("2026-03-29T01:59:58.123456789Z");

    private final ContactStore store;
    private final TestClock clock = TestClock.at(START);
    private final MixedIds ids = new MixedIds();
    private final List<DeletionPlan> plans = new ArrayList<>();
    private final Contacts contacts;
    private @Nullable StoreTransaction transaction;

    Place(ContactStore store) {
        this.store = store;
        this.contacts = Contacts.builder(store)
                .clock(clock)
                .ids(ids)
                .exports(ExportCalls.options())
                .messaging(MessagingCalls.ports())
                .build();
    }

    ContactStore store() {
        return store;
    }

    MixedIds ids() {
        return ids;
    }

    /** The deletions that were prepared, to be confirmed some time. */
    List<DeletionPlan> plans() {
        return plans;
    }

    /** The library over the store; its clock and its ids are the same in both places. */
    Contacts contacts(Workspace workspace) {
        return contacts.in(workspace);
    }

    void advance(Duration time) {
        clock.advance(time);
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
