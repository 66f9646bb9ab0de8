package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.schema.Attributes;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.segment.StaticSegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.SegmentMemberRecords} promises. */
public interface SegmentMembersContract extends StoreContract {

    @Test
    @Requirement({"T32", "002-43"})
    default void contacts_are_put_into_segments_once_and_taken_out(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));
        StaticSegment press = box.stored(Samples.segment(box, "press"));

        assertThat(add(box, in(loyal, anna), in(loyal, anna), in(press, anna))).isEqualTo(2);
        assertThat(add(box, in(loyal, ben), in(loyal, anna))).isEqualTo(1);

        assertThat(ofContacts(box, ben.id(), box.newId(), anna.id(), ben.id()))
                .containsExactly(in(loyal, anna), in(press, anna), in(loyal, ben));
        assertThat(remove(box, in(loyal, anna), in(loyal, anna), in(press, ben)))
                .isEqualTo(1);
        assertThat(ofContacts(box, anna.id(), ben.id())).containsExactly(in(press, anna), in(loyal, ben));
        assertThat(ofContacts(box)).isEmpty();
    }

    @Test
    @Requirement({"T32", "T21", "001-29", "U01"})
    default void that_a_contact_was_in_a_segment_goes_with_the_contact(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));
        assertThat(add(box, in(loyal, anna), in(loyal, ben))).isEqualTo(2);

        box.run(tx -> tx.contacts().delete(List.of(anna)).orThrow());

        assertThat(ofContacts(box, anna.id(), ben.id())).containsExactly(in(loyal, ben));
        assertThat(members(box, loyal, TestContacts.INCLUDED, null, 10)).containsExactly(ben.id());
        assertThat(count(box, loyal, TestContacts.INCLUDED)).isEqualTo(1);
    }

    @Test
    @Requirement({"T32", "T15"})
    default void a_change_of_the_contact_leaves_it_in_its_segments(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));
        assertThat(add(box, in(loyal, anna))).isEqualTo(1);

        box.run(tx -> tx.contacts()
                .update(List.of(Samples.change(anna, Samples.CARA)))
                .orThrow());

        assertThat(ofContacts(box, anna.id())).containsExactly(in(loyal, anna));
    }

    @Test
    @Requirement({"T32", "T21"})
    default void contacts_and_segments_that_do_not_exist_are_refused_contacts_first(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact never = box.contact(Samples.BEN);
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));
        StaticSegment nowhere = Samples.segment(box, "nowhere");

        ContactNotFoundException noContact = box.refuses(
                ContactNotFoundException.class, () -> add(box, in(nowhere, anna), in(loyal, never), in(loyal, anna)));
        SegmentNotFoundException noSegment =
                box.refuses(SegmentNotFoundException.class, () -> add(box, in(loyal, anna), in(nowhere, anna)));

        assertThat(noContact.id()).isEqualTo(never.id());
        assertThat(noSegment.id()).isEqualTo(nowhere.id());
        assertThat(remove(box, in(nowhere, never))).isZero();
    }

    @Test
    @Requirement({"T32", "T12", "000-05"})
    default void test_contacts_are_left_out_of_pages_and_counts_or_not_as_asked(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact tester = Samples.asTest(box.contact(Samples.BEN));
        Contact cara = box.contact(Samples.CARA);
        box.store(tester, cara);
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));
        assertThat(add(box, in(loyal, cara), in(loyal, tester), in(loyal, anna)))
                .isEqualTo(3);

        assertThat(members(box, loyal, TestContacts.EXCLUDED, null, 10)).containsExactly(anna.id(), cara.id());
        assertThat(members(box, loyal, TestContacts.EXCLUDED, anna.id(), 1)).containsExactly(cara.id());
        assertThat(members(box, loyal, TestContacts.ONLY, null, 10)).containsExactly(tester.id());
        assertThat(members(box, loyal, TestContacts.INCLUDED, null, 2)).containsExactly(anna.id(), tester.id());
        assertThat(count(box, loyal, TestContacts.EXCLUDED)).isEqualTo(2);
        assertThat(count(box, loyal, TestContacts.ONLY)).isEqualTo(1);
        assertThat(count(box, loyal, TestContacts.INCLUDED)).isEqualTo(3);
    }

    @Test
    @Requirement({"SPI-7", "T32"})
    default void those_in_a_segment_are_paged_in_the_order_of_contact_ids(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 11);
        Contact last =
                box.contact(Samples.id("ffffffff-ffff-ffff-ffff-ffffffffffff"), Attributes.empty(), Samples.ANNA);
        crowd.add(last);
        box.store(crowd);
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));
        StaticSegment other = box.stored(Samples.segment(box, "other"));
        List<SegmentMember> members = new ArrayList<>(
                crowd.stream().map(contact -> in(loyal, contact)).toList());
        Collections.rotate(members, 5);
        members.add(in(other, crowd.get(0)));
        assertThat(add(box, members.toArray(SegmentMember[]::new))).isEqualTo(13);
        List<ContactId> ids = Samples.ids(crowd);

        assertThat(members(box, loyal, TestContacts.EXCLUDED, null, 5)).isEqualTo(ids.subList(0, 5));
        assertThat(members(box, loyal, TestContacts.INCLUDED, ids.get(4), 5)).isEqualTo(ids.subList(5, 10));
        assertThat(members(box, loyal, TestContacts.EXCLUDED, ids.get(9), 5)).isEqualTo(ids.subList(10, 12));
        assertThat(members(box, loyal, TestContacts.EXCLUDED, last.id(), 5)).isEmpty();
    }

    @Test
    @Requirement("T32")
    default void a_batch_may_put_thousands_into_a_segment_and_take_them_out(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 3_000);
        box.store(crowd);
        StaticSegment loyal = box.stored(Samples.segment(box, "loyal"));
        SegmentMember[] members =
                crowd.stream().map(contact -> in(loyal, contact)).toArray(SegmentMember[]::new);

        assertThat(add(box, members)).isEqualTo(3_000);
        assertThat(add(box, members)).isZero();
        assertThat(count(box, loyal, TestContacts.EXCLUDED)).isEqualTo(3_000);
        assertThat(remove(box, members)).isEqualTo(3_000);
        assertThat(count(box, loyal, TestContacts.INCLUDED)).isZero();
    }

    private static SegmentMember in(StaticSegment segment, Contact contact) {
        return new SegmentMember(segment.id(), contact.id());
    }

    private static int add(Sandbox box, SegmentMember... members) {
        return box.inTransaction(tx -> tx.segmentMembers().add(List.of(members)));
    }

    private static int remove(Sandbox box, SegmentMember... members) {
        return box.inTransaction(tx -> tx.segmentMembers().remove(List.of(members)));
    }

    private static List<SegmentMember> ofContacts(Sandbox box, ContactId... contacts) {
        return box.inTransaction(tx -> tx.segmentMembers().ofContacts(List.of(contacts)));
    }

    private static List<ContactId> members(
            Sandbox box, StaticSegment segment, TestContacts testContacts, @Nullable ContactId after, int limit) {
        SegmentId id = segment.id();
        return box.inTransaction(tx -> tx.segmentMembers().members(id, testContacts, after, limit));
    }

    private static long count(Sandbox box, StaticSegment segment, TestContacts testContacts) {
        return box.inTransaction(tx -> tx.segmentMembers().count(segment.id(), testContacts));
    }
}
