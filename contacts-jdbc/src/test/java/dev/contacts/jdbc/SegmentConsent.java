package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;

import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What the crowd agreed to, its addresses and the blacklist, and what they come to without any database. */
final class SegmentConsent {

    static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.SMS, Channel.VIBER, Channel.of("OWN_1"));
    static final List<SubscriptionCategory> CATEGORIES =
            List.of(SubscriptionCategory.ALL, SubscriptionCategory.of("NEWS"), SubscriptionCategory.of("OFFERS"));

    private final Map<ContactId, ConsentLedger> ledgers = new HashMap<>();
    private final Map<ContactId, List<ChannelAddress>> addresses = new HashMap<>();
    private final List<BlacklistTarget> listed = new ArrayList<>();
    private final Random random;

    SegmentConsent(List<Contact> contacts, Random random) {
        this.random = random;
        for (Contact contact : contacts) {
            ledgers.put(contact.id(), ledger(contact.id()));
            List<ChannelAddress> own = new ArrayList<>();
            contact.identifiers()
                    .forEach(identifier -> ChannelAddress.of(identifier).ifPresent(own::add));
            for (int i = random.nextInt(3); i > 0; i--) {
                own.add(ChannelAddress.of(
                        any(CHANNELS.subList(2, 4)), "token@example.com".repeat(18) + i + contact.id()));
            }
            addresses.put(contact.id(), own);
            own.stream()
                    .filter(address -> random.nextInt(4) == 0)
                    .forEach(address -> listed.add(new BlacklistTarget.Address(address)));
        }
        for (String domain : List.of("bücher.example", "[192.0.2.1]", "le.com", "example.org")) {
            listed.add(new BlacklistTarget.Domain(EmailDomain.parse(domain)));
        }
    }

    private ConsentLedger ledger(ContactId contact) {
        ConsentLedger ledger = ConsentLedger.empty(contact);
        for (int i = random.nextInt(9); i > 0; i--) {
            Channel channel = any(CHANNELS);
            SubscriptionCategory category = any(CATEGORIES);
            ConsentCause cause = any(List.of(ConsentCause.values()));
            SubscriptionState before = ledger.recorded(channel, category);
            SubscriptionState after = switch (cause) {
                case GRANT, RESUBSCRIBE -> SubscriptionState.SUBSCRIBED;
                case UNSUBSCRIBE, SPAM_REPORT -> SubscriptionState.UNSUBSCRIBED;
                default -> before;
            };
            ledger = ledger.append(
                    new ConsentChange(channel, category, cause, before, after, "reason"),
                    ConsentBasis.of(ConsentSource.PERSON),
                    NOW,
                    Actor.SYSTEM);
        }
        return ledger;
    }

    void store(StoreTransaction tx) {
        ledgers.values().forEach(ledger -> tx.consents().append(ledger.entries()));
        addresses.forEach((contact, own) -> own.stream()
                .filter(address -> address.channel().addressedBy().isEmpty())
                .forEach(address -> tx.channels().put(new ChannelRegistration(contact, address, NOW), null)));
        tx.blacklist()
                .add(listed.stream()
                        .map(target -> new BlacklistEntry(target, "reason", NOW, Actor.SYSTEM))
                        .toList());
    }

    SubscriptionState state(ContactId contact, Channel channel, SubscriptionCategory category) {
        return ledgers.getOrDefault(contact, ConsentLedger.empty(contact)).state(channel, category);
    }

    Set<Channel> blacklisted(ContactId contact) {
        Set<Channel> channels = new HashSet<>();
        for (ChannelAddress address : addresses.getOrDefault(contact, List.of())) {
            if (listed.stream().anyMatch(target -> target.concerns(address))) {
                channels.add(address.channel());
            }
        }
        return channels;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
