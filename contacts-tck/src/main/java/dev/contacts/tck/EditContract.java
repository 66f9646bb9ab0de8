package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.ConcurrentUpdateException;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.GeoLocation;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PostalAddress;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.ValidationException;
import dev.contacts.tck.Race.Result;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: editing contacts. */
public interface EditContract extends StoreContract {

    @Test
    @Requirement({"T15", "001-10", "002-04", "U12"})
    default void an_edit_keeps_sets_and_clears(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA)
                .firstName("Anna")
                .lastName("Schmidt")
                .set("tier", "gold")
                .set("seat", "A1"));

        box.contacts().update(anna.id(), edit -> edit.lastName("Meyer").clear("tier"));

        Contact edited = box.contacts().get(anna.id());
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.firstName()).contains("Anna");
        assertThat(edited.lastName()).contains("Meyer");
        assertThat(edited.attributes().text("tier")).isEmpty();
        assertThat(edited.attributes().text("seat")).contains("A1");
    }

    @Test
    @Requirement({"T15", "002-39", "002-40", "002-42", "T46", "003-18"})
    default void everything_a_person_edits_comes_back_typed(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        PostalAddress address = new PostalAddress("1 Main St\nFlat 2", "Málaga", "", "29001", "ES");
        GeoLocation location =
                GeoLocation.of(36.7213, -4.4217).withPlace("Málaga").withCapturedAt(Sandbox.NOW);

        box.contacts()
                .update(
                        anna.id(),
                        edit -> edit.address(address)
                                .location(location)
                                .timeZone("Europe/Madrid")
                                .language("es-ES")
                                .avatarLink("https://example.com/anna.png")
                                .replace(Samples.CARA)
                                .add(MobileNumber.parse("+34 952 123 456"))
                                .add(ContactKey.parse("K-1")));

        Contact edited = box.contacts().find(MobileNumber.parse("+34952123456")).orElseThrow();
        assertThat(edited.address()).contains(address);
        assertThat(edited.location()).contains(location);
        assertThat(edited.regionalSettings().timeZone()).contains(ZoneId.of("Europe/Madrid"));
        assertThat(edited.regionalSettings().language()).contains(Locale.forLanguageTag("es-ES"));
        assertThat(edited.avatarLink()).contains(URI.create("https://example.com/anna.png"));
        assertThat(edited.primaryIdentifier()).isEqualTo(Samples.CARA);
        assertThat(box.contacts().find(Samples.ANNA)).isEmpty();
    }

    @Test
    @Requirement({"T15", "002-24", "003-18", "T31", "T46"})
    default void every_violation_of_an_edit_is_listed_at_once(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));

        ValidationException refusal = box.refuses(
                ValidationException.class,
                () -> box.contacts()
                        .update(
                                anna.id(),
                                edit -> edit.timeZone("Mars/Olympus")
                                        .language("not a language")
                                        .avatarLink("javascript:alert(1)")
                                        .set("latitude", 91)
                                        .set("longitude", 0)));

        assertThat(refusal.violations())
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactlyInAnyOrder(
                        "time_zone TIME_ZONE", "language LANGUAGE_TAG", "avatar_link WEB_LINK", "latitude RANGE");
        assertThat(refusal).hasMessageNotContaining("Mars").hasMessageNotContaining("alert");
    }

    @Test
    @Requirement({"T15", "000-12", "002-39"})
    default void a_new_email_address_is_checked_again(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA).firstName("Anna"));
        box.created(NewContact.of(Samples.BEN));

        box.refuses(
                DuplicateIdentifierException.class,
                () -> box.contacts()
                        .update(
                                anna.id(),
                                edit -> edit.replace(EmailAddress.parse("Ben@example.com"))
                                        .firstName("Ben")));
    }

    @Test
    @Requirement({"T15", "SPI-3", "U12"})
    default void an_edit_of_what_somebody_else_has_changed_is_refused(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact read = box.created(NewContact.of(Samples.ANNA));
        contacts.update(read, edit -> edit.firstName("Anna"));

        ConcurrentUpdateException refusal = box.refuses(
                ConcurrentUpdateException.class, () -> contacts.update(read, edit -> edit.firstName("Anne")));

        assertThat(refusal.expected()).isEqualTo(1);
        assertThat(refusal.actual()).isEqualTo(2);
        assertThat(contacts.get(read.id()).firstName()).contains("Anna");
    }

    @Test
    @Requirement({"T15", "001-10"})
    default void an_edit_that_changes_nothing_makes_no_version(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA).firstName("Anna"));

        Contact same =
                box.contacts().update(anna.id(), edit -> edit.firstName("Anna").clear("tier"));

        assertThat(same.version()).isEqualTo(1);
        assertThat(box.dump().lines()).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement({"T15", "001-10"})
    default void an_edit_of_a_contact_that_does_not_exist_is_refused(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA));

        box.refuses(
                ContactNotFoundException.class,
                () -> box.contacts().update(box.newId(), edit -> edit.firstName("Anna")));
    }

    @Test
    @Tag("race")
    @Requirement({"T15", "U12"})
    default void edits_of_many_threads_are_all_kept(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA));

        List<Result<Contact>> results = Race.run(8, i -> {
            Contact last = anna;
            for (int round = 0; round < 4; round++) {
                String field = "field " + i + " " + round;
                last = contacts.update(anna.id(), edit -> edit.set(field, i));
            }
            return last;
        });

        results.forEach(Result::get);
        Contact edited = contacts.get(anna.id());
        assertThat(edited.version()).isEqualTo(1 + 8 * 4);
        assertThat(edited.attributes().size()).isEqualTo(8 * 4);
    }

    @Test
    @Requirement({"T11", "001-05", "T33", "002-45", "004-08"})
    default void a_list_refuses_what_its_schema_does_not_allow_all_at_once(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas().create(customers());
        Contact anna = box.created(NewContact.of(Samples.ANNA)
                .in("customers")
                .set("TIER", "gold")
                .set("score", "12.50")
                .set("note", "x"));
        assertThat(anna.attributes().number("score")).contains(new BigDecimal("12.5"));

        ValidationException refusal = box.refuses(
                ValidationException.class,
                () -> contacts.create(NewContact.of(Samples.BEN)
                        .in("customers")
                        .set("score", "many")
                        .set("note", "longer than allowed")
                        .set("unheard of", 1)));
        assertThat(refusal.violations())
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactlyInAnyOrder(
                        "tier REQUIRED", "score NUMBER", "note MAX_LENGTH", "unheard of UNKNOWN_FIELD");
        box.refuses(ValidationException.class, () -> contacts.update(anna.id(), edit -> edit.clear("tier")));
        box.refuses(ValidationException.class, () -> contacts.update(anna.id(), edit -> edit.set("tier", "Gold")));
    }

    private static ProfileSchema customers() {
        return ProfileSchema.builder("customers")
                .field(FieldDefinition.enumerated("tier", "gold", "silver").asRequired())
                .field(FieldDefinition.number("score"))
                .field(FieldDefinition.text("note").withMaxLength(5))
                .build();
    }
}
