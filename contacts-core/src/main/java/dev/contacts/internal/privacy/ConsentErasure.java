package dev.contacts.internal.privacy;

import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.consent.Addresses;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.UnreadableLedgerException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Consent, addresses and applications of contacts that come to their end.
 *
 * @param tx the transaction in which they end
 * @param contacts the contacts
 */
record ConsentErasure(StoreTransaction tx, List<Contact> contacts) {

    /** How much there is, by section; of consent also by channel and state. */
    void addTo(SortedMap<String, Long> counts) {
        List<ContactId> ids = contacts.stream().map(Contact::id).toList();
        List<ConsentLedger> ledgers = ledgers(ids, counts);
        counts.put(
                "consent",
                ledgers.stream().mapToLong(ledger -> ledger.entries().size()).sum());
        for (ConsentLedger ledger : ledgers) {
            ledger.subscriptions()
                    .forEach(subscription -> counts.merge(
                            "consent " + subscription.channel() + " " + subscription.state(), 1L, Long::sum));
        }
        counts.put("channel", (long) tx.channels().ofContacts(ids).size());
        counts.put("app", (long) tx.channels().apps(ids).size());
        counts.put("blacklist", (long) tx.blacklist().find(targets()).size());
    }

    /** Somebody who has made a ledger unreadable must not keep its contact from being erased. */
    private List<ConsentLedger> ledgers(List<ContactId> ids, SortedMap<String, Long> counts) {
        try {
            return tx.consents().ofContacts(ids);
        } catch (UnreadableLedgerException e) {
            List<ContactId> others =
                    ids.stream().filter(id -> !id.equals(e.contact())).toList();
            counts.merge("consent unreadable", 1L, Long::sum);
            return others.size() == ids.size() ? List.of() : ledgers(others, counts);
        }
    }

    /** Takes the addresses off the blacklist, which holds them in clear text; what it says of domains stays. */
    void removeFromBlacklist() {
        tx.blacklist().remove(targets());
    }

    private List<BlacklistTarget> targets() {
        List<ChannelAddress> all = new ArrayList<>(addresses());
        tx.consents()
                .refusedBy(contacts.stream().map(Contact::id).toList())
                .forEach(refused -> all.add(refused.address())); // it had them once, and nobody has them now
        return all.stream()
                .distinct()
                .map(address -> (BlacklistTarget) new BlacklistTarget.Address(address))
                .toList();
    }

    List<ChannelAddress> addresses() {
        return Addresses.all(tx, contacts);
    }
}
