package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Page;
import dev.contacts.contact.PageRequest;
import dev.contacts.identifier.AmbiguousIdentifierException;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierCardinalityException;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.identifier.InvalidIdentifierException;
import dev.contacts.identifier.InvalidIdentifierException.Reason;
import dev.contacts.identifier.LastIdentifierException;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.tck.Race.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Acceptance: what identifies a contact, and how it is located. */
public interface IdentifierRulesContract extends StoreContract {

    @Test
    @Requirement({"T06", "000-12", "001-07"})
    default void a_taken_identifier_is_refused_with_its_type(Sandbox box) {
        box.created(NewContact.of(Samples.ANNA, MobileNumber.parse("+4930123456")));

        DuplicateIdentifierException email = box.refuses(
                DuplicateIdentifierException.class,
                () -> box.contacts().create(NewContact.of(EmailAddress.parse(" ANNA@example.com"))));
        DuplicateIdentifierException mobile = box.refuses(
                DuplicateIdentifierException.class,
                () -> box.contacts().create(NewContact.of(Samples.BEN, MobileNumber.parse("+49-30-123456"))));

        assertThat(email.type()).isEqualTo(IdentifierType.EMAIL);
        assertThat(mobile.type()).isEqualTo(IdentifierType.MOBILE_NUMBER);
        assertThat(email).hasMessageNotContaining("anna").hasNoCause();
    }

    @Test
    @Requirement({"T06", "000-12"})
    default void of_64_calls_with_one_identifier_exactly_one_succeeds_and_all_others_say_why(Sandbox box) {
        Contacts contacts = box.contacts();

        List<Result<Contact>> results = Race.run(64, i -> contacts.create(NewContact.of(Samples.ANNA)));

        List<Throwable> failures =
                results.stream().flatMap(result -> result.failure().stream()).toList();
        assertThat(failures).hasSize(63).hasOnlyElementsOfType(DuplicateIdentifierException.class);
        assertThat(contacts.list(PageRequest.first(100)).items()).hasSize(1);
        assertThat(contacts.find(Samples.ANNA)).isPresent();
    }

    @Test
    @Requirement({"T06", "000-13"})
    default void a_single_result_is_not_chosen_among_several(Sandbox box) {
        Contacts contacts = box.contacts();
        ExternalId family = ExternalId.parse("family");
        Contact anna = box.created(NewContact.of(Samples.ANNA, family));
        assertThat(contacts.find(family)).contains(anna);
        Contact ben = box.created(NewContact.of(Samples.BEN, family));

        assertThat(contacts.findAll(family)).containsExactly(anna, ben);
        AmbiguousIdentifierException refusal =
                box.refuses(AmbiguousIdentifierException.class, () -> contacts.find(family));
        assertThat(refusal.matches()).isEqualTo(2);
    }

    @Test
    @Requirement({"T05", "000-11", "001-07"})
    default void the_last_unique_identifier_stays(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA, ExternalId.parse("x")));

        box.refuses(LastIdentifierException.class, () -> contacts.update(anna.id(), edit -> edit.remove(Samples.ANNA)));
        box.refuses(LastIdentifierException.class, () -> contacts.create(NewContact.of(ExternalId.parse("alone"))));

        Contact moved = contacts.update(
                anna.id(), edit -> edit.add(AppAlias.parse("alias")).remove(Samples.ANNA));
        assertThat(contacts.find(Samples.ANNA)).isEmpty();
        assertThat(contacts.find(AppAlias.parse("alias"))).contains(moved);
    }

    @Test
    @Requirement({"T07", "000-14", "001-02"})
    default void an_email_address_keeps_its_spelling_and_is_found_by_any(Sandbox box) {
        Contact anna = box.created(NewContact.of(EmailAddress.parse("Anna.Müller@BÜCHER.example")));

        for (String spelling : List.of(
                "anna.müller@bücher.example", " Anna.MüLLER@xn--bcher-kva.example ", "ANNA.müller@BÜCHER.EXAMPLE")) {
            Optional<Contact> found = box.contacts().find(EmailAddress.parse(spelling));
            assertThat(found).contains(anna);
            assertThat(found.orElseThrow().primaryIdentifier().value()).isEqualTo("Anna.Müller@BÜCHER.example");
        }
    }

    @Test
    @Requirement({"T07", "T08", "T09", "000-14", "000-15", "000-17"})
    default void what_is_no_identifier_never_reaches_the_store(Sandbox box) {
        Contact anna = box.created(NewContact.of(MobileNumber.parse("+4930123456")));
        List<String> before = box.dump().lines();

        assertRefused(IdentifierType.MOBILE_NUMBER, "030123456", Reason.MISSING_COUNTRY_CODE);
        assertRefused(IdentifierType.MOBILE_NUMBER, "004930123456", Reason.MISSING_COUNTRY_CODE);
        assertRefused(IdentifierType.MOBILE_NUMBER, "+0301234567", Reason.MALFORMED);
        assertRefused(IdentifierType.MOBILE_NUMBER, "+493012", Reason.MALFORMED);
        assertRefused(IdentifierType.MOBILE_NUMBER, "+4930123456789012", Reason.MALFORMED);
        assertRefused(IdentifierType.EMAIL, "anna", Reason.MALFORMED);
        assertRefused(IdentifierType.EMAIL, "anna@@example.com", Reason.MALFORMED);
        assertRefused(IdentifierType.APP_ALIAS, "  ", Reason.BLANK);
        assertRefused(IdentifierType.APP_ALIAS, "a\tb", Reason.CONTROL_CHARACTER);
        assertRefused(IdentifierType.APP_ALIAS, "x".repeat(AppAlias.MAX_LENGTH + 1), Reason.TOO_LONG);

        assertThat(box.dump().lines()).isEqualTo(before).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement({"T09", "000-17", "001-04"})
    default void an_app_alias_is_compared_exactly(Sandbox box) {
        Contact lower = box.created(NewContact.of(AppAlias.parse("alias")));
        Contact upper = box.created(NewContact.of(AppAlias.parse("ALIAS")));

        assertThat(box.contacts().find(AppAlias.parse("alias"))).contains(lower);
        assertThat(box.contacts().find(AppAlias.parse("ALIAS"))).contains(upper);
        assertThat(box.contacts().find(AppAlias.parse("Alias"))).isEmpty();
    }

    @Test
    @Requirement({"T16", "002-14", "002-15"})
    default void a_second_email_address_or_number_is_refused(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = box.created(NewContact.of(Samples.ANNA, MobileNumber.parse("+4930123456")));

        IdentifierCardinalityException email = box.refuses(
                IdentifierCardinalityException.class, () -> contacts.update(anna.id(), edit -> edit.add(Samples.BEN)));
        assertThat(email.type()).isEqualTo(IdentifierType.EMAIL);
        box.refuses(
                IdentifierCardinalityException.class, () -> contacts.create(NewContact.of(Samples.BEN, Samples.CARA)));
        box.refuses(
                IdentifierCardinalityException.class,
                () -> contacts.update(anna.id(), edit -> edit.add(MobileNumber.parse("+4930123457"))));
    }

    @Test
    @Requirement({"T16", "002-19"})
    default void the_same_identifier_twice_counts_once(Sandbox box) {
        Contact anna = box.created(NewContact.of(
                Samples.ANNA,
                EmailAddress.parse("ANNA@example.com"),
                AppAlias.parse("one"),
                AppAlias.parse("two"),
                AppAlias.parse("one")));

        assertThat(anna.identifiers()).hasSize(3);
        assertThat(box.contacts().find(AppAlias.parse("two"))).contains(anna);
    }

    @Test
    @Requirement({"T04", "000-02", "000-10", "001-41", "003-07"})
    default void contacts_are_located_by_id_identifier_and_listing(Sandbox box) {
        Contacts contacts = box.contacts();
        List<Contact> all = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            all.add(box.created(NewContact.of(EmailAddress.parse("person" + i + "@example.com"))));
        }

        List<Contact> listed = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(4));
        while (next.isPresent()) {
            Page page = contacts.list(next.get());
            listed.addAll(page.items());
            next = page.next();
        }

        assertThat(listed).isEqualTo(all);
        assertThat(all).allSatisfy(contact -> {
            assertThat(contacts.find(contact.id())).contains(contact);
            assertThat(contacts.find(contact.primaryIdentifier())).contains(contact);
        });
        ContactId unknown = box.newId();
        assertThat(contacts.find(unknown)).isEmpty();
        assertThat(contacts.find(Samples.ANNA)).isEmpty();
        box.refuses(ContactNotFoundException.class, () -> contacts.get(unknown));
    }

    private static void assertRefused(IdentifierType type, String text, Reason reason) {
        assertThatExceptionOfType(InvalidIdentifierException.class)
                .isThrownBy(() -> Identifier.of(type, text))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
