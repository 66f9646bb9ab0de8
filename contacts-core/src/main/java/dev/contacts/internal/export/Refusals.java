package dev.contacts.internal.export;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.Subscription;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.consent.Addresses;
import dev.contacts.internal.transfer.OptOutCells;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.UnreadableLedgerException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What contacts have said no to, read for a page of them at once. Where somebody has tampered with a ledger, the entry that is lost may have been
 * a no, so it counts as a no to everything on the channels that are known. For one thread.
 *
 * @param tx the transaction
 * @param ofPage what the contacts read last have said no to, of those who have
 */
record Refusals(StoreTransaction tx, Map<ContactId, TextListValue> ofPage) {

    private static final TextListValue NONE = new TextListValue(List.of());

    Refusals(StoreTransaction tx) {
        this(tx, new HashMap<>());
    }

    /** Reads those of a page. */
    void read(List<Contact> page) {
        ofPage.clear();
        Map<ContactId, Contact> contacts = new TreeMap<>();
        page.forEach(contact -> contacts.put(contact.id(), contact));
        for (ConsentLedger ledger : ledgers(contacts.keySet(), contacts)) {
            if (ledger.firstUnsound().isPresent()) {
                putAll(ledger.contact(), contacts, ledger.subscriptions());
            } else {
                put(ledger.contact(), names(ledger.subscriptions()));
            }
        }
    }

    private List<ConsentLedger> ledgers(Collection<ContactId> ids, Map<ContactId, Contact> contacts) {
        if (ids.isEmpty()) {
            return List.of();
        }
        try {
            return tx.consents().ofContacts(ids);
        } catch (UnreadableLedgerException e) {
            TreeSet<ContactId> others = new TreeSet<>(ids);
            if (!others.remove(e.contact())) {
                throw e;
            }
            putAll(e.contact(), contacts, List.of());
            return ledgers(others, contacts);
        }
    }

    private void putAll(ContactId id, Map<ContactId, Contact> contacts, List<Subscription> subscriptions) {
        TreeSet<Channel> channels = new TreeSet<>();
        Contact contact = contacts.get(id);
        if (contact != null) {
            Addresses.of(contact.identifiers()).forEach(address -> channels.add(address.channel()));
        }
        subscriptions.forEach(subscription -> channels.add(subscription.channel()));
        put(
                id,
                channels.stream()
                        .map(channel -> OptOutCells.name(channel, SubscriptionCategory.ALL))
                        .toList());
    }

    private void put(ContactId id, List<String> names) {
        if (!names.isEmpty()) {
            ofPage.put(id, new TextListValue(names));
        }
    }

    private static List<String> names(List<Subscription> subscriptions) {
        List<String> names = new ArrayList<>();
        for (Subscription subscription : subscriptions) {
            if (subscription.state() == SubscriptionState.UNSUBSCRIBED) {
                names.add(OptOutCells.name(subscription.channel(), subscription.category()));
            }
        }
        return names;
    }

    /** What a contact of the page has said no to; an empty list if nothing. */
    TextListValue of(ContactId contact) {
        return ofPage.getOrDefault(contact, NONE);
    }
}
