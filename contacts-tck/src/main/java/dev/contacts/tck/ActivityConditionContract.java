package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.identifier.ContactKey;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.Explanation;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: rules ask how often, for how much and when last something happened, and stores answer as the rules mean. */
public interface ActivityConditionContract extends StoreContract {

    /** Rules whose meaning is easily missed by a query language. */
    List<String> RULES = List.of(
            "orders() >= 1",
            "orders() = 0",
            "not orders() = 0",
            "orders() != 2",
            "orders() < 2",
            "orders() <= 0",
            "orders() > 999999999",
            "orders(last 90 days) >= 2",
            "orders(last 1 minute) = 0",
            "orders(status = 'paid') >= 1 and orders(status = 'open') = 0",
            "orders(status in ('paid', 'Paid', '%', '''')) >= 2",
            "events(name = 'a') >= 1",
            "events(name in ('á', 'ß')) < 1",
            "events(name = '😀', last 2 hours) = 0",
            "campaigns() >= 1 or events() >= 3",
            "activities() = 0",
            "activities(category = 'WEBSITE') >= 1",
            "activities(category in ('WEBSITE', 'ORDER'), since instant '2026-03-29T01:30:00Z') >= 1",
            "activities(until instant '2020-01-01T00:00:00Z') = 0",
            "events(between instant '2026-03-29T01:30:00Z' and instant '2026-03-29T01:30:00Z') >= 1",
            "sum of orders() = 0 EUR",
            "sum of orders() != 0 EUR",
            "sum of orders() > 0 EUR",
            "not sum of orders() > 0 EUR",
            "sum of orders(status = 'paid') >= 19.9 EUR",
            "sum of orders(last 30 days) < -0.01 EUR",
            "sum of orders() <= 5000 JPY and sum of orders() >= 5000 JPY",
            "last of orders() < now - 30 days",
            "not last of orders() < now - 30 days",
            "last of activities() >= now - 1 day",
            "last of activities() > now",
            "last of events(name = 'a') <= now - 2 months",
            "last of campaigns() > now - 90 minutes",
            "last of orders(last 10 days) < now - 1000000 years");

    @Test
    @Requirement({"T32", "T25", "002-30", "002-31", "002-36", "003-25"})
    default void a_segment_follows_what_contacts_do_at_once(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("tier", "gold"));
        Contact ben = box.created(NewContact.of(Samples.BEN).set("tier", "gold"));
        SegmentRule loyal = contacts.segments().parse("tier = 'gold' and orders(last 90 days) >= 2");
        SegmentRule spenders = contacts.segments().parse("sum of orders() >= 20 EUR");
        SegmentRule asleep = contacts.segments().parse("last of orders() < now - 80 days or orders() = 0");
        Segment saved = contacts.segments().saved().create("Loyal", loyal);
        assertThat(contacts.segments().count(loyal)).isZero();

        order(contacts, anna, "A-1", "19.90");
        assertThat(contacts.segments().count(asleep)).isEqualTo(1);
        box.clock().advance(Duration.ofDays(1));
        order(contacts, anna, "A-2", "0.10");
        order(contacts, ben, "A-1", "19.99");

        assertThat(contacts.segments().members(loyal, PageRequest.first(10)).items())
                .containsExactly(anna);
        assertThat(contacts.segments().of(anna.id())).containsExactly(saved);
        assertThat(contacts.segments().of(ben.id())).isEmpty();
        assertThat(contacts.segments().count(spenders)).isEqualTo(1);
        Explanation why = contacts.segments().explain(loyal, ben.id());
        assertThat(why.result()).isFalse();
        assertThat(why.outline()).contains("no   orders(last 90 days) >= 2");
        assertThat(box.neighbour().contacts().segments().count(SegmentRule.parse("orders() >= 0")))
                .as("of another workspace")
                .isZero();

        box.clock().advance(Duration.ofDays(89));
        assertThat(contacts.segments().count(saved.id()))
                .as("90 days to the microsecond")
                .isEqualTo(1);
        box.clock().advance(Duration.ofNanos(1_000));
        assertThat(contacts.segments().count(saved.id())).isZero();
        assertThat(contacts.segments().count(asleep)).isEqualTo(2);
        contacts.privacy().anonymize(anna.id());
        assertThat(contacts.segments().count(spenders)).isZero();
    }

    @Test
    @Requirement({"U10", "D8", "002-30", "002-31"})
    default void every_kind_of_activity_condition_selects_what_it_matches(Sandbox box) {
        List<Contact> crowd = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            crowd.add(box.stored(ContactKey.parse("key " + i)));
        }
        HappeningFacts facts = HappeningFacts.appended(box, crowd);

        for (Instant now : List.of(Sandbox.NOW, Sandbox.NOW.plus(Duration.ofDays(29)))) {
            for (String text : RULES) {
                SegmentRule rule = SegmentRule.parse(text);
                List<ContactId> expected = crowd.stream()
                        .filter(contact -> rule.matches(facts.subject(contact, now)))
                        .map(Contact::id)
                        .sorted()
                        .toList();
                box.run(tx -> {
                    assertThat(tx.contacts().select(ContactQuery.matching(rule), now, null, 1_000))
                            .as(text)
                            .extracting(Contact::id)
                            .isEqualTo(expected);
                    assertThat(tx.contacts().count(ContactQuery.matching(rule), now))
                            .as(text)
                            .isEqualTo(expected.size());
                });
            }
        }
    }

    private static void order(Contacts contacts, Contact contact, String id, String amount) {
        contacts.activities().append(NewActivity.order(contact.id(), id, Money.of(amount, "EUR"), "paid"));
    }
}
