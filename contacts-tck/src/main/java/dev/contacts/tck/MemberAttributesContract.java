package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.Groups;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.Group;
import dev.contacts.group.GroupArchivedException;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNameTakenException;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.group.NotAMemberException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Acceptance: groups, and what is known of a contact only as a member. */
public interface MemberAttributesContract extends StoreContract {

    @Test
    @Requirement({"T14", "001-13", "001-14"})
    default void member_attributes_live_in_the_membership_only(Sandbox box) {
        Contacts contacts = box.contacts();
        Groups groups = contacts.groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA).set("seat", "hers"));
        Group vip = groups.create("VIP");
        Group press = groups.create("press");

        groups.add(vip.id(), anna.id(), member -> member.set("seat", "A1").set("row", 7));
        groups.add(press.id(), anna.id(), member -> member.set("seat", "Z9"));
        groups.edit(vip.id(), anna.id(), member -> member.set("seat", "A2").clear("row"));
        contacts.update(anna.id(), edit -> edit.clear("seat"));

        List<Membership> memberships = groups.memberships(anna.id());
        assertThat(memberships).extracting(Membership::group).containsExactly(vip.id(), press.id());
        assertThat(memberships)
                .extracting(membership -> membership.attributes().text("seat").orElse(""))
                .containsExactly("A2", "Z9");
        assertThat(memberships.get(0).attributes().size()).isEqualTo(1);
        assertThat(memberships.get(0).status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(contacts.get(anna.id()).attributes().isEmpty()).isTrue();
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void without_a_membership_there_is_nothing_to_edit(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = box.group("VIP");

        box.refuses(
                NotAMemberException.class,
                () -> box.contacts().groups().edit(vip.id(), anna.id(), member -> member.set("seat", "A1")));
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void leaving_a_group_ends_its_attributes(Sandbox box) {
        Groups groups = box.contacts().groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = groups.create("VIP");
        groups.add(vip.id(), anna.id(), member -> member.set("seat", "A1"));
        assertThat(groups.members(vip.id(), PageRequest.first(10))).hasSize(1);

        assertThat(groups.remove(vip.id(), anna.id())).isTrue();
        assertThat(groups.remove(vip.id(), anna.id())).isFalse();

        assertThat(groups.memberships(anna.id())).isEmpty();
        Membership again = groups.add(vip.id(), anna.id());
        assertThat(again.attributes().isEmpty()).isTrue();
        assertThat(groups.memberships(anna.id())).containsExactly(again);
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void groups_and_contacts_that_do_not_exist_are_refused(Sandbox box) {
        Groups groups = box.contacts().groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = groups.create("VIP");

        box.refuses(ContactNotFoundException.class, () -> groups.add(vip.id(), box.newId()));
        box.refuses(
                GroupNotFoundException.class,
                () -> groups.add(new GroupId(box.ids().next()), anna.id()));
        box.refuses(GroupNameTakenException.class, () -> groups.create("VIP"));
        assertThat(groups.find("VIP")).contains(vip);
    }

    @Test
    @Requirement("T14")
    default void an_archived_group_keeps_its_members_and_takes_no_new_ones(Sandbox box) {
        Groups groups = box.contacts().groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Group vip = groups.create("VIP");
        groups.add(vip.id(), anna.id());

        Group archived = groups.archive(vip.id());

        assertThat(groups.list()).containsExactly(archived);
        assertThat(archived.archived()).isTrue();
        box.refuses(GroupArchivedException.class, () -> groups.add(vip.id(), ben.id()));
        assertThat(groups.memberships(anna.id())).hasSize(1);
    }
}
