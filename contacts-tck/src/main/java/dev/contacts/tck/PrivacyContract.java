package dev.contacts.tck;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.ConfirmationRefusedException.Reason;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.Group;
import dev.contacts.identifier.AppAlias;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.DeletionPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: anonymizing and deleting. */
public interface PrivacyContract extends StoreContract {

    /** How often threads meet. */
    int ROUNDS = 10;

    @Test
    @Requirement({"T17", "001-16", "001-17", "001-18", "001-19", "001-24"})
    default void an_anonymized_contact_is_gone_for_every_reader_and_a_receipt_remains(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = full(box);
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Group vip = contacts.groups().create("VIP");
        contacts.groups().add(vip.id(), anna.id(), member -> member.set("seat", "A1"));

        AnonymizationReceipt receipt = contacts.privacy().anonymize(anna.id());

        assertThat(contacts.find(anna.id())).isEmpty();
        anna.identifiers()
                .forEach(identifier -> assertThat(contacts.findAll(identifier)).isEmpty());
        assertThat(contacts.memberships().of(anna.id())).isEmpty();
        assertThat(contacts.list(PageRequest.first(10)).items()).containsExactly(ben);
        assertThat(contacts.privacy().receipts()).containsExactly(receipt);
        assertThat(receipt.actor()).isEqualTo(Sandbox.ACTOR);
        assertThat(receipt.erased()).containsEntry("identifier", 2L).containsEntry("membership", 1L);
        assertThat(box.dump().lines())
                .containsExactly(Exact.contact(ben), Exact.group(vip), receipt.toString())
                .noneMatch(line -> line.contains(anna.id().toString()));
        box.refuses(ContactNotFoundException.class, () -> contacts.privacy().anonymize(anna.id()));
    }

    @Test
    @Requirement({"T18", "001-26"})
    default void whoever_comes_back_is_somebody_new(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = full(box);
        contacts.privacy().anonymize(anna.id());

        Contact again = box.created(NewContact.of(anna.identifiers(), Map.of()));

        assertThat(again.id()).isNotEqualTo(anna.id());
        assertThat(again.version()).isEqualTo(1);
        assertThat(contacts.find(Samples.ANNA)).contains(again);
    }

    @Test
    @Requirement({"T20", "T21", "001-27", "001-28", "001-29", "001-30"})
    default void a_confirmed_deletion_removes_all_contacts_of_its_plan(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = full(box);
        Contact ben = box.created(NewContact.of(Samples.BEN));
        Contact cara = box.created(NewContact.of(Samples.CARA));
        Group vip = contacts.groups().create("VIP");
        contacts.groups().add(vip.id(), anna.id(), member -> member.set("seat", "A1"));

        DeletionPlan plan = contacts.privacy().prepareDeletion(Set.of(ben.id(), anna.id()));
        assertThat(contacts.find(anna.id())).as("not yet").isPresent();

        assertThat(plan.confirm()).isEqualTo(2);
        assertThat(box.dump().lines()).containsExactly(Exact.contact(cara), Exact.group(vip));
        assertThat(contacts.memberships().in(vip.id(), PageRequest.first(10))).isEmpty();
    }

    @Test
    @Requirement({"T20", "001-27", "D17"})
    default void a_confirmation_counts_once_and_in_time(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = full(box);
        Contact ben = box.created(NewContact.of(Samples.BEN));
        DeletionPlan used = contacts.privacy().prepareDeletion(Set.of(anna.id()));
        DeletionPlan late = contacts.privacy().prepareDeletion(Set.of(ben.id()));
        assertThat(used.confirm()).isEqualTo(1);

        ConfirmationRefusedException again = box.refuses(ConfirmationRefusedException.class, used::confirm);
        box.clock().advance(Duration.ofMinutes(15));
        ConfirmationRefusedException expired = box.refuses(ConfirmationRefusedException.class, late::confirm);

        assertThat(again.reason()).isEqualTo(Reason.ALREADY_USED);
        assertThat(expired.reason()).isEqualTo(Reason.EXPIRED);
        assertThat(contacts.find(ben.id())).isPresent();
    }

    @Test
    @Requirement({"T20", "001-27", "001-28", "D17"})
    default void a_plan_for_what_has_changed_deletes_nothing(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = full(box);
        Contact ben = box.created(NewContact.of(Samples.BEN));
        DeletionPlan plan = contacts.privacy().prepareDeletion(List.of(anna.id(), ben.id()));
        contacts.update(ben.id(), edit -> edit.firstName("Ben"));

        box.refuses(ConcurrentUpdateException.class, plan::confirm);
        box.refuses(
                ContactNotFoundException.class,
                () -> contacts.privacy().prepareDeletion(List.of(anna.id(), box.newId())));

        assertThat(contacts.find(anna.id())).contains(anna);
    }

    @Test
    @Requirement({"T20", "001-27", "001-29", "D17"})
    default void a_plan_that_does_not_count_all_that_would_go_deletes_nothing(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = full(box);
        Group vip = box.group("VIP");
        DeletionPlan plan = contacts.privacy().prepareDeletion(Set.of(anna.id()));
        contacts.groups().add(vip.id(), anna.id(), member -> member.set("seat", "A1"));

        ConfirmationRefusedException changed = box.refuses(ConfirmationRefusedException.class, plan::confirm);
        DeletionPlan again = contacts.privacy().prepareDeletion(Set.of(anna.id()));

        assertThat(changed.reason()).isEqualTo(Reason.CHANGED);
        assertThat(again.counts()).containsEntry("membership", 1L).containsEntry("member", 1L);
        assertThat(again.confirm()).isEqualTo(1);
        assertThat(contacts.find(anna.id())).isEmpty();
    }

    @Test
    @Tag("race")
    @Requirement({"T17", "001-17", "001-22"})
    default void a_receipt_counts_a_membership_that_is_added_at_the_same_time_or_there_is_none(Sandbox box) {
        Group vip = box.group("VIP");
        for (int round = 0; round < ROUNDS; round++) {
            Contact contact = box.created(NewContact.of(AppAlias.parse("round " + round)));

            List<Race.Result<Long>> results =
                    Race.run(2, thread -> thread == 0 ? erased(box, contact) : added(box, vip, contact));

            assertThat(results.get(0).get())
                    .as("memberships that the receipt counts")
                    .isEqualTo(results.get(1).get());
        }
    }

    private static long erased(Sandbox box, Contact contact) {
        return requireNonNull(
                box.contacts().privacy().anonymize(contact.id()).erased().get("membership"));
    }

    private static long added(Sandbox box, Group group, Contact contact) {
        try {
            box.contacts().groups().add(group.id(), contact.id());
            return 1;
        } catch (ContactNotFoundException e) {
            return 0; // the end came first
        }
    }

    private static Contact full(Sandbox box) {
        return box.created(NewContact.of(Samples.ANNA, AppAlias.parse("alias"))
                .firstName("Anna")
                .set("tier", "gold")
                .set("score", 7)
                .set("tags", List.of("a", "b")));
    }
}
