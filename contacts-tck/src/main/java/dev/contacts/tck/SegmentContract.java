package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: a rule means the same in a store as in {@link SegmentRule#matches}. */
public interface SegmentContract extends StoreContract {

    @Test
    @Requirement({"T32", "003-25", "004-06"})
    default void a_segment_follows_the_data_at_once(Sandbox box) {
        Contacts contacts = box.contacts();
        SegmentRule rule = SegmentRule.parse("tier = 'gold' and score >= 2");
        Contact anna =
                box.created(NewContact.of(Samples.ANNA).set("tier", "gold").set("score", 2));
        Contact ben = box.created(NewContact.of(Samples.BEN).set("tier", "gold").set("score", 1));
        box.created(
                NewContact.of(Samples.CARA).set("tier", "gold").set("score", 3).asTest());

        assertThat(contacts.segments().count(rule)).as("without test contacts").isEqualTo(1);
        assertThat(contacts.segments().members(rule, PageRequest.first(10)).items())
                .containsExactly(anna);
        assertThat(contacts.segments().explain(rule, anna.id()).result()).isTrue();
        assertThat(contacts.segments().explain(rule, ben.id()).result()).isFalse();

        contacts.update(ben.id(), edit -> edit.set("score", 10));
        contacts.update(anna.id(), edit -> edit.clear("tier"));
        assertThat(contacts.segments().members(rule, PageRequest.first(10)).items())
                .extracting(Contact::id)
                .containsExactly(ben.id());
    }

    @Test
    @Requirement({"U10", "D8", "T32"})
    default void every_kind_of_condition_selects_what_it_matches(Sandbox box) {
        List<Contact> crowd = SegmentSamples.crowd(box);
        SegmentMembers members = SegmentMembers.join(box, crowd);

        for (String text : SegmentSamples.RULES) {
            assertSameAsMeaning(box, crowd, members, SegmentRule.parse(text));
        }
        for (String text : SegmentConditions.RULES) {
            assertSameAsMeaning(box, crowd, members, SegmentRule.parse(text));
        }
    }

    @Test
    @Requirement({"U10", "D8"})
    default void random_rules_select_what_they_match(Sandbox box) {
        List<Contact> crowd = SegmentSamples.crowd(box);
        SegmentMembers members = SegmentMembers.join(box, crowd);

        for (SegmentRule rule : SegmentSamples.randomRules(200)) {
            assertSameAsMeaning(box, crowd, members, rule);
        }
    }

    private static void assertSameAsMeaning(
            Sandbox box, List<Contact> crowd, SegmentMembers members, SegmentRule rule) {
        List<Contact> expected = crowd.stream()
                .filter(contact -> !contact.isTest())
                .filter(contact -> rule.matches(members.subject(contact, Sandbox.NOW)))
                .toList();
        ContactQuery query = ContactQuery.matching(rule);
        box.run(tx -> {
            List<Contact> selected = tx.contacts().select(query, Sandbox.NOW, null, 1_000);
            assertThat(Exact.contacts(selected)).as(rule.text()).isEqualTo(Exact.contacts(expected));
            assertThat(tx.contacts().count(query, Sandbox.NOW)).as(rule.text()).isEqualTo(expected.size());
        });
    }
}
