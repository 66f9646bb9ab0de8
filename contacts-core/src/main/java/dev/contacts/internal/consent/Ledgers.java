package dev.contacts.internal.consent;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ledgers of contacts in one transaction.
 *
 * @param context by whom and when
 * @param tx the transaction
 */
public record Ledgers(CallContext context, StoreTransaction tx) {

    /** The ledger of a contact; empty if nothing was recorded, or if there is no such contact. */
    public ConsentLedger of(ContactId contact) {
        return first(tx.consents().ofContacts(List.of(contact)), contact);
    }

    /** The ledger of a contact, kept from others until the end of the transaction. */
    ConsentLedger toChange(ContactId contact) {
        return first(tx.consents().toChange(List.of(contact)), contact);
    }

    private static ConsentLedger first(List<ConsentLedger> ledgers, ContactId contact) {
        return ledgers.stream().findFirst().orElseGet(() -> ConsentLedger.empty(contact));
    }

    /**
     * A contact that must exist.
     *
     * @throws ContactNotFoundException if it does not
     */
    Contact contact(ContactId id) {
        return tx.contacts().find(List.of(id)).stream().findFirst().orElseThrow(() -> new ContactNotFoundException(id));
    }

    /** Appends changes, each of which must be allowed once those before it are recorded. */
    ConsentLedger record(ConsentLedger before, List<SubscriptionChange> changes) {
        requireOpen(before, changes);
        ConsentRules rules = context.policies().consent();
        ConsentLedger ledger = before;
        for (SubscriptionChange change : changes) {
            rules.check(ledger, change);
            ledger = ledger.append(change.from(ledger), change.basis(), context.now(), context.actor());
        }
        return store(before, ledger);
    }

    /** Appends a change that was decided elsewhere. */
    ConsentLedger record(ConsentLedger before, ConsentChange change, ConsentBasis basis) {
        return store(before, before.append(change, basis, context.now(), context.actor()));
    }

    private ConsentLedger store(ConsentLedger before, ConsentLedger after) {
        List<ConsentEntry> entries =
                after.entries().subList(before.entries().size(), after.entries().size());
        tx.consents().append(entries);
        return after;
    }

    /** A yes for an address that is suppressed would be a way around its suppression. */
    private void requireOpen(ConsentLedger ledger, List<SubscriptionChange> changes) {
        Set<Channel> wanted = changes.stream()
                .filter(change -> !change.isOptOut())
                .map(SubscriptionChange::channel)
                .collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            Blocks.refuse(new Blocks(context, tx)
                    .suppressed(Addresses.all(tx, List.of(contact(ledger.contact()))).stream()
                            .filter(address -> wanted.contains(address.channel()))
                            .toList()));
        }
    }
}
