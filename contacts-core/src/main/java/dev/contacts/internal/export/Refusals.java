package dev.contacts.internal.export;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.Subscription;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.transfer.OptOutCells;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.UnreadableLedgerException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What contacts have said no to, read for a page of them at once. Where somebody has tampered with a ledger, the entry that is lost may have been
 * a no, so it counts as one to everything. For one thread.
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
        for (ConsentLedger ledger : ledgers(page.stream().map(Contact::id).toList())) {
            if (ledger.firstUnsound().isPresent()) {
                putAll(ledger.contact(), ledger.subscriptions());
            } else {
                put(ledger.contact(), names(ledger.subscriptions()));
            }
        }
    }

    private List<ConsentLedger> ledgers(Collection<ContactId> ids) {
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
            putAll(e.contact(), List.of());
            return ledgers(others);
        }
    }

    /** A no to everything by email and short message, which the file has addresses for, and on the other channels that are named. */
    private void putAll(ContactId id, List<Subscription> subscriptions) {
        TreeSet<Channel> channels = new TreeSet<>(List.of(Channel.EMAIL, Channel.SMS));
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
