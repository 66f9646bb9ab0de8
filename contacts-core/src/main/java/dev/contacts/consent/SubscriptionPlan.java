package dev.contacts.consent;

import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import java.time.Instant;
import java.util.List;

/**
 * The first of the two steps of changing subscriptions: what would change. Nothing changes until {@link #confirm()}; dropping the plan leaves
 * everything as it is. Bound to exactly this contact and these changes, to the contact's ledger as it was, the workspace and the actor; can be
 * confirmed once, until it expires. Safe for use by several threads. Implemented by the library only. Rule 003-15.
 */
public interface SubscriptionPlan {

    /**
     * Whose subscriptions would change.
     *
     * @return the contact's id
     */
    ContactId contact();

    /**
     * What would change, in this order.
     *
     * @return one change or more
     */
    List<SubscriptionChange> changes();

    /**
     * Until when the plan can be confirmed.
     *
     * @return the first instant at which it cannot any more
     */
    Instant expiresAt();

    /**
     * Records the changes: all of them or none.
     *
     * @return the contact's subscriptions afterwards, ordered by channel and category
     * @throws ConfirmationRefusedException if the plan was confirmed before, has expired, or anything was recorded in the contact's ledger since
     * @throws ContactNotFoundException if the contact is gone
     * @throws AddressBlockedException if the contact's address was suppressed since
     */
    List<Subscription> confirm();
}
