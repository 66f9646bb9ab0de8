package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.SavedSegments;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Page;
import dev.contacts.contact.PageRequest;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.DynamicSegmentNotEditableException;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentNameTakenException;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.StaticSegment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acceptance: segments that are saved under a name, static and dynamic ones. */
public interface SavedSegmentsContract extends StoreContract {

    @Test
    @Requirement({"T32", "002-25", "002-43", "002-44"})
    default void contacts_are_put_into_static_segments_and_taken_out(Sandbox box) {
        Contacts contacts = box.contacts();
        SavedSegments saved = contacts.segments().saved();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        StaticSegment loyal = saved.create("Loyal");
        StaticSegment press = saved.create("Press");

        assertThat(saved.add(loyal.id(), List.of(anna.id(), ben.id(), anna.id())))
                .isEqualTo(2);
        assertThat(saved.add(loyal.id(), List.of(anna.id()))).isZero();
        assertThat(saved.add(press.id(), List.of(anna.id()))).isEqualTo(1);
        assertThat(saved.remove(loyal.id(), List.of(ben.id(), box.newId()))).isEqualTo(1);

        assertThat(contacts.segments().of(anna.id())).containsExactly(loyal, press);
        assertThat(contacts.segments().of(ben.id())).isEmpty();
        assertThat(contacts.segments().count(loyal.id())).isEqualTo(1);
        assertThat(members(contacts, loyal)).containsExactly(anna);
        assertThat(saved.find("LOYAL")).contains(loyal);
        assertThat(saved.list()).containsExactly(loyal, press);
        box.refuses(SegmentNameTakenException.class, () -> saved.create("loyal"));
        box.refuses(ContactNotFoundException.class, () -> contacts.segments().of(box.newId()));
        box.refuses(ContactNotFoundException.class, () -> saved.add(press.id(), List.of(ben.id(), box.newId())));
        box.refuses(InvalidValueException.class, () -> saved.create(""));
    }

    @Test
    @Requirement({"T32", "C8", "002-43", "002-44"})
    default void check_boxes_of_one_contact_are_saved_at_once_and_speak_only_for_themselves(Sandbox box) {
        Contacts contacts = box.contacts();
        SavedSegments saved = contacts.segments().saved();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        StaticSegment a = saved.create("a");
        StaticSegment b = saved.create("b");
        StaticSegment c = saved.create("c");
        StaticSegment unseen = saved.create("unseen");
        saved.set(anna.id(), Map.of(a.id(), true, unseen.id(), true));

        int changes = saved.set(anna.id(), Map.of(a.id(), false, b.id(), true, c.id(), false));

        assertThat(changes).isEqualTo(2);
        assertThat(contacts.segments().of(anna.id())).containsExactly(b, unseen);
        DynamicSegment rich = saved.create("rich", SegmentRule.parse("score > 9"));
        DynamicSegmentNotEditableException refusal = box.refuses(
                DynamicSegmentNotEditableException.class,
                () -> saved.set(anna.id(), Map.of(a.id(), true, rich.id(), true, b.id(), false)));
        assertThat(refusal.id()).isEqualTo(rich.id());
        box.refuses(
                SegmentNotFoundException.class,
                () -> saved.set(
                        anna.id(), Map.of(a.id(), true, new SegmentId(box.ids().next()), false)));
        box.refuses(ContactNotFoundException.class, () -> saved.set(box.newId(), Map.of(a.id(), true)));
    }

    @Test
    @Requirement({"T32", "C8", "003-25", "004-06", "002-25"})
    default void a_dynamic_segment_follows_the_data_at_once_and_is_not_edited(Sandbox box) {
        Contacts contacts = box.contacts();
        SavedSegments saved = contacts.segments().saved();
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("score", 10));
        Contact ben = box.created(NewContact.of(Samples.BEN).set("score", 1));
        DynamicSegment rich = saved.create("rich", SegmentRule.parse("score > 9"));
        StaticSegment loyal = saved.create("loyal");
        saved.add(loyal.id(), Set.of(anna.id()));

        assertThat(contacts.segments().of(anna.id())).containsExactly(rich, loyal);
        assertThat(members(contacts, rich)).containsExactly(anna);
        Contact poor = contacts.update(anna.id(), edit -> edit.set("score", 2));
        assertThat(contacts.segments().of(anna.id())).containsExactly(loyal);
        assertThat(contacts.segments().count(rich.id())).isZero();

        Segment changed = saved.update(rich.id(), edit -> edit.rename("Poor").rule(SegmentRule.parse("score < 3")));

        assertThat(saved.find("poor")).contains(changed);
        assertThat(saved.find("rich")).isEmpty();
        assertThat(members(contacts, changed)).containsExactly(poor, ben);
        assertThat(contacts.segments().of(ben.id())).containsExactly(changed);
        box.refuses(DynamicSegmentNotEditableException.class, () -> saved.add(rich.id(), Set.of(ben.id())));
        box.refuses(DynamicSegmentNotEditableException.class, () -> saved.add(rich.id(), Set.of()));
        box.refuses(DynamicSegmentNotEditableException.class, () -> saved.remove(rich.id(), Set.of(ben.id())));
        box.refuses(
                InvalidValueException.class,
                () -> saved.update(loyal.id(), edit -> edit.rule(SegmentRule.parse("score < 3"))));
        box.refuses(SegmentNameTakenException.class, () -> saved.update(loyal.id(), edit -> edit.rename("POOR")));
    }

    @Test
    @Requirement({"T32", "004-06"})
    default void a_dynamic_segment_may_look_at_one_list_only(Sandbox box) {
        Contacts contacts = box.contacts();
        SavedSegments saved = contacts.segments().saved();
        contacts.schemas()
                .create(ProfileSchema.builder("customers").field("tier").build());
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("tier", "gold"));
        Contact ben = box.created(NewContact.of(Samples.BEN).in("customers").set("tier", "gold"));
        DynamicSegment gold = saved.create("gold", SegmentRule.parse("tier = 'gold'"));
        assertThat(members(contacts, gold)).containsExactly(anna, ben);

        Segment narrowed = saved.update(gold.id(), edit -> edit.in("customers"));

        assertThat(members(contacts, narrowed)).containsExactly(ben);
        assertThat(contacts.segments().of(anna.id())).isEmpty();
        Segment widened = saved.update(gold.id(), edit -> edit.inAllLists());
        assertThat(contacts.segments().count(widened.id())).isEqualTo(2);
    }

    @Test
    @Requirement({"T32", "T12", "000-05"})
    default void test_contacts_are_left_out_of_counts_and_members_but_know_their_segments(Sandbox box) {
        Contacts contacts = box.contacts();
        SavedSegments saved = contacts.segments().saved();
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("tier", "gold"));
        Contact tester =
                box.created(NewContact.of(Samples.BEN).set("tier", "gold").asTest());
        StaticSegment loyal = saved.create("loyal");
        DynamicSegment gold = saved.create("gold", SegmentRule.parse("tier = 'gold'"));
        saved.add(loyal.id(), Set.of(anna.id(), tester.id()));

        for (Segment segment : List.of(loyal, gold)) {
            assertThat(contacts.segments().count(segment.id())).isEqualTo(1);
            assertThat(members(contacts, segment)).containsExactly(anna);
        }
        assertThat(contacts.segments().of(tester.id())).containsExactly(loyal, gold);
    }

    @Test
    @Requirement({"T32", "SPI-7"})
    default void members_of_a_segment_are_paged_by_contact_id(Sandbox box) {
        Contacts contacts = box.contacts();
        SavedSegments saved = contacts.segments().saved();
        List<Contact> crowd = Samples.crowd(box, 7);
        crowd.set(1, Samples.asTest(crowd.get(1)));
        box.store(crowd);
        StaticSegment all = saved.create("all");
        saved.add(all.id(), Samples.ids(crowd));
        List<ContactId> expected = Samples.ids(crowd);
        expected = expected.stream().filter(id -> !id.equals(crowd.get(1).id())).toList();

        Page first = contacts.segments().members(all.id(), PageRequest.first(4));
        Page second = contacts.segments().members(all.id(), first.next().orElseThrow());

        assertThat(Samples.ids(first.items())).isEqualTo(expected.subList(0, 4));
        assertThat(Samples.ids(second.items())).isEqualTo(expected.subList(4, 6));
        assertThat(second.next()).isEmpty();
        box.refuses(
                SegmentNotFoundException.class,
                () -> contacts.segments().members(new SegmentId(box.ids().next()), PageRequest.first(4)));
        box.refuses(
                SegmentNotFoundException.class,
                () -> contacts.segments().count(new SegmentId(box.ids().next())));
    }

    @Test
    @Requirement({"T32", "T17", "T21", "001-24", "001-29"})
    default void that_somebody_was_in_a_segment_ends_with_the_contact_and_is_counted(Sandbox box) {
        Contacts contacts = box.contacts();
        SavedSegments saved = contacts.segments().saved();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        StaticSegment loyal = saved.create("loyal");
        StaticSegment press = saved.create("press");
        saved.add(loyal.id(), Set.of(anna.id(), ben.id()));
        saved.add(press.id(), Set.of(anna.id()));

        assertThat(contacts.privacy()
                        .prepareDeletion(Set.of(anna.id(), ben.id()))
                        .counts())
                .containsEntry("segment", 3L);
        assertThat(contacts.privacy().anonymize(anna.id()).erased()).containsEntry("segment", 2L);
        contacts.privacy().prepareDeletion(Set.of(ben.id())).confirm();

        assertThat(contacts.segments().count(loyal.id())).isZero();
        assertThat(box.dump().lines())
                .as("two segments and a receipt")
                .hasSize(3)
                .noneMatch(line -> line.contains(anna.id().toString())
                        || line.contains(ben.id().toString()));
        assertThat(saved.delete(press.id())).isTrue();
        assertThat(saved.delete(press.id())).isFalse();
    }

    private static List<Contact> members(Contacts contacts, Segment segment) {
        return contacts.segments().members(segment.id(), PageRequest.first(10)).items();
    }
}
