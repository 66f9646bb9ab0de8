package dev.contacts.internal.privacy;

import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.consent.Addresses;
import dev.contacts.spi.StoreTransaction;
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
        List<ConsentLedger> ledgers = tx.consents().ofContacts(ids);
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
    }

    /** Takes the addresses off the blacklist, which holds them in clear text; what it says of domains stays. */
    void removeFromBlacklist() {
        tx.blacklist()
                .remove(addresses().stream()
                        .map(address -> (BlacklistTarget) new BlacklistTarget.Address(address))
                        .toList());
    }

    List<ChannelAddress> addresses() {
        return Addresses.all(tx, contacts);
    }
}
