package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.DeletionPlan;
import dev.contacts.schema.SchemaChange;
import dev.contacts.transfer.HeaderPolicy;
import dev.contacts.transfer.ImportMode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An anonymization that meets others: nothing of the contact survives, and nobody comes back under the old id. Each pair meets as often as
 * {@code contacts.tck.rounds} says, and in a campaign ten times as often.
 */
public interface ErasureRaceContract extends StoreContract {

    @Test
    @Tag("race")
    @Requirement({"T17", "001-24", "001-25"})
    default void an_update_at_the_same_time_comes_before_or_finds_nobody(Sandbox box) {
        EndRace.run(box, meeting -> {
            Contact updated = meeting.contacts()
                    .update(
                            meeting.id(),
                            edit -> edit.set("tier", "silver").set("plain", "p").add(meeting.userId()));
            assertThat(updated.version()).isEqualTo(2);
        });
    }

    @Test
    @Tag("race")
    @Requirement({"T18", "001-24", "001-26"})
    default void an_import_of_the_address_at_the_same_time_changes_the_old_one_or_makes_a_new_one(Sandbox box) {
        EndRace.run(box, meeting -> {
            String csv = "email,last_name,tier\n" + meeting.email().value() + ",Meyer,silver\n";
            assertThat(meeting.contacts()
                            .imports()
                            .text(csv)
                            .into("raced")
                            .headers(HeaderPolicy.MAPPED)
                            .mode(ImportMode.APPEND_OR_UPDATE)
                            .run()
                            .rows())
                    .isEqualTo(1);
        });
    }

    @Test
    @Tag("race")
    @Requirement({"T18", "001-26"})
    default void whoever_takes_the_address_at_the_same_time_waits_for_it_to_be_free(Sandbox box) {
        EndRace.run(box, meeting -> {
            try {
                Contact taker =
                        meeting.contacts().create(NewContact.of(meeting.email()).in("raced"));
                assertThat(taker.id()).isNotEqualTo(meeting.id());
            } catch (DuplicateIdentifierException e) {
                assertThat(e).as("the end came later").isNotNull();
            }
        });
    }

    @Test
    @Tag("race")
    @Requirement({"T17", "001-24", "001-36"})
    default void an_export_at_the_same_time_has_everything_or_nothing(Sandbox box) {
        EndRace.run(box, meeting -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                meeting.contacts().exports().contact(meeting.id()).writeTo(out);
            } catch (ContactNotFoundException e) {
                assertThat(out.size()).isZero();
                throw e;
            }
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains(meeting.email().value(), "Anna", "gold", "alias " + meeting.round());
        });
    }

    @Test
    @Tag("race")
    @Requirement({"T17", "001-23", "001-24", "T48"})
    default void what_happens_to_a_contact_at_the_same_time_ends_with_it(Sandbox box) {
        EndRace.run(box, meeting -> {
            meeting.contacts()
                    .activities()
                    .append(NewActivity.event(meeting.id(), "seen").key("key"));
            meeting.contacts().notes().add(meeting.id(), "note");
        });
    }

    @Test
    @Tag("race")
    @Requirement({"T17", "001-22", "001-24"})
    default void memberships_of_groups_and_segments_at_the_same_time_end_with_it(Sandbox box) {
        EndRace.run(box, meeting -> {
            meeting.contacts().groups().add(meeting.group().id(), meeting.id(), member -> member.set("seat", "A1"));
            meeting.contacts().segments().saved().add(meeting.segment().id(), Set.of(meeting.id()));
        });
    }

    @Test
    @Tag("race")
    @Requirement({"T17", "001-24"})
    default void consent_addresses_and_applications_at_the_same_time_end_with_it(Sandbox box) {
        EndRace.run(box, meeting -> {
            meeting.contacts()
                    .consents()
                    .report(
                            meeting.id(),
                            SubscriptionChange.spamReport(
                                    Channel.SMS, "button", ConsentBasis.of(ConsentSource.PROVIDER)));
            meeting.contacts().channels().register(meeting.id(), Channel.VIBER, "viber " + meeting.round());
            meeting.contacts()
                    .channels()
                    .saveApp(
                            meeting.id(),
                            new AppInstallation("shop", "Shop", List.of(), List.of(), true, Optional.empty()));
        });
    }

    @Test
    @Tag("race")
    @Requirement({"T17", "001-24"})
    default void a_contact_that_moves_to_another_list_at_the_same_time_ends_in_one_of_them(Sandbox box) {
        EndRace.run(box, meeting -> meeting.contacts().move(meeting.id(), "default"));
    }

    @Test
    @Tag("race")
    @Requirement({"T17", "001-22"})
    default void a_schema_that_changes_at_the_same_time_changes_nobody_who_is_gone(Sandbox box) {
        EndRace.run(box, meeting -> {
            boolean even = meeting.round() % 2 == 0;
            SchemaChange change =
                    even ? SchemaChange.rename("plain", "simple") : SchemaChange.rename("simple", "plain");
            assertThat(meeting.contacts().schemas().change("raced", change).fields())
                    .hasSize(2);
        });
    }

    @Test
    @Tag("race")
    @Requirement({"T17", "001-17", "U18"})
    default void of_two_who_anonymize_one_contact_one_gets_a_receipt(Sandbox box) {
        for (int round = 0; round < EndRace.rounds(box); round++) {
            Contact anna = box.contacts().create(NewContact.of(AppAlias.parse("alias " + round)));

            List<Race.Result<AnonymizationReceipt>> results =
                    Race.run(2, thread -> box.contacts().privacy().anonymize(anna.id()));

            assertThat(results).filteredOn(result -> result.failure().isEmpty()).hasSize(1);
            assertThat(results)
                    .flatExtracting(result -> result.failure().stream().toList())
                    .hasOnlyElementsOfType(ContactNotFoundException.class);
            assertThat(box.contacts().find(anna.id())).isEmpty();
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T17", "T20", "001-24", "001-27"})
    default void a_deletion_that_is_confirmed_at_the_same_time_finds_nobody_or_leaves_nobody(Sandbox box) {
        for (int round = 0; round < EndRace.rounds(box); round++) {
            Contact anna = box.contacts().create(NewContact.of(AppAlias.parse("alias " + round)));
            DeletionPlan plan = box.contacts().privacy().prepareDeletion(Set.of(anna.id()));

            List<Race.Result<Boolean>> results = Race.run(
                    2,
                    thread -> thread == 0
                            ? box.contacts().privacy().anonymize(anna.id()).keyDestroyed()
                            : plan.confirm() == 1);

            assertThat(results).filteredOn(result -> result.failure().isEmpty()).hasSize(1);
            results.get(0).failure().ifPresent(e -> assertThat(e).isInstanceOf(ContactNotFoundException.class));
            results.get(1)
                    .failure()
                    .ifPresent(e -> assertThat(e)
                            .isInstanceOfAny(
                                    ContactNotFoundException.class,
                                    ConcurrentUpdateException.class,
                                    ConfirmationRefusedException.class));
            assertThat(box.contacts().find(anna.id())).isEmpty();
        }
    }
}
