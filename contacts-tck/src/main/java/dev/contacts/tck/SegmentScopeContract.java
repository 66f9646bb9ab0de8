package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.Group;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.Explanation;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.SegmentRule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: rules speak of the lists, groups and days of their workspace, as these are when they are asked. */
public interface SegmentScopeContract extends StoreContract {

    @Test
    @Requirement({"U10", "T33"})
    default void a_rule_that_names_no_field_of_any_list_is_refused_wherever_it_is_asked(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers")
                        .field(FieldDefinition.text("tier"))
                        .field(FieldDefinition.number("score").asIndexed())
                        .build());
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("customers").set("tier", "gold"));
        SegmentRule good = contacts.segments().parse("tier = 'gold' and not score > 5");
        SegmentRule misspelt = SegmentRule.parse("exists(score) or teir = 'gold'");

        assertThat(contacts.segments().count(good)).isEqualTo(1);
        List.<Runnable>of(
                        () -> contacts.segments().parse(misspelt.text()),
                        () -> contacts.segments().count(misspelt),
                        () -> contacts.segments().members(misspelt, PageRequest.first(10)),
                        () -> contacts.segments().explain(misspelt, anna.id()),
                        () -> contacts.list(ContactQuery.matching(misspelt), PageRequest.first(10)))
                .forEach(asked -> {
                    InvalidSegmentRuleException refusal = box.refuses(InvalidSegmentRuleException.class, asked::run);
                    assertThat(refusal.line()).isEqualTo(1);
                    assertThat(refusal.column()).isEqualTo(18);
                    assertThat(refusal.suggestion()).contains("tier");
                });
        assertThat(box.refuses(
                                InvalidSegmentRuleException.class,
                                () -> contacts.segments().parse("score = 'high'"))
                        .column())
                .isEqualTo(9);
    }

    @Test
    @Requirement({"U10", "T33", "003-05"})
    default void any_name_is_a_field_while_a_contact_lives_in_an_open_list(Sandbox box) {
        Contacts contacts = box.contacts();
        SegmentRule rule = SegmentRule.parse("colour = 'red'");
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("colour", "red"));

        assertThat(contacts.segments().count(rule)).as("no list has a schema").isEqualTo(1);
        contacts.schemas()
                .create(ProfileSchema.builder("customers")
                        .field(FieldDefinition.text("tier"))
                        .build());
        assertThat(contacts.segments().count(rule))
                .as("beside a list that has one")
                .isEqualTo(1);
        assertThat(box.neighbour().contacts().segments().count(rule))
                .as("in another workspace")
                .isZero();

        contacts.privacy().anonymize(anna.id());
        box.refuses(InvalidSegmentRuleException.class, () -> contacts.segments().count(rule));
    }

    @Test
    @Requirement({"T32", "T14", "U10"})
    default void a_group_is_known_by_its_name_and_followed_at_once(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        box.created(NewContact.of(Samples.BEN));
        SegmentRule rule = SegmentRule.parse("member of 'VIP' where (seat = 'A1')");

        assertThat(box.refuses(
                                InvalidSegmentRuleException.class,
                                () -> contacts.segments().count(rule))
                        .column())
                .isEqualTo(11);
        assertThat(box.<Long>inTransaction(tx -> tx.contacts().count(ContactQuery.matching(rule), Sandbox.NOW)))
                .as("a store finds nobody in a group that does not exist")
                .isZero();

        Group vip = contacts.groups().create("VIP");
        contacts.groups().add(vip.id(), anna.id(), member -> member.set("seat", "A1"));
        assertThat(box.refuses(
                                InvalidSegmentRuleException.class,
                                () -> contacts.segments().parse("member of 'VPI'"))
                        .suggestion())
                .contains("VIP");
        assertThat(contacts.segments().members(rule, PageRequest.first(10)).items())
                .containsExactly(anna);
        Explanation why = contacts.segments().explain(rule, anna.id());
        assertThat(why.result()).isTrue();
        assertThat(why.children()).hasSize(1).allMatch(Explanation::result);

        contacts.groups().remove(vip.id(), anna.id());
        assertThat(contacts.segments().count(rule)).isZero();
        assertThat(contacts.segments().explain(rule, anna.id()).result()).isFalse();
    }

    @Test
    @Requirement({"T42", "003-05"})
    default void a_group_of_the_same_name_in_another_workspace_is_another_one(Sandbox box) {
        Sandbox neighbour = box.neighbour();
        for (Sandbox each : List.of(box, neighbour)) {
            Contact anna = each.created(NewContact.of(Samples.ANNA));
            Group vip = each.contacts().groups().create("VIP");
            if (each.equals(box)) {
                each.contacts().groups().add(vip.id(), anna.id());
            }
        }
        SegmentRule rule = SegmentRule.parse("member of 'VIP' and has email");

        assertThat(box.contacts().segments().count(rule)).isEqualTo(1);
        assertThat(neighbour.contacts().segments().count(rule)).isZero();
    }

    @Test
    @Requirement({"T31", "T32", "003-10", "003-25"})
    default void a_day_begins_where_the_contact_lives(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers")
                        .field(FieldDefinition.of("renewal", FieldType.DATE).asIndexed())
                        .build());
        LocalDate tomorrow =
                LocalDate.ofInstant(Sandbox.NOW, java.time.ZoneOffset.UTC).plusDays(1);
        Contact east = box.created(NewContact.of(Samples.ANNA)
                .in("customers")
                .set("renewal", tomorrow)
                .set("time_zone", "Pacific/Kiritimati"));
        Contact west = box.created(NewContact.of(Samples.BEN)
                .in("customers")
                .set("renewal", tomorrow)
                .set("time_zone", "America/New_York"));
        SegmentRule due = contacts.segments().parse("renewal <= today");

        assertThat(contacts.segments().members(due, PageRequest.first(10)).items())
                .as("at %s", Sandbox.NOW)
                .containsExactly(east);
        box.clock().advance(Duration.ofHours(15));
        assertThat(contacts.segments().count(due)).as("15 hours later").isEqualTo(2);
        assertThat(contacts.segments().explain(due, west.id()).result()).isTrue();
    }
}
