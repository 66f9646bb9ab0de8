package dev.contacts.internal.messaging;

import dev.contacts.consent.ChannelAddress;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.consent.Recipients;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Eligibility;
import dev.contacts.messaging.Message;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Set;

/**
 * Whether messages may go, as one transaction sees it.
 *
 * @param context where the secrets come from
 * @param tx the transaction
 */
record Deciding(CallContext context, StoreTransaction tx) {

    /** Whether a message may go to a contact. */
    Eligibility eligibility(Contact contact, Message message) {
        if (message instanceof Message.SingleMessage single) {
            WorkspaceScope.check(tx, single.criteria());
        }
        return Eligibility.of(new Recipients(context, tx).of(contact.id()), message);
    }

    /**
     * Keeps a contact from others until the end of the transaction: who says no, or puts an address of it on the blacklist, has done so before,
     * or waits.
     */
    void hold(ContactId contact) {
        tx.consents().toChange(List.of(contact));
    }

    /** Why a message may not go to this very address of a contact, which may be gone; empty if it may. */
    Set<DenialReason> denials(ContactId id, Message message, ChannelAddress address) {
        hold(id);
        List<Contact> found = tx.contacts().find(List.of(id));
        if (found.isEmpty()) {
            return Set.of(DenialReason.NO_ADDRESS);
        }
        Eligibility eligibility = eligibility(found.get(0), message);
        if (eligibility instanceof Eligibility.NotEligible no) {
            return no.reasons();
        }
        return eligibility instanceof Eligibility.Eligible yes
                        && yes.addresses().contains(address)
                ? Set.of()
                : eligibility.blocked().getOrDefault(address, Set.of(DenialReason.NO_ADDRESS));
    }
}
