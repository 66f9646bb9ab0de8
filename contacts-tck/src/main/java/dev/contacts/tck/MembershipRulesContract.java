package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.contacts.Contacts;
import dev.contacts.Groups;
import dev.contacts.Memberships;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.group.MembershipTransition;
import dev.contacts.group.MembershipTransitionException;
import dev.contacts.group.NotAMemberException;
import dev.contacts.group.OptInMode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acceptance: how memberships begin, change and end. */
public interface MembershipRulesContract extends StoreContract {

    @Test
    @Requirement({"T02", "000-07", "001-08"})
    default void a_new_contact_is_in_no_group_and_no_static_segment(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.groups().create("VIP");
        contacts.segments().saved().create("loyal");

        Contact anna = box.created(NewContact.of(Samples.ANNA));

        assertThat(contacts.memberships().of(anna.id())).isEmpty();
        assertThat(contacts.segments().of(anna.id())).isEmpty();
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void several_contacts_join_several_groups_at_once_and_members_stay_as_they_are(Sandbox box) {
        Contacts contacts = box.contacts();
        Groups groups = contacts.groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Group vip = groups.create("VIP");
        Group press = groups.create("press", group -> group.optIn(OptInMode.DOUBLE_OPT_IN));
        Membership before = groups.add(vip.id(), anna.id(), member -> member.set("seat", "A1"));

        int began = contacts.memberships().add(Set.of(vip.id(), press.id()), List.of(anna.id(), ben.id(), anna.id()));

        assertThat(began).isEqualTo(3);
        assertThat(Exact.memberships(contacts.memberships().of(anna.id()))).contains(Exact.membership(before));
        assertThat(contacts.memberships().of(ben.id()))
                .extracting(Membership::group, Membership::status)
                .containsExactly(
                        tuple(vip.id(), MembershipStatus.ACTIVE), tuple(press.id(), MembershipStatus.UNCONFIRMED));
        assertThat(contacts.memberships().add(Set.of(vip.id()), Set.of(anna.id(), ben.id())))
                .isZero();
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void what_a_caller_does_not_see_stays(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        List<GroupId> all = List.of("A", "B", "C", "D", "E").stream()
                .map(name -> contacts.groups().create(name).id())
                .toList();
        contacts.memberships().add(all, List.of(anna.id()));

        contacts.memberships().remove(all.subList(0, 2), List.of(anna.id()));
        contacts.memberships().add(all.subList(1, 3), List.of(anna.id()));

        assertThat(contacts.memberships().of(anna.id()))
                .extracting(Membership::group)
                .containsExactlyElementsOf(all.subList(1, 5));
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void several_join_all_or_none(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = contacts.groups().create("VIP");

        box.refuses(
                ContactNotFoundException.class,
                () -> contacts.memberships().add(Set.of(vip.id()), List.of(anna.id(), box.newId())));
        box.refuses(
                GroupNotFoundException.class,
                () -> contacts.memberships()
                        .add(List.of(vip.id(), new GroupId(box.ids().next())), Set.of(anna.id())));
        box.refuses(
                GroupNotFoundException.class,
                () -> contacts.memberships()
                        .unsubscribe(List.of(vip.id(), new GroupId(box.ids().next())), Set.of(anna.id())));
        assertThat(contacts.memberships().add(Set.of(vip.id()), Set.of())).isZero();
        assertThat(contacts.memberships().add(Set.of(), Set.of(anna.id()))).isZero();
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void unsubscribing_ends_memberships_and_counts_them_but_removing_does_not_count(Sandbox box) {
        Contacts contacts = box.contacts();
        Memberships memberships = contacts.memberships();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Group vip = contacts.groups().create("VIP");
        Group press = contacts.groups().create("press");
        memberships.add(Set.of(vip.id(), press.id()), Set.of(anna.id(), ben.id()));
        memberships.edit(vip.id(), anna.id(), member -> member.set("seat", "A1"));

        assertThat(memberships.unsubscribe(Set.of(vip.id(), press.id()), Set.of(anna.id(), box.newId())))
                .isEqualTo(2);
        assertThat(memberships.unsubscribe(Set.of(vip.id()), Set.of(anna.id())))
                .as("said twice")
                .isZero();
        assertThat(memberships.unsubscribe(Set.of(vip.id()), Set.of(ben.id()))).isEqualTo(1);
        assertThat(memberships.remove(Set.of(vip.id(), press.id()), Set.of(anna.id(), ben.id())))
                .isEqualTo(1);

        assertThat(contacts.groups().list()).extracting(Group::unsubscribed).containsExactly(2L, 1L);
        assertThat(box.dump().lines().stream().filter(line -> !line.startsWith("ledger ")))
                .as("nobody's membership")
                .hasSize(4);
        assertThat(contacts.groups().add(vip.id(), anna.id()).attributes().isEmpty())
                .isTrue();
        assertThat(contacts.groups()
                        .update(vip.id(), group -> group.describe("x"))
                        .unsubscribed())
                .isEqualTo(2);
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void the_opt_in_mode_says_how_a_membership_begins_and_named_steps_lead_on(Sandbox box) {
        Contacts contacts = box.contacts();
        Memberships memberships = contacts.memberships();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        GroupId open = group(contacts, OptInMode.OPT_IN);
        GroupId told = group(contacts, OptInMode.CONFIRMED_OPT_IN);
        GroupId twice = group(contacts, OptInMode.DOUBLE_OPT_IN);
        GroupId moderated = group(contacts, OptInMode.MODERATED);

        assertThat(contacts.groups().add(open, anna).status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(contacts.groups().add(told, anna).status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(contacts.groups().add(twice, anna).status()).isEqualTo(MembershipStatus.UNCONFIRMED);
        assertThat(contacts.groups().add(moderated, anna).status()).isEqualTo(MembershipStatus.AWAITING_APPROVAL);

        assertThat(memberships.confirm(twice, anna).status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(memberships.confirm(twice, anna).status()).as("said twice").isEqualTo(MembershipStatus.ACTIVE);
        assertThat(memberships.approve(moderated, anna).status()).isEqualTo(MembershipStatus.ACTIVE);
        memberships.edit(open, anna, member -> member.set("seat", "A1"));
        assertThat(memberships.deactivate(open, anna).status()).isEqualTo(MembershipStatus.DEACTIVATED);
        Membership back = memberships.reactivate(open, anna);

        assertThat(back.status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(back.attributes().text("seat")).contains("A1");
        assertThat(memberships.in(open, PageRequest.first(10))).containsExactly(back);
        assertThat(contacts.groups().add(open, anna).status())
                .as("adding again keeps the membership")
                .isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void no_other_step_leads_from_one_status_to_another(Sandbox box) {
        Contacts contacts = box.contacts();
        Memberships memberships = contacts.memberships();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        GroupId twice = group(contacts, OptInMode.DOUBLE_OPT_IN);
        GroupId moderated = group(contacts, OptInMode.MODERATED);
        GroupId open = group(contacts, OptInMode.OPT_IN);
        memberships.add(Set.of(twice, moderated, open), Set.of(anna));

        MembershipTransitionException around =
                box.refuses(MembershipTransitionException.class, () -> memberships.deactivate(twice, anna));
        box.refuses(MembershipTransitionException.class, () -> memberships.approve(twice, anna));
        box.refuses(MembershipTransitionException.class, () -> memberships.reactivate(moderated, anna));
        box.refuses(MembershipTransitionException.class, () -> memberships.confirm(moderated, anna));
        memberships.deactivate(open, anna);
        box.refuses(MembershipTransitionException.class, () -> memberships.confirm(open, anna));
        box.refuses(MembershipTransitionException.class, () -> memberships.approve(open, anna));
        box.refuses(NotAMemberException.class, () -> memberships.confirm(twice, box.newId()));

        assertThat(around.group()).isEqualTo(twice);
        assertThat(around.contact()).isEqualTo(anna);
        assertThat(around.status()).isEqualTo(MembershipStatus.UNCONFIRMED);
        assertThat(around.transition()).isEqualTo(MembershipTransition.DEACTIVATE);
    }

    private static GroupId group(Contacts contacts, OptInMode mode) {
        return contacts.groups()
                .create("group " + mode, group -> group.optIn(mode))
                .id();
    }
}
