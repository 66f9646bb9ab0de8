package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.Group;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.schema.Attributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.MembershipRecords} promises. */
public interface MembershipContract extends StoreContract {

    @Test
    @Requirement({"T14", "001-14", "SPI-6"})
    default void a_membership_comes_back_with_everything_it_holds(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        for (MembershipStatus status : MembershipStatus.values()) {
            Group group = box.group("group " + status);
            Membership membership = new Membership(
                    anna.id(), group.id(), status, Samples.everyKind(), Instant.parse("1999-12-31T23:59:59.999999Z"));

            put(box, membership);

            assertThat(ofGroup(box, group, null, 10)).containsExactly(Exact.membership(membership));
            assertThat(ofContacts(box, anna.id())).contains(Exact.membership(membership));
        }
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void a_second_put_replaces_the_membership(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Group vip = box.group("VIP");
        put(box, member(anna, vip, Samples.everyKind()));
        Membership next = new Membership(
                anna.id(),
                vip.id(),
                MembershipStatus.DEACTIVATED,
                Samples.attributes("seat", "A1"),
                Sandbox.NOW.plusSeconds(1));

        put(box, next);

        assertThat(ofContacts(box, anna.id())).containsExactly(Exact.membership(next));
        assertThat(ofGroup(box, vip, null, 10)).containsExactly(Exact.membership(next));
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void two_groups_are_independent(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Group vip = box.group("VIP");
        Group press = box.group("press");
        Membership one = member(anna, vip, Samples.attributes("seat", "A1"));
        Membership other = member(anna, press, Samples.attributes("seat", "Z9"));
        put(box, one, other);

        assertThat(ofContacts(box, anna.id())).containsExactly(Exact.membership(one), Exact.membership(other));
        assertThat(remove(box, vip, anna.id())).containsExactly(Exact.membership(one));
        assertThat(ofContacts(box, anna.id())).containsExactly(Exact.membership(other));
    }

    @Test
    @Requirement({"T14", "001-14", "U01"})
    default void member_attributes_go_with_the_membership_and_do_not_come_back(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Group vip = box.group("VIP");
        put(box, member(anna, vip, Samples.everyKind()));

        assertThat(remove(box, vip, anna.id())).hasSize(1);
        assertThat(ofContacts(box, anna.id())).isEmpty();
        Membership again = member(anna, vip, Attributes.empty());
        put(box, again);

        assertThat(ofContacts(box, anna.id())).containsExactly(Exact.membership(again));
    }

    @Test
    @Requirement("T14")
    default void removing_says_who_was_a_member(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Contact cara = box.stored(Samples.CARA);
        Group vip = box.group("VIP");
        Membership first = member(anna, vip, Samples.attributes("seat", "A1"));
        Membership last = member(cara, vip, Attributes.empty());
        put(box, last, first);

        assertThat(remove(box, vip, cara.id(), ben.id(), box.newId(), anna.id()))
                .containsExactly(Exact.membership(first), Exact.membership(last));
        assertThat(remove(box, vip, anna.id())).isEmpty();
        assertThat(ofGroup(box, vip, null, 10)).isEmpty();
    }

    @Test
    @Requirement({"T14", "T21"})
    default void a_contact_that_does_not_exist_cannot_become_a_member(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact never = box.contact(Samples.BEN);
        Group vip = box.group("VIP");

        ContactNotFoundException refusal = box.refuses(
                ContactNotFoundException.class,
                () -> put(box, member(anna, vip, Attributes.empty()), member(never, vip, Attributes.empty())));

        assertThat(refusal.id()).isEqualTo(never.id());
    }

    @Test
    @Requirement({"T14", "T21", "001-29"})
    default void a_contact_that_was_deleted_cannot_become_a_member(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        box.stored(Samples.BEN);
        Group vip = box.group("VIP");
        box.run(tx -> tx.contacts().delete(List.of(anna)).orThrow());

        box.refuses(ContactNotFoundException.class, () -> put(box, member(anna, vip, Attributes.empty())));
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void a_group_that_does_not_exist_cannot_have_members(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact never = box.contact(Samples.BEN);
        Group vip = box.group("VIP");
        Group nowhere = Samples.group(box, "nowhere");
        List<Membership> noGroup =
                List.of(member(anna, vip, Attributes.empty()), member(anna, nowhere, Attributes.empty()));
        List<Membership> neither =
                List.of(member(anna, nowhere, Attributes.empty()), member(never, vip, Attributes.empty()));

        GroupNotFoundException stored =
                box.refuses(GroupNotFoundException.class, () -> put(box, noGroup.toArray(Membership[]::new)));
        assertThat(stored.id()).isEqualTo(nowhere.id());
        GroupNotFoundException added = box.refuses(GroupNotFoundException.class, () -> add(box, noGroup));
        assertThat(added.id()).isEqualTo(nowhere.id());
        box.refuses(ContactNotFoundException.class, () -> put(box, neither.toArray(Membership[]::new)));
        box.refuses(ContactNotFoundException.class, () -> add(box, neither));
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void adding_begins_memberships_and_leaves_those_alone_that_are_there(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Group vip = box.group("VIP");
        Group press = box.group("press");
        Membership there = new Membership(
                anna.id(), vip.id(), MembershipStatus.DEACTIVATED, Samples.everyKind(), Sandbox.NOW.minusSeconds(1));
        put(box, there);
        Membership first = member(ben, vip, Samples.attributes("seat", "A1"));
        Membership second = member(ben, vip, Samples.attributes("seat", "B2"));
        Membership elsewhere = member(anna, press, Attributes.empty());

        int added = add(box, List.of(member(anna, vip, Attributes.empty()), first, second, elsewhere));

        assertThat(added).isEqualTo(2);
        assertThat(ofContacts(box, anna.id(), ben.id()))
                .containsExactly(Exact.membership(there), Exact.membership(elsewhere), Exact.membership(first));
        assertThat(add(box, List.of(second, there))).isZero();
        assertThat(ofGroup(box, vip, null, 10)).containsExactly(Exact.membership(there), Exact.membership(first));
    }

    @Test
    @Requirement("T14")
    default void a_batch_may_add_thousands_of_whom_some_are_there(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 3_000);
        box.store(crowd);
        Group vip = box.group("VIP");
        List<Membership> members = crowd.stream()
                .map(contact -> member(contact, vip, Samples.attributes("seat", "A1")))
                .toList();
        put(box, members.get(7), members.get(2_999));

        assertThat(add(box, members)).isEqualTo(2_998);
        assertThat(ofGroup(box, vip, null, 5_000)).isEqualTo(Exact.memberships(members));
    }

    @Test
    @Requirement({"T14", "T15"})
    default void a_change_of_the_contact_leaves_its_memberships_alone(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Group vip = box.group("VIP");
        Membership membership = member(anna, vip, Samples.everyKind());
        put(box, membership);

        box.run(tx -> tx.contacts()
                .update(List.of(Samples.change(anna, Samples.CARA)))
                .orThrow());

        assertThat(ofContacts(box, anna.id())).containsExactly(Exact.membership(membership));
    }

    @Test
    @Requirement({"SPI-7", "T14"})
    default void members_are_paged_in_the_order_of_contact_ids(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 11);
        Contact last =
                box.contact(Samples.id("ffffffff-ffff-ffff-ffff-ffffffffffff"), Attributes.empty(), Samples.ANNA);
        crowd.add(last);
        box.store(crowd);
        Group vip = box.group("VIP");
        List<Membership> members = new ArrayList<>(crowd.stream()
                .map(contact -> member(contact, vip, Attributes.empty()))
                .toList());
        List<String> expected = Exact.memberships(members);
        Collections.rotate(members, 5);
        put(box, members.toArray(Membership[]::new));

        assertThat(ofGroup(box, vip, null, 5)).isEqualTo(expected.subList(0, 5));
        assertThat(ofGroup(box, vip, crowd.get(4).id(), 5)).isEqualTo(expected.subList(5, 10));
        assertThat(ofGroup(box, vip, crowd.get(9).id(), 5)).isEqualTo(expected.subList(10, 12));
        assertThat(ofGroup(box, vip, last.id(), 5)).isEmpty();
    }

    @Test
    @Requirement({"SPI-7", "T14"})
    default void memberships_of_several_contacts_are_ordered_by_contact_then_group(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        Group one = box.group("one");
        Group two = box.group("two");
        List<Membership> ordered = List.of(
                member(anna, one, Attributes.empty()),
                member(anna, two, Attributes.empty()),
                member(ben, one, Attributes.empty()),
                member(ben, two, Attributes.empty()));
        put(box, ordered.get(3), ordered.get(1), ordered.get(2), ordered.get(0));

        assertThat(ofContacts(box, ben.id(), box.newId(), anna.id(), ben.id())).isEqualTo(Exact.memberships(ordered));
        List<Membership> toChange =
                box.inTransaction(tx -> tx.memberships().toChange(List.of(ben.id(), box.newId(), anna.id(), ben.id())));
        assertThat(Exact.memberships(toChange)).isEqualTo(Exact.memberships(ordered));
        assertThat(ofContacts(box)).isEmpty();
    }

    @Test
    @Requirement("T14")
    default void a_batch_may_put_and_remove_thousands(Sandbox box) {
        List<Contact> crowd = Samples.crowd(box, 3_000);
        box.store(crowd);
        Group vip = box.group("VIP");
        List<Membership> members = crowd.stream()
                .map(contact -> member(contact, vip, Samples.attributes("seat", "A1")))
                .toList();
        put(box, members.toArray(Membership[]::new));

        assertThat(ofGroup(box, vip, null, 5_000)).isEqualTo(Exact.memberships(members));
        ContactId[] ids = Samples.ids(crowd).toArray(ContactId[]::new);
        assertThat(ofContacts(box, ids)).isEqualTo(Exact.memberships(members));
        assertThat(remove(box, vip, ids)).isEqualTo(Exact.memberships(members));
        assertThat(ofGroup(box, vip, null, 1)).isEmpty();
    }

    @Test
    @Requirement("T14")
    default void a_search_for_members_may_name_more_than_any_limit_of_a_statement(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Group vip = box.group("VIP");
        Membership membership = member(anna, vip, Samples.everyKind());
        put(box, membership);
        List<ContactId> wanted = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            wanted.add(box.newId());
        }
        wanted.add(anna.id());
        ContactId[] ids = wanted.toArray(ContactId[]::new);

        assertThat(ofContacts(box, ids)).containsExactly(Exact.membership(membership));
        assertThat(remove(box, vip, ids)).containsExactly(Exact.membership(membership));
    }

    private static Membership member(Contact contact, Group group, Attributes attributes) {
        return new Membership(contact.id(), group.id(), MembershipStatus.ACTIVE, attributes, Sandbox.NOW);
    }

    private static void put(Sandbox box, Membership... memberships) {
        box.run(tx -> tx.memberships().put(List.of(memberships)));
    }

    private static int add(Sandbox box, List<Membership> memberships) {
        return box.inTransaction(tx -> tx.memberships().add(memberships));
    }

    private static List<String> remove(Sandbox box, Group group, ContactId... contacts) {
        List<Membership> removed = box.inTransaction(tx -> tx.memberships().remove(group.id(), List.of(contacts)));
        return Exact.memberships(removed);
    }

    private static List<String> ofContacts(Sandbox box, ContactId... contacts) {
        List<Membership> found = box.inTransaction(tx -> tx.memberships().ofContacts(List.of(contacts)));
        return Exact.memberships(found);
    }

    private static List<String> ofGroup(Sandbox box, Group group, @Nullable ContactId after, int limit) {
        List<Membership> found = box.inTransaction(tx -> tx.memberships().ofGroup(group.id(), after, limit));
        return Exact.memberships(found);
    }
}
