package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.Group;
import dev.contacts.group.GroupArchivedException;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.identifier.AppAlias;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ValidationException;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.segment.StaticSegment;
import dev.contacts.tck.Race.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: several threads change groups, memberships and segments, and the contacts in them. */
public interface GroupRaceContract extends StoreContract {

    /** How many threads add, beside the one that does otherwise. */
    int ADDERS = 4;

    /** How often they meet. */
    int MEETINGS = 12;

    @Test
    @Tag("race")
    @Requirement({"T14", "001-14", "SPI-3"})
    default void once_a_group_is_archived_nobody_joins_any_more(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            Group group = contacts.groups().create("group " + meeting);
            List<ContactId> crowd = crowd(box, meeting);
            List<Callable<Integer>> work = new ArrayList<>();
            crowd.forEach(contact -> work.add(() -> {
                contacts.groups().add(group.id(), contact);
                return 1;
            }));
            work.add(() -> {
                contacts.groups().update(group.id(), GroupEdit::archive);
                return contacts.memberships()
                        .in(group.id(), PageRequest.first(100))
                        .size();
            });

            List<Result<Integer>> results = Race.run(work);

            int whenArchived = results.get(ADDERS).get();
            List<Membership> members = contacts.memberships().in(group.id(), PageRequest.first(100));
            assertThat(members).as("members since it was archived").hasSize(whenArchived);
            assertThat(joined(results.subList(0, ADDERS), GroupArchivedException.class))
                    .isEqualTo(whenArchived);
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T14", "001-14", "SPI-3"})
    default void of_a_group_that_is_deleted_while_contacts_join_no_membership_is_left(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            Group group = contacts.groups().create("group " + meeting);
            List<ContactId> crowd = crowd(box, meeting);
            contacts.groups().add(group.id(), crowd.get(0));
            List<Callable<Integer>> work = new ArrayList<>();
            crowd.forEach(contact -> work.add(() -> {
                contacts.groups().add(group.id(), contact, member -> member.set("seat", "A1"));
                return 1;
            }));
            work.add(() -> {
                contacts.groups().update(group.id(), GroupEdit::archive);
                return contacts.groups().delete(group.id()) ? 1 : 0;
            });

            List<Result<Integer>> results = Race.run(work);

            assertThat(results.get(ADDERS).get()).isEqualTo(1);
            joined(results.subList(0, ADDERS), GroupArchivedException.class, GroupNotFoundException.class);
            crowd.forEach(
                    contact -> assertThat(contacts.memberships().of(contact)).isEmpty());
            assertThat(box.<List<Membership>>inTransaction(
                            tx -> tx.memberships().ofGroup(group.id(), null, 10)))
                    .isEmpty();
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T14", "T21", "001-29", "SPI-3"})
    default void of_a_contact_that_is_deleted_while_it_is_added_nothing_is_left(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups().create("VIP");
        SegmentId loyal = contacts.segments().saved().create("loyal").id();
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            Contact anna = box.created(NewContact.of(AppAlias.parse("contact " + meeting)));

            List<Result<Integer>> results = Race.run(List.<Callable<Integer>>of(
                    () -> contacts.memberships().add(Set.of(vip.id()), Set.of(anna.id())),
                    () -> contacts.groups()
                            .add(vip.id(), anna.id())
                            .attributes()
                            .size(),
                    () -> contacts.segments().saved().add(loyal, Set.of(anna.id())),
                    () -> contacts.segments().saved().set(anna.id(), Map.of(loyal, true)),
                    () -> {
                        box.run(tx ->
                                tx.contacts().delete(List.of(anna)).orThrow()); // a plan would ask what has changed
                        return 1;
                    }));

            assertThat(results.get(4).get()).isEqualTo(1);
            joined(results.subList(0, 4), ContactNotFoundException.class);
            assertThat(contacts.memberships().of(anna.id())).isEmpty();
            assertThat(contacts.memberships().in(vip.id(), PageRequest.first(10)))
                    .isEmpty();
            assertThat(contacts.segments().count(loyal)).isZero();
            assertThat(box.dump().lines()).as("the group and the segment").hasSize(2);
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T14", "001-14", "SPI-3"})
    default void an_unsubscription_that_several_threads_say_counts_once(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups().create("VIP");
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            List<ContactId> crowd = crowd(box, meeting);
            contacts.memberships().add(Set.of(vip.id()), crowd);

            List<Result<Integer>> results =
                    Race.run(ADDERS, thread -> contacts.memberships().unsubscribe(Set.of(vip.id()), crowd));

            assertThat(results.stream().mapToInt(Result::get).sum()).isEqualTo(crowd.size());
            assertThat(contacts.groups().find(vip.id()).map(Group::unsubscribed))
                    .contains((long) crowd.size() * (meeting + 1));
            assertThat(contacts.memberships().in(vip.id(), PageRequest.first(10)))
                    .isEmpty();
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T14", "SPI-2", "SPI-3"})
    default void no_change_of_a_group_is_lost_when_several_threads_change_it(Sandbox box) {
        Contacts contacts = box.contacts();
        Group vip = contacts.groups().create("VIP");
        List<ContactId> crowd = crowd(box, 0);
        contacts.memberships().add(Set.of(vip.id()), crowd);

        Race.run(ADDERS, thread -> {
                    for (int round = 0; round < MEETINGS; round++) {
                        String field = "f" + thread + "_" + round;
                        contacts.groups().update(vip.id(), group -> group.set(field, "v"));
                    }
                    return contacts.memberships().unsubscribe(Set.of(vip.id()), Set.of(crowd.get(thread)));
                })
                .forEach(result -> assertThat(result.get()).isEqualTo(1));

        Group changed = contacts.groups().find(vip.id()).orElseThrow();
        assertThat(changed.attributes().size()).isEqualTo(ADDERS * MEETINGS);
        assertThat(changed.unsubscribed()).isEqualTo(ADDERS);
    }

    @Test
    @Tag("race")
    @Requirement({"T14", "T36", "001-14", "SPI-3"})
    default void no_member_keeps_or_gets_a_value_of_a_field_that_is_being_removed(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            Group group = contacts.groups()
                    .create(
                            "group " + meeting,
                            fresh -> fresh.addMemberField(FieldDefinition.text("seat"))
                                    .addMemberField(FieldDefinition.text("row")));
            List<ContactId> crowd = crowd(box, meeting);
            contacts.memberships().add(Set.of(group.id()), crowd);
            List<Callable<Integer>> work = new ArrayList<>();
            crowd.forEach(contact -> work.add(() -> {
                contacts.memberships()
                        .edit(
                                group.id(),
                                contact,
                                member -> member.set("row", "7").set("seat", "A1"));
                return 1;
            }));
            work.add(() -> {
                contacts.groups().update(group.id(), edit -> edit.removeMemberField("seat"));
                return 1;
            });

            List<Result<Integer>> results = Race.run(work);

            assertThat(results.get(ADDERS).get()).isEqualTo(1);
            joined(results.subList(0, ADDERS), ValidationException.class);
            assertThat(contacts.memberships().in(group.id(), PageRequest.first(10)))
                    .hasSize(ADDERS)
                    .allSatisfy(member ->
                            assertThat(member.attributes().text("seat")).isEmpty());
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T32", "002-43", "SPI-3"})
    default void of_a_segment_that_is_deleted_while_contacts_are_put_in_nothing_is_left(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int meeting = 0; meeting < MEETINGS; meeting++) {
            StaticSegment segment = contacts.segments().saved().create("segment " + meeting);
            List<ContactId> crowd = crowd(box, meeting);
            List<Callable<Integer>> work = new ArrayList<>();
            crowd.forEach(contact -> work.add(() -> contacts.segments().saved().add(segment.id(), Set.of(contact))));
            work.add(() -> contacts.segments().saved().delete(segment.id()) ? 1 : 0);

            List<Result<Integer>> results = Race.run(work);

            assertThat(results.get(ADDERS).get()).isEqualTo(1);
            joined(results.subList(0, ADDERS), SegmentNotFoundException.class);
            crowd.forEach(contact -> {
                boolean left = box.inTransaction(
                        tx -> !tx.segmentMembers().ofContacts(List.of(contact)).isEmpty());
                assertThat(left).isFalse();
            });
        }
    }

    private static List<ContactId> crowd(Sandbox box, int meeting) {
        List<Contact> crowd = new ArrayList<>();
        for (int i = 0; i < ADDERS; i++) {
            crowd.add(box.contact(AppAlias.parse("contact " + meeting + "/" + i)));
        }
        box.store(crowd);
        return Samples.ids(crowd);
    }

    /** How many came through; the others were told so by one of these. */
    private static int joined(List<Result<Integer>> results, Class<?>... refusals) {
        int joined = 0;
        for (Result<Integer> result : results) {
            if (result.failure().isEmpty()) {
                joined++;
            } else {
                assertThat(result.failure().orElseThrow()).isInstanceOfAny(refusals);
            }
        }
        return joined;
    }
}
