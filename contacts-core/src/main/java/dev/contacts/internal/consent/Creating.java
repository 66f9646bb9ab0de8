package dev.contacts.internal.consent;

import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ListSchema;
import java.util.List;
import java.util.Map;

/** Creates contacts, of whom something may be said about consent already. */
public final class Creating {

    private final CallContext context;

    /** Creating in the context of a call. */
    public Creating(CallContext context) {
        this.context = context;
    }

    /** Creates a contact and records these changes in its ledger, or does neither. */
    public Contact create(NewContact draft, List<SubscriptionChange> first) {
        return context.inTransaction(tx -> {
            Change change = new Change(context.now(), Origin.API, context.actor());
            Contact contact = context.rules().create(draft, ListSchema.toWriteBy(tx, draft.schema()), change);
            new Blocks(context, tx).requireOpen(contact.identifiers());
            tx.contacts().insert(List.of(contact)).orThrow();
            Map<ContactId, ConsentLedger> inherited = new AddressMoves(context, tx).follow(List.of(), List.of(contact));
            if (!first.isEmpty()) {
                ConsentLedger ledger = inherited.getOrDefault(contact.id(), ConsentLedger.empty(contact.id()));
                new Ledgers(context, tx).record(ledger, first);
            }
            return contact;
        });
    }
}
