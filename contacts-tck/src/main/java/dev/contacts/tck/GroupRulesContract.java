package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.Groups;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.group.GroupArchivedException;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNameTakenException;
import dev.contacts.group.GroupNotArchivedException;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.group.OptInMode;
import dev.contacts.schema.InvalidValueException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acceptance: making, changing, archiving and deleting groups. */
public interface GroupRulesContract extends StoreContract {

    @Test
    @Requirement({"T14", "001-14"})
    default void a_group_has_a_name_in_any_case_a_description_attributes_and_a_creator(Sandbox box) {
        Groups groups = box.contacts().groups();

        Group vip = groups.create(
                "VIP Club", group -> group.describe("the best").set("Seats", 30).optIn(OptInMode.MODERATED));

        assertThat(groups.find("vip club")).contains(vip);
        assertThat(groups.find(vip.id())).contains(vip);
        assertThat(vip.name()).isEqualTo("VIP Club");
        assertThat(vip.description()).isEqualTo("the best");
        assertThat(vip.attributes().number("seats")).isPresent();
        assertThat(vip.createdBy()).isEqualTo(Sandbox.ACTOR);
        assertThat(vip.createdAt()).isEqualTo(Sandbox.NOW);
        assertThat(vip.unsubscribed()).isZero();
        box.refuses(GroupNameTakenException.class, () -> groups.create("vip CLUB"));
        box.refuses(InvalidValueException.class, () -> groups.create(" "));
        box.refuses(InvalidValueException.class, () -> groups.create("x".repeat(Group.MAX_NAME_LENGTH + 1)));
    }

    @Test
    @Requirement("T14")
    default void an_update_changes_what_it_mentions_and_keeps_creator_and_members(Sandbox box) {
        Groups groups = box.contacts().groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = groups.create("VIP", group -> group.describe("the best").set("seats", 30));
        groups.create("press");
        Membership membership = groups.add(vip.id(), anna.id());
        box.clock().advance(Duration.ofDays(1));

        Group renamed = groups.update(
                vip.id(), group -> group.rename("Vip").clear("seats").set("hall", "B"));

        assertThat(renamed.description()).isEqualTo("the best");
        assertThat(renamed.createdAt()).isEqualTo(vip.createdAt());
        assertThat(renamed.attributes().text("hall")).contains("B");
        assertThat(renamed.attributes().size()).isEqualTo(1);
        assertThat(groups.find("VIP").map(Exact::group)).contains(Exact.group(renamed));
        assertThat(box.contacts().memberships().of(anna.id())).containsExactly(membership);
        box.refuses(GroupNameTakenException.class, () -> groups.update(vip.id(), group -> group.rename("PRESS")));
        box.refuses(
                InvalidValueException.class, () -> groups.update(vip.id(), group -> group.removeMemberField("seat")));
        box.refuses(
                GroupNotFoundException.class,
                () -> groups.update(new GroupId(box.ids().next()), GroupEdit::archive));
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
    default void an_archived_group_keeps_its_members_and_takes_no_new_ones_until_it_is_restored(Sandbox box) {
        Contacts contacts = box.contacts();
        Groups groups = contacts.groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Group vip = groups.create("VIP");
        Group press = groups.create("press");
        groups.add(vip.id(), anna.id());

        Group archived = groups.update(vip.id(), GroupEdit::archive);

        assertThat(groups.list()).containsExactly(archived, press);
        assertThat(archived.archived()).isTrue();
        box.refuses(GroupArchivedException.class, () -> groups.add(vip.id(), ben.id()));
        box.refuses(
                GroupArchivedException.class,
                () -> contacts.memberships().add(Set.of(press.id(), vip.id()), List.of(anna.id(), ben.id())));
        groups.add(vip.id(), anna.id(), member -> member.set("seat", "A1"));
        assertThat(contacts.memberships().add(Set.of(vip.id()), Set.of(anna.id())))
                .isZero();
        assertThat(contacts.memberships().of(anna.id())).hasSize(1);
        groups.update(vip.id(), GroupEdit::restore);
        groups.add(vip.id(), ben.id());
        assertThat(contacts.memberships().of(ben.id())).hasSize(1);
    }

    @Test
    @Requirement({"T14", "001-14"})
    default void only_an_archived_group_is_deleted_and_its_contacts_stay(Sandbox box) {
        Contacts contacts = box.contacts();
        Groups groups = contacts.groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = groups.create("VIP");
        groups.add(vip.id(), anna.id(), member -> member.set("seat", "A1"));

        box.refuses(GroupNotArchivedException.class, () -> groups.delete(vip.id()));
        groups.update(vip.id(), GroupEdit::archive);
        assertThat(groups.delete(vip.id())).isTrue();
        assertThat(groups.delete(vip.id())).isFalse();

        assertThat(box.dump().lines()).containsExactly(Exact.contact(anna));
        assertThat(groups.create("vip").unsubscribed()).isZero();
    }
}
