package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.group.Group;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.GroupInUseException;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldInUseException;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.RemovedValues;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaInUseException;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.SegmentEdit;
import dev.contacts.segment.SegmentRule;
import dev.contacts.tck.Race.Result;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: what a stored rule names cannot go, or become another thing, without a word. */
public interface StoredRulesContract extends StoreContract {

    /** How often the races are run; each round needs a list or a group of its own. */
    int RACES = 10;

    @Test
    @Requirement({"T36", "T32", "003-25", "004-09"})
    default void a_list_keeps_the_fields_that_rules_of_segments_name(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers")
                        .field(FieldDefinition.text("tier").asIndexed())
                        .field("seat")
                        .build());
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("customers").set("tier", "gold"));
        DynamicSegment gold = contacts.segments().saved().create("Gold", SegmentRule.parse("tier = 'gold'"));
        DynamicSegment lead = inCustomers(contacts, "Not lead", "not tier = 'lead'");

        for (SchemaChange change : List.of(
                SchemaChange.archive("tier"),
                SchemaChange.rename("Tier", "rank"),
                SchemaChange.remove("tier", RemovedValues.DROP_VALUES),
                SchemaChange.redefine(FieldDefinition.number("tier")).keepingInvalid())) {
            FieldInUseException inUse = box.refuses(
                    FieldInUseException.class, () -> contacts.schemas().change("customers", change));
            assertThat(inUse.field()).isEqualTo(FieldName.of("tier"));
            assertThat(inUse.usedBy()).isEmpty();
            assertThat(inUse.segments()).containsExactly("Gold", "Not lead");
            box.refuses(FieldInUseException.class, () -> contacts.schemas().preview("customers", change));
        }
        contacts.schemas().change("customers", SchemaChange.archive("seat"));
        assertThat(contacts.segments().of(anna.id())).containsExactly(gold, lead);

        contacts.schemas()
                .create(ProfileSchema.builder("partners").field("tier").build());
        assertThat(box.refuses(
                                FieldInUseException.class,
                                () -> contacts.schemas().change("customers", SchemaChange.rename("tier", "rank")))
                        .segments())
                .as("another list has the field too, but is not asked")
                .containsExactly("Not lead");
        contacts.segments().saved().delete(lead.id());
        contacts.schemas().change("customers", SchemaChange.rename("tier", "rank"));
        assertThat(contacts.segments().count(gold.id())).isZero();
    }

    @Test
    @Requirement({"T32", "003-25", "004-13"})
    default void a_list_on_which_a_segment_stands_is_not_deleted(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers").field("tier").build());
        DynamicSegment gold = inCustomers(contacts, "Gold", "tier = 'gold'");

        SchemaInUseException inUse =
                box.refuses(SchemaInUseException.class, () -> contacts.schemas().delete("customers"));

        assertThat(inUse.segments()).containsExactly("Gold");
        assertThat(inUse.usedBy()).isEmpty();
        contacts.segments().saved().delete(gold.id());
        contacts.schemas().delete("customers");
        assertThat(contacts.schemas().find("customers")).isEmpty();
    }

    @Test
    @Requirement({"T32", "003-25", "004-13"})
    default void a_list_is_not_deleted_with_a_field_that_only_it_has_and_a_rule_names(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.builder("default").build());
        contacts.schemas().create(ProfileSchema.builder("shop").field("tier").build());
        contacts.schemas().create(ProfileSchema.builder("guests").open(true).build());
        DynamicSegment gold = contacts.segments().saved().create("Gold", SegmentRule.parse("tier = 'gold'"));
        DynamicSegment free = contacts.segments().saved().create("Free", SegmentRule.parse("anything = 'x'"));

        assertThat(box.refuses(
                                SchemaInUseException.class,
                                () -> contacts.schemas().delete("guests"))
                        .segments())
                .containsExactly("Free");
        contacts.schemas().delete("shop");
        assertThat(box.refuses(
                                SchemaInUseException.class,
                                () -> contacts.schemas().delete("guests"))
                        .segments())
                .containsExactly("Gold", "Free");
        contacts.segments().saved().delete(free.id());
        contacts.segments().saved().delete(gold.id());
        contacts.schemas().delete("guests");
    }

    @Test
    @Requirement({"T32", "003-25", "C8"})
    default void a_segment_can_be_renamed_whatever_its_rule_means_by_now(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.builder("shop").build());
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("foo", "x"));
        DynamicSegment segment = contacts.segments().saved().create("S", SegmentRule.parse("foo = 'x'"));
        contacts.privacy().anonymize(anna.id());

        assertThat(contacts.segments()
                        .saved()
                        .update(segment.id(), edit -> edit.rename("T"))
                        .name())
                .isEqualTo("T");
        box.refuses(
                InvalidSegmentRuleException.class,
                () -> contacts.segments()
                        .saved()
                        .update(segment.id(), edit -> edit.rule(SegmentRule.parse("bar = 'x'"))));
        assertThat(contacts.segments().count(segment.id())).isZero();
    }

    @Test
    @Requirement({"T32", "003-25", "001-14"})
    default void a_group_keeps_the_name_and_the_attributes_that_stored_rules_ask_about(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups()
                .create(
                        "VIP",
                        edit -> edit.addMemberField(FieldDefinition.text("seat"))
                                .addMemberField(FieldDefinition.number("since")));
        contacts.schemas().create(ProfileSchema.builder("customers").build());
        contacts.schemas()
                .create(ProfileSchema.virtual("front", "customers", "member of 'vip' where (seat starts with 'A')")
                        .build());
        DynamicSegment members =
                contacts.segments().saved().create("Members", SegmentRule.parse("not member of 'Vip'"));

        GroupInUseException renamed = box.refuses(
                GroupInUseException.class, () -> contacts.groups().update(vip.id(), edit -> edit.rename("Very")));
        assertThat(renamed.id()).isEqualTo(vip.id());
        assertThat(renamed.usedBy()).containsExactly(SchemaName.of("front"));
        assertThat(renamed.segments()).containsExactly("Members");
        GroupInUseException gone = box.refuses(
                GroupInUseException.class,
                () -> contacts.groups().update(vip.id(), edit -> edit.removeMemberField("seat")));
        assertThat(gone.usedBy()).containsExactly(SchemaName.of("front"));
        assertThat(gone.segments()).isEmpty();
        contacts.groups()
                .update(
                        vip.id(),
                        edit -> edit.removeMemberField("since").rename("vip").archive());
        box.refuses(GroupInUseException.class, () -> contacts.groups().delete(vip.id()));

        contacts.schemas().delete("front");
        contacts.segments().saved().delete(members.id());
        assertThat(contacts.groups().delete(vip.id())).isTrue();
    }

    @Test
    @Requirement({"U10", "001-14"})
    default void a_rule_speaks_of_member_attributes_as_the_group_defines_them(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups()
                .create(
                        "VIP",
                        edit -> edit.addMemberField(FieldDefinition.text("seat"))
                                .addMemberField(FieldDefinition.number("since")));
        contacts.groups().create("Open");
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        contacts.groups()
                .add(vip.id(), anna.id(), member -> member.set("seat", "A1").set("since", 2019));

        InvalidSegmentRuleException unknown = box.refuses(
                InvalidSegmentRuleException.class,
                () -> contacts.segments().parse("member of 'VIP' where (saet = 'A1')"));
        assertThat(unknown.column()).isEqualTo(24);
        assertThat(unknown.suggestion()).contains("seat");
        SegmentRule number = SegmentRule.parse("member of 'VIP' where (since = 'long')");
        assertThat(box.refuses(
                                InvalidSegmentRuleException.class,
                                () -> contacts.segments().count(number))
                        .column())
                .isEqualTo(32);
        box.refuses(
                InvalidSegmentRuleException.class,
                () -> contacts.segments().saved().create("Long", number));

        assertThat(contacts.segments()
                        .count(contacts.segments().parse("member of 'vip' where (seat = 'A1' and since < 2020)")))
                .isEqualTo(1);
        assertThat(contacts.segments().count(SegmentRule.parse("member of 'Open' where (anything = 1)")))
                .isZero();
    }

    @Test
    @Tag("race")
    @Requirement({"T32", "003-25", "004-09"})
    default void no_segment_is_saved_of_a_field_that_goes_at_the_same_time(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int round = 0; round < RACES; round++) {
            String list = "list " + round;
            String segment = "segment " + round;
            String field = "seat" + round;
            contacts.schemas().create(ProfileSchema.builder(list).field(field).build());
            SegmentRule rule = SegmentRule.parse(field + " = 'A1'");

            assertOneOf(
                    () -> contacts.segments().saved().create(segment, rule),
                    () -> contacts.schemas().change(list, SchemaChange.archive(field)),
                    FieldInUseException.class);

            boolean saved = contacts.segments().saved().find(segment).isPresent();
            assertThat(contacts.schemas().find(list).orElseThrow().fields()).hasSize(saved ? 1 : 0);
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T32", "003-25"})
    default void no_segment_comes_to_ask_about_a_group_that_is_renamed_at_the_same_time(Sandbox box) {
        Contacts contacts = box.contacts();
        DynamicSegment segment = contacts.segments().saved().create("Segment", SegmentRule.parse("exists(first_name)"));
        for (int round = 0; round < RACES; round++) {
            Group group = contacts.groups().create("group " + round);
            SegmentRule rule = SegmentRule.parse("member of 'group " + round + "'");
            String other = "renamed " + round;

            assertOneOf(
                    () -> contacts.segments().saved().update(segment.id(), (SegmentEdit edit) -> edit.rule(rule)),
                    () -> contacts.groups().update(group.id(), (GroupEdit edit) -> edit.rename(other)),
                    GroupInUseException.class);

            contacts.segments().count(segment.id());
            DynamicSegment now =
                    (DynamicSegment) contacts.segments().saved().find("Segment").orElseThrow();
            assertThat(contacts.groups().find(other).isPresent())
                    .isEqualTo(!now.rule().equals(rule));
        }
    }

    private static DynamicSegment inCustomers(Contacts contacts, String name, String rule) {
        DynamicSegment segment = contacts.segments().saved().create(name, SegmentRule.parse(rule));
        return (DynamicSegment) contacts.segments().saved().update(segment.id(), edit -> edit.in("customers"));
    }

    private static void assertOneOf(
            Callable<?> saving, Callable<?> taking, Class<? extends ContactsException> refusal) {
        List<Result<Boolean>> results = Race.run(List.<Callable<Boolean>>of(
                () -> done(saving, InvalidSegmentRuleException.class), () -> done(taking, refusal)));
        assertThat(results.get(0).get()).isNotEqualTo(results.get(1).get());
    }

    private static boolean done(Callable<?> call, Class<? extends ContactsException> refusal) throws Exception {
        try {
            return call.call() != null;
        } catch (ContactsException e) {
            if (refusal.isInstance(e)) {
                return false;
            }
            throw e;
        }
    }
}
