package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Groups;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.group.NotAMemberException;
import dev.contacts.identifier.AppAlias;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: several threads change one membership. */
public interface MembershipRaceContract extends StoreContract {

    /** How many threads meet. */
    int THREADS = 8;

    /** How often each of them changes the membership. */
    int ROUNDS = 10;

    @Test
    @Tag("race")
    @Requirement({"T14", "001-14", "SPI-3"})
    default void no_edit_of_member_attributes_is_lost_when_several_threads_edit(Sandbox box) {
        Groups groups = box.contacts().groups();
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Group vip = box.group("VIP");
        groups.add(vip.id(), anna.id());

        Race.run(THREADS, thread -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        String field = "f" + thread + "_" + round;
                        box.contacts().memberships().edit(vip.id(), anna.id(), member -> member.set(field, "v"));
                    }
                    return thread;
                })
                .forEach(Race.Result::get);

        assertThat(box.contacts()
                        .memberships()
                        .of(anna.id())
                        .get(0)
                        .attributes()
                        .size())
                .isEqualTo(THREADS * ROUNDS);
    }

    @Test
    @Tag("race")
    @Requirement({"T14", "001-14"})
    default void a_contact_that_several_threads_add_at_once_is_a_member_once_with_all_they_said(Sandbox box) {
        Groups groups = box.contacts().groups();
        Group vip = box.group("VIP");
        for (int round = 0; round < ROUNDS; round++) {
            Contact contact = box.created(NewContact.of(AppAlias.parse("round " + round)));

            Race.run(THREADS, thread -> groups.add(vip.id(), contact.id(), member -> member.set("f" + thread, "v")))
                    .forEach(Race.Result::get);

            List<Membership> memberships = box.contacts().memberships().of(contact.id());
            assertThat(memberships).hasSize(1);
            assertThat(memberships.get(0).attributes().size()).isEqualTo(THREADS);
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T14", "001-14"})
    default void a_membership_that_ended_does_not_come_back_by_an_edit_that_meets_its_end(Sandbox box) {
        Groups groups = box.contacts().groups();
        Group vip = box.group("VIP");
        for (int round = 0; round < 3 * ROUNDS; round++) {
            Contact contact = box.created(NewContact.of(AppAlias.parse("round " + round)));
            groups.add(vip.id(), contact.id(), member -> member.set("seat", "A1"));

            Race.run(2, thread -> thread == 0 ? groups.remove(vip.id(), contact.id()) : edited(box, vip, contact))
                    .forEach(result -> assertThat(result.get()).isTrue());

            assertThat(box.contacts().memberships().of(contact.id())).isEmpty();
        }
    }

    private static boolean edited(Sandbox box, Group group, Contact contact) {
        try {
            box.contacts().memberships().edit(group.id(), contact.id(), member -> member.set("row", 1));
        } catch (NotAMemberException e) {
            return true; // the end came first
        }
        return true;
    }
}
