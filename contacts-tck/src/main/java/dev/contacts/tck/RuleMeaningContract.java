package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.error.ContactsException;
import dev.contacts.group.Group;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldInUseException;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaInUseException;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.schema.VirtualSchemaException;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.SegmentExplanation;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.StaticSegment;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: a rule asks lists that there are, goes on meaning what it says when they get their types, and can be as large as allowed. */
public interface RuleMeaningContract extends StoreContract {

    @Test
    @Requirement({"T36", "T32", "003-25", "004-09"})
    default void an_open_list_gets_no_type_that_has_no_answer_to_a_stored_rule(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("shoe", "43"));
        DynamicSegment big = contacts.segments().saved().create("Big", SegmentRule.parse("shoe = '43' or shoe > '50'"));

        for (FieldDefinition other : List.of(FieldDefinition.number("Shoe"), FieldDefinition.text("boot"))) {
            FieldInUseException change = box.refuses(
                    FieldInUseException.class,
                    () -> contacts.schemas()
                            .change("default", SchemaChange.add(other).keepingInvalid()));
            FieldInUseException first = box.refuses(
                    FieldInUseException.class,
                    () -> contacts.schemas()
                            .create(ProfileSchema.builder("default")
                                    .field(other)
                                    .build()));
            assertThat(List.of(change, first)).allSatisfy(refusal -> {
                assertThat(refusal.field()).isEqualTo(FieldName.of("shoe"));
                assertThat(refusal.segments()).containsExactly("Big");
            });
        }
        assertThat(contacts.segments().count(big.id())).isEqualTo(1);

        contacts.schemas().create(ProfileSchema.builder("default").field("shoe").build());
        assertThat(contacts.segments().of(anna.id())).containsExactly(big);
        assertThat(contacts.schemas().find("default").orElseThrow().isOpen()).isFalse();
    }

    @Test
    @Requirement({"T36", "T35", "004-06", "004-09"})
    default void a_type_that_another_list_gives_a_field_saves_no_rule_about_this_one(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(ProfileSchema.builder("staff").field("shoe").build());
        contacts.schemas().create(ProfileSchema.builder("guests").open(true).build());
        contacts.schemas().create(ProfileSchema.builder("closed").build());
        box.created(NewContact.of(Samples.ANNA).in("guests").set("shoe", "43"));
        DynamicSegment big = contacts.segments().saved().create("Big", SegmentRule.parse("shoe = '43'"));
        contacts.schemas()
                .create(ProfileSchema.virtual("big guests", "guests", "shoe = '43'")
                        .build());

        FieldInUseException refusal = box.refuses(
                FieldInUseException.class, () -> contacts.schemas().addField("guests", FieldDefinition.number("shoe")));

        assertThat(refusal.segments()).containsExactly("Big");
        assertThat(refusal.usedBy()).containsExactly(SchemaName.of("big guests"));
        contacts.schemas().addField("closed", FieldDefinition.number("shoe"));
        assertThat(contacts.segments().count(big.id()))
                .as("whoever had no shoe before was not asked")
                .isEqualTo(1);
    }

    @Test
    @Requirement({"T35", "T32", "004-06", "003-25", "000-02"})
    default void a_list_that_there_is_not_or_that_nobody_lives_in_is_no_answer(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers").field("tier").build());
        contacts.schemas()
                .create(ProfileSchema.virtual("gold", "customers", "tier = 'gold'")
                        .build());
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("customers").set("tier", "gold"));
        DynamicSegment named = contacts.segments().saved().create("Named", SegmentRule.parse("has email"));

        asked(box, contacts, named.id(), "gold", VirtualSchemaException.class);
        asked(box, contacts, named.id(), "customer", SchemaNotFoundException.class);
        asked(box, contacts.in(box.neighbour().workspace()), named.id(), "customers", SchemaNotFoundException.class);

        assertThat(contacts.count(ContactQuery.all().in(SchemaName.of("CUSTOMERS"))))
                .isEqualTo(1);
        assertThat(contacts.count(ContactQuery.all().in(SchemaName.DEFAULT))).isZero();
        assertThat(contacts.list(contacts.schemas().query("gold"), PageRequest.first(9))
                        .items())
                .containsExactly(anna);
        contacts.segments().saved().update(named.id(), edit -> edit.in("Customers"));
        assertThat(contacts.segments().count(named.id())).isEqualTo(1);
    }

    private static void asked(
            Sandbox box,
            Contacts contacts,
            SegmentId segment,
            String list,
            Class<? extends ContactsException> refusal) {
        ContactQuery query =
                ContactQuery.matching(SegmentRule.parse("has email")).in(SchemaName.of(list));
        List<Runnable> calls = List.of(
                () -> contacts.count(query),
                () -> contacts.count(ContactQuery.all().in(SchemaName.of(list))),
                () -> contacts.list(query, PageRequest.first(9)),
                () -> contacts.exports().contacts(query).writeTo(new ByteArrayOutputStream()));
        calls.forEach(call -> box.refuses(refusal, call::run));
        if (contacts.segments().saved().find("Named").isPresent()) {
            box.refuses(refusal, () -> contacts.segments().saved().update(segment, edit -> edit.in(list)));
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T32", "003-25", "004-13"})
    default void no_segment_comes_to_stand_on_a_list_that_is_deleted_at_the_same_time(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int round = 0; round < StoredRulesContract.RACES; round++) {
            String list = "list " + round;
            contacts.schemas().create(ProfileSchema.builder(list).build());
            DynamicSegment segment =
                    contacts.segments().saved().create("segment " + round, SegmentRule.parse("has email"));

            List<Race.Result<Boolean>> results = Race.run(List.<Callable<Boolean>>of(
                    () -> unless(
                            SchemaNotFoundException.class,
                            () -> contacts.segments().saved().update(segment.id(), edit -> edit.in(list))),
                    () -> unless(
                            SchemaInUseException.class, () -> contacts.schemas().delete(list))));

            boolean stands = results.get(0).get();
            assertThat(results.get(1).get()).isNotEqualTo(stands);
            assertThat(contacts.schemas().find(list).isPresent()).isEqualTo(stands);
            assertThat(contacts.segments().count(segment.id())).isZero();
        }
    }

    private static boolean unless(Class<? extends ContactsException> refusal, Runnable call) {
        try {
            call.run();
            return true;
        } catch (ContactsException e) {
            if (refusal.isInstance(e)) {
                return false;
            }
            throw e;
        }
    }

    @Test
    @Requirement({"T32", "U10"})
    default void a_rule_of_the_largest_size_is_answered(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers")
                        .field(FieldDefinition.text("tier").asIndexed())
                        .field(FieldDefinition.number("score"))
                        .build());
        Contact anna = box.created(NewContact.of(Samples.ANNA)
                .in("customers")
                .set("tier", "tier 498")
                .set("score", 498));
        box.created(NewContact.of(Samples.BEN).in("customers").set("tier", "tier 499"));
        SegmentRule rule = contacts.segments()
                .parse(IntStream.range(0, 499)
                        .mapToObj(i -> "tier = 'tier " + i + "' and not score > " + i)
                        .collect(Collectors.joining(" or ")));

        assertThat(contacts.segments().count(rule)).isEqualTo(1);
        assertThat(contacts.segments().members(rule, PageRequest.first(10)).items())
                .containsExactly(anna);
        assertThat(contacts.segments().explain(rule, anna.id()).children()).hasSize(499);
    }

    @Test
    @Requirement({"T32", "002-25", "003-25", "C8"})
    default void a_saved_segment_says_why_a_contact_is_in_it(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("customers").field("tier").build());
        Contact anna = box.created(NewContact.of(Samples.ANNA).in("customers").set("tier", "gold"));
        Contact ben = box.created(NewContact.of(Samples.BEN).set("tier", "gold"));
        DynamicSegment gold = contacts.segments().saved().create("Gold", SegmentRule.parse("tier = 'gold'"));
        contacts.segments().saved().update(gold.id(), edit -> edit.in("customers"));
        StaticSegment loyal = contacts.segments().saved().create("Loyal");
        contacts.segments().saved().add(loyal.id(), List.of(ben.id()));

        SegmentExplanation in = contacts.segments().explain(gold.id(), anna.id());
        assertThat(in.member()).isTrue();
        assertThat(in.inList()).isTrue();
        assertThat(in.rule().orElseThrow().text()).isEqualTo("tier = 'gold'");
        SegmentExplanation elsewhere = contacts.segments().explain(gold.id(), ben.id());
        assertThat(elsewhere.member()).isFalse();
        assertThat(elsewhere.inList()).isFalse();
        assertThat(elsewhere.rule().orElseThrow().result()).isTrue();
        assertThat(contacts.segments().explain(loyal.id(), ben.id()).member()).isTrue();
        assertThat(contacts.segments().explain(loyal.id(), anna.id()).member()).isFalse();
        box.refuses(
                SegmentNotFoundException.class,
                () -> contacts.segments().explain(new SegmentId(box.ids().next()), anna.id()));
        box.refuses(ContactNotFoundException.class, () -> contacts.segments().explain(loyal.id(), box.newId()));
    }

    @Test
    @Requirement({"T14", "001-13"})
    default void nobody_leaves_a_group_that_there_is_not(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = contacts.groups().create("VIP");
        contacts.groups().add(vip.id(), anna.id());
        Group gone = contacts.groups().create("Gone");
        contacts.groups().update(gone.id(), edit -> edit.archive());
        contacts.groups().delete(gone.id());

        box.refuses(
                GroupNotFoundException.class,
                () -> contacts.memberships().remove(List.of(vip.id(), gone.id()), List.of(anna.id())));

        assertThat(contacts.memberships().of(anna.id())).hasSize(1);
        assertThat(contacts.memberships().remove(List.of(vip.id()), List.of(anna.id(), box.newId())))
                .isEqualTo(1);
    }
}
