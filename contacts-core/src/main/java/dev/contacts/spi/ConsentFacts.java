package dev.contacts.spi;

import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The consent of some contacts, and where they are on the blacklist; read for all of them when one is asked for. Used by one thread. */
final class ConsentFacts {

    private final StoreTransaction transaction;
    private final Collection<Contact> contacts;
    private @Nullable Map<ContactId, ConsentLedger> ledgers;
    private @Nullable Map<ContactId, Set<Channel>> listed;

    ConsentFacts(StoreTransaction transaction, Collection<Contact> contacts) {
        this.transaction = transaction;
        this.contacts = contacts;
    }

    SubscriptionState consent(ContactId contact, Channel channel, SubscriptionCategory category) {
        if (ledgers == null) {
            Map<ContactId, ConsentLedger> read = new HashMap<>();
            transaction.consents().ofContacts(ids()).forEach(ledger -> read.put(ledger.contact(), ledger));
            ledgers = read;
        }
        ConsentLedger ledger = ledgers.get(contact);
        return ledger == null ? SubscriptionState.UNKNOWN : ledger.state(channel, category);
    }

    Set<Channel> blacklisted(ContactId contact) {
        if (listed == null) {
            listed = listed(addresses());
        }
        return listed.getOrDefault(contact, Set.of());
    }

    private Map<ContactId, Set<Channel>> listed(Map<ContactId, List<ChannelAddress>> addresses) {
        Set<BlacklistTarget> targets = new TreeSet<>();
        addresses
                .values()
                .forEach(each -> each.forEach(address -> targets.addAll(BlacklistTarget.concerning(address))));
        Set<BlacklistTarget> found = new HashSet<>();
        if (!targets.isEmpty()) {
            transaction.blacklist().find(targets).stream()
                    .map(BlacklistEntry::target)
                    .forEach(found::add);
        }
        Map<ContactId, Set<Channel>> channels = new HashMap<>();
        addresses.forEach((contact, each) -> each.stream()
                .filter(address -> BlacklistTarget.concerning(address).stream().anyMatch(found::contains))
                .forEach(address ->
                        channels.computeIfAbsent(contact, id -> new HashSet<>()).add(address.channel())));
        return channels;
    }

    private Map<ContactId, List<ChannelAddress>> addresses() {
        Map<ContactId, List<ChannelAddress>> addresses = new HashMap<>();
        for (Contact contact : contacts) {
            List<ChannelAddress> own = addresses.computeIfAbsent(contact.id(), id -> new ArrayList<>());
            for (Identifier identifier : contact.identifiers()) {
                ChannelAddress.of(identifier).ifPresent(own::add);
            }
        }
        transaction
                .channels()
                .ofContacts(ids())
                .forEach(registration -> addresses
                        .computeIfAbsent(registration.contact(), id -> new ArrayList<>())
                        .add(registration.address()));
        return addresses;
    }

    private List<ContactId> ids() {
        return contacts.stream().map(Contact::id).toList();
    }
}
