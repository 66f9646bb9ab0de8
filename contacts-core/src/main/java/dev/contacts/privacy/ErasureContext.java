package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.workspace.Workspace;
import java.util.Optional;
import java.util.Set;

/**
 * An erasure in which a {@link PersonalDataContributor} takes part. For use by one thread, within the call.
 *
 * @param act what is done
 * @param workspace where
 * @param contacts whose data goes
 * @param transaction what the transaction runs on
 */
public record ErasureContext(Act act, Workspace workspace, Set<ContactId> contacts, HostResources transaction) {

    /** Checks that nothing is missing. */
    public ErasureContext {
        requireNonNull(act, "act");
        requireNonNull(workspace, "workspace");
        contacts = Set.copyOf(contacts);
        requireNonNull(transaction, "transaction");
    }

    /**
     * What the transaction runs on.
     *
     * @param type what is wanted, {@code java.sql.Connection} for example
     * @param <T> what is wanted
     * @return it, or empty if the store has no such thing
     */
    public <T> Optional<T> resource(Class<T> type) {
        return transaction.resource(type);
    }

    /** What is done. */
    public enum Act {
        /** The contact is anonymized: what is kept must not lead to it. */
        ANONYMIZE,
        /** The contact is deleted: nothing is kept. */
        DELETE
    }
}
