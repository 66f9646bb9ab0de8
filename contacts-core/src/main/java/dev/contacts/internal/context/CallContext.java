package dev.contacts.internal.context;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.IdGenerator;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.internal.profile.ProfileRules;
import dev.contacts.messaging.MessagePorts;
import dev.contacts.schema.SchemaChangedException;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StorageException;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where, by whom and with what a use case runs. Immutable.
 *
 * @param store where contacts are kept
 * @param workspace where the call happens
 * @param actor who makes it
 * @param clock where time comes from
 * @param ids where ids come from
 * @param rules what a contact must hold
 * @param policies what the host has decided
 * @param messages what messages are sent with, or null if none can be sent
 */
public record CallContext(
        ContactStore store,
        Workspace workspace,
        Actor actor,
        Clock clock,
        IdGenerator ids,
        ProfileRules rules,
        Policies policies,
        @Nullable MessagePorts messages) {

    private static final int MAX_TRIES = 100;
    private static final int MAX_TRIES_OF_PORTS = 5;
    private static final String OUTDATED =
            "the transaction does not see what others have changed since it began; nothing was written: roll it back and run it again";

    /** Checks that nothing is missing. */
    public CallContext {
        requireNonNull(store, "store");
        requireNonNull(workspace, "workspace");
        requireNonNull(actor, "actor");
        requireNonNull(clock, "clock");
        requireNonNull(ids, "ids");
        requireNonNull(rules, "rules");
        requireNonNull(policies, "policies");
    }

    /** The same for another workspace. */
    public CallContext in(Workspace other) {
        return new CallContext(store, other, actor, clock, ids, rules, policies, messages);
    }

    /** The same for another actor. */
    public CallContext as(Actor other) {
        return new CallContext(store, workspace, other, clock, ids, rules, policies, messages);
    }

    /** The clock's instant, cut to microseconds as everything that is stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Runs work that reads a contact or a schema and writes it back; again when somebody else changed it in between. Each time somebody
     * else made progress, so that giving up after many tries is next to impossible.
     *
     * @throws StorageException if the same version is read again: within a transaction of the host that goes on showing what it has shown
     */
    public <T> T inTransactionOnLatest(Function<? super StoreTransaction, ? extends T> work) {
        ContactsException before = null;
        for (int tries = 1; ; tries++) {
            try {
                return store.inTransaction(workspace, work);
            } catch (PortCollision e) { // what somebody else has written need not be what the port collides with
                if (tries >= MAX_TRIES_OF_PORTS) {
                    throw e.toException();
                }
            } catch (ConcurrentUpdateException | SchemaChangedException e) {
                if (tries == MAX_TRIES) {
                    throw e;
                } else if (haveReadTheSame(before, e)) {
                    throw new StorageException(ErrorCode.TRANSACTION_CONFLICT, OUTDATED, e);
                }
                before = e;
            }
        }
    }

    /**
     * Calls a port of the host's within a transaction. What it does to contacts of its own may collide with others, and the work is repeated
     * then, but not as often as for what the library itself has read: nobody knows whether that helps.
     *
     * @param port what the host knows it by
     */
    public static <T> T ofPort(String port, Supplier<? extends T> call) {
        try {
            return call.get();
        } catch (ConcurrentUpdateException | SchemaChangedException e) {
            throw new PortCollision(port, e);
        }
    }

    private static boolean haveReadTheSame(@Nullable ContactsException before, ContactsException now) {
        return before instanceof ConcurrentUpdateException first
                && now instanceof ConcurrentUpdateException second
                && first.id().equals(second.id())
                && first.expected() == second.expected();
    }

    /** Runs work in one transaction on the store. */
    public <T> T inTransaction(Function<? super StoreTransaction, ? extends T> work) {
        try {
            return store.inTransaction(workspace, work);
        } catch (PortCollision e) {
            throw e.collision();
        }
    }
}
