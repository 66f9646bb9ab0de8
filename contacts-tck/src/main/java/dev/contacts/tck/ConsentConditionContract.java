package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.Explanation;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: rules ask for consent and for the blacklist, and stores answer as the rules mean. */
public interface ConsentConditionContract extends StoreContract {

    /** Rules whose meaning is easily missed by a query language. */
    List<String> CONSENT_RULES = List.of(
            "consent on 'EMAIL' is subscribed",
            "consent on 'EMAIL' is unsubscribed",
            "consent on 'EMAIL' is unknown",
            "not consent on 'EMAIL' is unknown",
            "consent on 'EMAIL' for 'NEWS' is subscribed",
            "not consent on 'EMAIL' for 'NEWS' is subscribed",
            "consent on 'EMAIL' for 'NEWS' is unsubscribed",
            "consent on 'EMAIL' for 'NEWS' is unknown",
            "consent on 'SMS' for 'NEWS_2' is subscribed or consent on 'VIBER' for 'NEWS' is subscribed",
            "consent on 'OWN' for 'NEVER_SAID' is subscribed",
            "consent on 'OWN' for 'NEVER_SAID' is unknown",
            "consent on 'TELEGRAM' is unknown",
            "is blacklisted",
            "not is blacklisted",
            "is blacklisted on 'EMAIL'",
            "is blacklisted on 'SMS'",
            "is blacklisted on 'VIBER'",
            "is blacklisted on 'OWN' and not is blacklisted on 'EMAIL'",
            "is blacklisted on 'TELEGRAM'",
            "is blacklisted and consent on 'EMAIL' for 'NEWS' is subscribed");

    @Test
    @Requirement({"T32", "T28", "T44", "D7", "002-21", "002-28", "003-11", "003-25"})
    default void a_segment_follows_consent_and_blacklist_at_once(Sandbox box) {
        Contacts contacts = box.contacts();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        ContactId ben = box.created(NewContact.of(Samples.BEN)).id();
        SegmentRule readers = contacts.segments()
                .parse("consent on 'EMAIL' for 'NEWS' is subscribed and not is blacklisted on 'EMAIL'");
        Segment saved = contacts.segments().saved().create("Readers", readers);
        assertThat(contacts.segments().count(readers)).isZero();

        contacts.consents()
                .prepare(anna, List.of(ConsentContract.grant(Channel.EMAIL, ConsentContract.NEWS)))
                .confirm();
        assertThat(contacts.segments().members(readers, PageRequest.first(10)).items())
                .extracting(Contact::id)
                .containsExactly(anna);
        assertThat(contacts.segments().of(anna)).containsExactly(saved);
        assertThat(contacts.segments().of(ben)).isEmpty();
        assertThat(box.neighbour().contacts().segments().count(readers)).isZero();

        BlacklistTarget domain = new BlacklistTarget.Domain(EmailDomain.parse("example.com"));
        contacts.blacklist().add(domain, "trap");
        assertThat(contacts.segments().count(saved.id())).isZero();
        Explanation why = contacts.segments().explain(readers, anna);
        assertThat(why.outline())
                .contains("yes  consent on 'EMAIL' for 'NEWS' is subscribed")
                .contains("no   not is blacklisted on 'EMAIL'");
        assertThat(contacts.segments().count(SegmentRule.parse("is blacklisted")))
                .isEqualTo(2);
        contacts.blacklist().remove(domain, "mistake");
        assertThat(contacts.segments().count(saved.id())).isEqualTo(1);

        contacts.consents()
                .report(
                        anna,
                        SubscriptionChange.spamReport(
                                Channel.EMAIL, "button", ConsentBasis.of(ConsentSource.PROVIDER)));
        assertThat(contacts.segments().count(saved.id())).isZero();
        SegmentRule no = SegmentRule.parse("consent on 'EMAIL' for 'NEWS' is unsubscribed");
        assertThat(contacts.segments().count(no)).isEqualTo(1);
        contacts.privacy().anonymize(anna);
        assertThat(contacts.segments().count(no)).isZero();
    }

    @Test
    @Requirement({"U10", "D8", "002-21", "002-28", "003-11"})
    default void every_kind_of_consent_condition_selects_what_it_matches(Sandbox box) {
        List<Contact> crowd = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = i % 7 == 0 ? "\"a@bücher.example" + i + "\"" : "Person" + i;
            crowd.add(
                    switch (i % 5) {
                        case 0 -> box.stored(ContactKey.parse("key@bücher.example " + i));
                        case 1 -> box.stored(MobileNumber.parse("+3460011" + (2_000 + i)));
                        case 2 -> box.stored(EmailAddress.parse(name + "@Bücher.example"));
                        case 3 ->
                            box.stored(
                                    EmailAddress.parse(name + "@example.com"),
                                    MobileNumber.parse("+3460011" + (2_000 + i)));
                        default -> box.stored(EmailAddress.parse(name + "@a.sub.example.com"));
                    });
        }
        ConsentingFacts facts = ConsentingFacts.stored(box, crowd);
        int matching = 0;
        for (String text : CONSENT_RULES) {
            SegmentRule rule = SegmentRule.parse(text);
            List<ContactId> expected = crowd.stream()
                    .filter(contact -> rule.matches(facts.subject(contact, Sandbox.NOW)))
                    .map(Contact::id)
                    .sorted()
                    .toList();
            matching += expected.isEmpty() ? 0 : 1;
            box.run(tx -> {
                assertThat(tx.contacts().select(ContactQuery.matching(rule), Sandbox.NOW, null, 1_000))
                        .as(text)
                        .extracting(Contact::id)
                        .isEqualTo(expected);
                assertThat(tx.contacts().count(ContactQuery.matching(rule), Sandbox.NOW))
                        .as(text)
                        .isEqualTo(expected.size());
            });
        }
        assertThat(matching).as("rules that match somebody").isEqualTo(CONSENT_RULES.size() - 1);
    }
}
