package dev.contacts.tck;

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
import dev.contacts.segment.SegmentSubject;
import dev.contacts.segment.SubjectFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What some contacts agreed to, and where they are on the blacklist, known without asking the store. */
final class ConsentingFacts implements SubjectFacts {

    private static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.SMS, Channel.VIBER, Channel.of("OWN"));
    private static final List<SubscriptionCategory> CATEGORIES =
            List.of(SubscriptionCategory.ALL, SubscriptionCategory.of("NEWS"), SubscriptionCategory.of("NEWS_2"));

    private final Random random = new Random(11);
    private final Map<ContactId, ConsentLedger> ledgers = new HashMap<>();
    private final Map<ContactId, List<ChannelAddress>> addresses = new HashMap<>();
    private final List<BlacklistTarget> listed = new ArrayList<>();

    private ConsentingFacts(List<Contact> contacts) {
        contacts.forEach(contact -> {
            ledgers.put(contact.id(), ledger(contact.id()));
            List<ChannelAddress> own = addresses.computeIfAbsent(contact.id(), id -> new ArrayList<>());
            contact.identifiers()
                    .forEach(identifier -> ChannelAddress.of(identifier).ifPresent(own::add));
            for (int i = random.nextInt(3); i > 0; i--) {
                own.add(ChannelAddress.of(any(List.of(Channel.VIBER, Channel.of("OWN"))), "token " + i + contact.id()));
            }
            own.stream()
                    .filter(address -> random.nextInt(3) == 0)
                    .map(BlacklistTarget.Address::new)
                    .forEach(listed::add);
        });
        listed.add(new BlacklistTarget.Domain(EmailDomain.parse("bücher.example")));
        listed.add(new BlacklistTarget.Domain(EmailDomain.parse("ample.com"))); // the end of another one
        listed.add(new BlacklistTarget.Domain(EmailDomain.parse("sub.example.com")));
        listed.add(new BlacklistTarget.Address(ChannelAddress.of(Channel.EMAIL, "nobody@example.com")));
    }

    /** Gives contacts random ledgers and addresses, puts some of these on the blacklist, and keeps all of it. */
    static ConsentingFacts stored(Sandbox box, List<Contact> contacts) {
        ConsentingFacts facts = new ConsentingFacts(contacts);
        box.run(tx -> {
            facts.ledgers.values().forEach(ledger -> tx.consents().append(ledger.entries()));
            facts.addresses.forEach((contact, own) -> own.stream()
                    .filter(address -> address.channel().addressedBy().isEmpty())
                    .forEach(address ->
                            tx.channels().put(new ChannelRegistration(contact, address, Sandbox.NOW), null)));
            tx.blacklist()
                    .add(facts.listed.stream()
                            .map(target -> new BlacklistEntry(target, "reason", Sandbox.NOW, Sandbox.ACTOR))
                            .toList());
        });
        return facts;
    }

    private ConsentLedger ledger(ContactId contact) {
        ConsentLedger ledger = ConsentLedger.empty(contact);
        for (int i = random.nextInt(8); i > 0; i--) {
            Channel channel = any(CHANNELS);
            SubscriptionCategory category = any(CATEGORIES);
            ConsentCause cause = any(List.of(ConsentCause.values()));
            SubscriptionState before = ledger.recorded(channel, category);
            ledger = ledger.append(
                    new ConsentChange(channel, category, cause, before, after(cause, before), "reason"),
                    ConsentBasis.of(ConsentSource.PERSON),
                    Sandbox.NOW,
                    Sandbox.ACTOR);
        }
        return ledger;
    }

    private static SubscriptionState after(ConsentCause cause, SubscriptionState before) {
        return switch (cause) {
            case GRANT, RESUBSCRIBE -> SubscriptionState.SUBSCRIBED;
            case UNSUBSCRIBE, SPAM_REPORT -> SubscriptionState.UNSUBSCRIBED;
            default -> before;
        };
    }

    /** A contact, with what is known of it. */
    SegmentSubject subject(Contact contact, Instant now) {
        return new SegmentSubject(contact, now, this);
    }

    @Override
    public SubscriptionState consent(ContactId contact, Channel channel, SubscriptionCategory category) {
        return ledgers.getOrDefault(contact, ConsentLedger.empty(contact)).state(channel, category);
    }

    @Override
    public Set<Channel> blacklisted(ContactId contact) {
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
