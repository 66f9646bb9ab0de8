package dev.contacts.privacy;

import dev.contacts.consent.NoSecretException;
import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;

/**
 * The first of the two steps of a deletion: what would go. Nothing is deleted until {@link #confirm()}; dropping the plan leaves
 * everything as it is. Bound to exactly these contacts, their versions, their memberships and static segments by number, the
 * workspace and the actor; can be confirmed once, until it expires. Safe for use by several threads. Rules 001-27 … 001-30.
 */
public interface DeletionPlan {

    /**
     * The contacts that would be deleted.
     *
     * @return their ids
     */
    Set<ContactId> contacts();

    /**
     * What would go, by section, for example {@code contact=1, identifier=2, membership=1}. Activities and notes that come until the plan
     * is confirmed go with the rest, and so do consent, registered addresses and applications.
     *
     * @return counts by section
     */
    SortedMap<String, Long> counts();

    /**
     * Until when the plan can be confirmed.
     *
     * @return the first instant at which it cannot any more
     */
    Instant expiresAt();

    /**
     * Deletes the contacts and everything that belongs to them, for good: all of them or none.
     *
     * @return how many contacts were deleted
     * @throws ConfirmationRefusedException if the plan was confirmed before, has expired, or counts other memberships or static
     *     segments than there are now
     * @throws ConcurrentUpdateException if a contact was changed since the plan was made
     * @throws ContactNotFoundException if a contact is gone
     */
    int confirm();

    /**
     * As {@link #confirm()}, and suppresses all addresses of the contacts in the same step: they are neither imported nor created nor written to
     * any more, see {@code contacts.blacklist().suppress(...)}. Chosen for each deletion; nothing is suppressed otherwise. Requirements D12.
     *
     * @return how many contacts were deleted
     * @throws NoSecretException if the host has given no secret; nothing was deleted
     * @throws ConfirmationRefusedException as {@link #confirm()}
     * @throws ConcurrentUpdateException as {@link #confirm()}
     * @throws ContactNotFoundException as {@link #confirm()}
     */
    int confirmSuppressing();
}
