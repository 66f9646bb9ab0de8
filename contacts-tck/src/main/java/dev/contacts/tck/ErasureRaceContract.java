package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.transfer.ImportMode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An anonymization that meets others: nothing of the contact survives, and nobody comes back under the old id. Each pair meets as often as
 * {@code contacts.tck.rounds} says.
 */
public interface ErasureRaceContract extends StoreContract {

    @Test
    @Tag("race")
    @Requirement({"T17", "001-24", "001-25"})
    default void an_update_at_the_same_time_comes_before_or_finds_nobody(Sandbox box) {
        for (int round = 0; round < box.rounds(); round++) {
            Contact anna = contact(box, round);
            race(box, anna, () -> {
                try {
                    return box.contacts()
                                    .update(anna.id(), edit -> edit.set("tier", "gold"))
                                    .version()
                            == 2;
                } catch (ContactNotFoundException e) {
                    return true;
                }
            });
            assertThat(box.contacts().find(email(round))).isEmpty();
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T18", "001-24", "001-26"})
    default void an_import_of_the_address_at_the_same_time_changes_the_old_one_or_makes_a_new_one(Sandbox box) {
        for (int round = 0; round < box.rounds(); round++) {
            Contact anna = contact(box, round);
            String csv = "email,first_name\n" + email(round).value() + ",Anna\n";
            race(
                    box,
                    anna,
                    () -> box.contacts()
                                    .imports()
                                    .text(csv)
                                    .mode(ImportMode.APPEND_OR_UPDATE)
                                    .run()
                                    .rows()
                            == 1);
            Optional<Contact> after = box.contacts().find(email(round));
            after.ifPresent(again -> {
                assertThat(again.id()).isNotEqualTo(anna.id());
                assertThat(again.version()).isEqualTo(1);
            });
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T18", "001-26"})
    default void whoever_takes_the_address_at_the_same_time_waits_for_it_to_be_free(Sandbox box) {
        for (int round = 0; round < box.rounds(); round++) {
            Contact anna = contact(box, round);
            EmailAddress email = email(round);
            race(box, anna, () -> {
                try {
                    return !box.contacts().create(NewContact.of(email)).id().equals(anna.id());
                } catch (DuplicateIdentifierException e) {
                    return true; // the end came later
                }
            });
        }
    }

    @Test
    @Tag("race")
    @Requirement({"T17", "001-24", "001-36"})
    default void an_export_at_the_same_time_has_everything_or_nothing(Sandbox box) {
        for (int round = 0; round < box.rounds(); round++) {
            Contact anna = contact(box, round);
            EmailAddress email = email(round);
            race(box, anna, () -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try {
                    box.contacts().exports().contact(anna.id()).writeTo(out);
                } catch (ContactNotFoundException e) {
                    return out.size() == 0;
                }
                return out.toString(StandardCharsets.UTF_8).contains(email.value());
            });
        }
    }

    private static Contact contact(Sandbox box, int round) {
        return box.created(NewContact.of(email(round)).firstName("Anna"));
    }

    private static EmailAddress email(int round) {
        return EmailAddress.parse("round" + round + "@example.com");
    }

    private static void race(Sandbox box, Contact contact, java.util.function.BooleanSupplier other) {
        Contacts contacts = box.contacts();
        List<Race.Result<Boolean>> results = Race.run(
                2,
                thread ->
                        thread == 0 ? contacts.privacy().anonymize(contact.id()).keyDestroyed() : other.getAsBoolean());

        results.forEach(result -> assertThat(result.get()).isTrue());
        assertThat(box.found(List.of(contact.id()))).as("nobody is resurrected").isEmpty();
        assertThat(box.dump().lines())
                .noneMatch(line -> line.contains(contact.id().toString()));
    }
}
