package dev.contacts.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.IdGenerator;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.IdentifierCardinalityException;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.identifier.LastIdentifierException;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import dev.contacts.workspace.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileRulesTest {

    private static final Change CHANGE = new Change(Instant.parse("2026-03-29T01:23:45Z"), Origin.API, Actor.of("ops"));
    private static final Change LATER =
            new Change(Instant.parse("2026-03-30T01:23:45Z"), Origin.IMPORT, Actor.of("job"));
    private static final EmailAddress EMAIL = EmailAddress.parse("Anna@Example.com");
    private static final MobileNumber MOBILE = MobileNumber.parse("+34600111222");
    private static final ProfileSchema OPEN = ProfileSchema.open(SchemaName.DEFAULT);
    private static final ProfileSchema CLOSED = ProfileSchema.builder("customers")
            .field(FieldDefinition.enumerated("tier", "gold", "silver").asRequired())
            .field(FieldDefinition.number("score"))
            .build();

    private final ProfileRules rules = new ProfileRules(IdGenerator.timeOrdered(Clock.systemUTC()));

    @Test
    void every_violation_is_reported_at_once_without_the_values_T11() {
        NewContact draft = NewContact.of(List.of(ExternalId.parse("x")), Map.of(FieldName.of("first_name"), "Anna"))
                .set("score", "a lot")
                .set("shoe", "secret")
                .avatarLink("file:///etc/passwd");
        assertThatThrownBy(() -> rules.create(draft, CLOSED, CHANGE))
                .isInstanceOfSatisfying(ValidationException.class, e -> {
                    assertThat(e.violations())
                            .extracting(violation -> violation.path() + " " + violation.rule())
                            .containsExactly(
                                    "avatar_link WEB_LINK",
                                    "identifiers LAST_IDENTIFIER",
                                    "score NUMBER",
                                    "shoe UNKNOWN_FIELD",
                                    "tier REQUIRED");
                    assertThat(e.violations()).extracting(Violation::valueClass).contains("text(5)", "none");
                    assertThat(e.getMessage()).doesNotContain("a lot", "secret", "passwd");
                });
    }

    @Test
    void a_single_problem_with_identifiers_has_an_exception_of_its_own_T05_T16() {
        assertThatThrownBy(() -> rules.create(NewContact.of(ExternalId.parse("x")), OPEN, CHANGE))
                .isInstanceOf(LastIdentifierException.class);
        assertThatThrownBy(() -> rules.create(NewContact.of(EMAIL, EmailAddress.parse("b@example.com")), OPEN, CHANGE))
                .isInstanceOfSatisfying(
                        IdentifierCardinalityException.class,
                        e -> assertThat(e.type()).isEqualTo(IdentifierType.EMAIL));
        Contact aliases = rules.create(
                NewContact.of(AppAlias.parse("a"), AppAlias.parse("b"), AppAlias.parse("a")), OPEN, CHANGE);
        assertThat(aliases.identifiers()).as("the same twice is once").hasSize(2);
    }

    @Test
    void a_regular_schema_wants_an_email_004_10() {
        assertThatThrownBy(() -> rules.create(NewContact.of(MOBILE).set("tier", "gold"), CLOSED, CHANGE))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::rule)
                                .containsExactly("IDENTIFIED_BY"));
    }

    @Test
    void the_spelling_of_the_primary_identifier_is_kept_T01() {
        Contact contact = rules.create(NewContact.of(EMAIL), OPEN, CHANGE);
        assertThat(contact.primaryIdentifier().value()).isEqualTo("Anna@Example.com");
        assertThat(contact.version()).isEqualTo(1);
        assertThat(contact.provenance().addedBy()).isEqualTo(Actor.of("ops"));
    }

    @Test
    void an_edit_keeps_sets_and_clears_T15() {
        Contact before = rules.create(
                NewContact.of(EMAIL)
                        .in("customers")
                        .firstName("Anna")
                        .set("tier", "gold")
                        .set("score", 7),
                CLOSED,
                CHANGE);
        Contact after =
                rules.edit(before, ContactEdit.nothing().set("TIER", "silver").clear("score"), CLOSED, LATER);
        assertThat(after.firstName()).contains("Anna");
        assertThat(after.attributes().text("tier")).contains("silver");
        assertThat(after.attributes().number("score")).isEmpty();
        assertThat(after.version()).isEqualTo(2);
        Provenance updated = before.provenance().updated(LATER.at(), LATER.via(), LATER.by());
        assertThat(after.provenance().updatedAt()).isEqualTo(updated.updatedAt());
        assertThat(after.provenance().updatedVia()).isEqualTo(updated.updatedVia());
        assertThat(after.provenance().updatedBy()).isEqualTo(updated.updatedBy());
        assertThat(after.provenance().addedAt()).isEqualTo(before.provenance().addedAt());
        assertThat(after.provenance().addedBy()).isEqualTo(before.provenance().addedBy());
        assertThatThrownBy(() -> rules.edit(before, ContactEdit.nothing().clear("tier"), CLOSED, LATER))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void an_edit_that_changes_nothing_gives_the_same_contact() {
        Contact before = rules.create(NewContact.of(EMAIL).firstName("Anna"), OPEN, CHANGE);
        assertThat(rules.edit(
                        before,
                        ContactEdit.nothing().firstName("Anna").clear("x").add(EMAIL),
                        OPEN,
                        LATER))
                .isSameAs(before);
    }

    @Test
    void a_new_spelling_of_the_same_address_is_a_change() {
        Contact before = rules.create(NewContact.of(EMAIL), OPEN, CHANGE);
        Contact after =
                rules.edit(before, ContactEdit.nothing().replace(EmailAddress.parse("anna@example.com")), OPEN, LATER);
        assertThat(after.primaryIdentifier().value()).isEqualTo("anna@example.com");
        assertThat(after.version()).isEqualTo(2);
    }

    @Test
    void identifiers_are_replaced_in_place_added_and_removed_T05_T15() {
        Contact before = rules.create(NewContact.of(EMAIL, MOBILE), OPEN, CHANGE);
        EmailAddress other = EmailAddress.parse("other@example.com");
        Contact replaced = rules.edit(before, ContactEdit.nothing().replace(other), OPEN, LATER);
        assertThat(replaced.identifiers()).containsExactly(other, MOBILE);
        Contact removed = rules.edit(before, ContactEdit.nothing().remove(EMAIL), OPEN, LATER);
        assertThat(removed.identifiers()).containsExactly(MOBILE);
        assertThatThrownBy(() -> rules.edit(removed, ContactEdit.nothing().remove(MOBILE), OPEN, LATER))
                .isInstanceOf(LastIdentifierException.class);
        assertThatThrownBy(() -> rules.edit(removed, ContactEdit.nothing().remove(EMAIL), OPEN, LATER))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> rules.edit(before, ContactEdit.nothing().add(other), OPEN, LATER))
                .isInstanceOf(IdentifierCardinalityException.class);
    }

    @Test
    void a_schema_that_became_stricter_does_not_hinder_an_edit_of_other_fields() {
        Contact before = rules.create(NewContact.of(EMAIL).set("shoe", "43"), OPEN, CHANGE);
        Contact after = rules.edit(before, ContactEdit.nothing().firstName("Anna"), CLOSED, LATER);
        assertThat(after.attributes().text("shoe")).contains("43");
        assertThatThrownBy(() -> rules.edit(after, ContactEdit.nothing().set("hat", "M"), CLOSED, LATER))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::path)
                                .containsExactly("hat"));
    }

    @Test
    void a_text_that_looks_like_a_message_template_is_only_a_text() {
        Contact contact = rules.create(
                NewContact.of(EMAIL).firstName("${7*7} {x} #{jndi:ldap://x}").set("hat", "{jakarta.validation.x}"),
                OPEN,
                CHANGE);
        assertThat(contact.firstName()).contains("${7*7} {x} #{jndi:ldap://x}");
        assertThatThrownBy(() ->
                        rules.create(NewContact.of(EMAIL).set("${7*7}", "x").set("tier", "gold"), CLOSED, CHANGE))
                .hasMessageContaining("${7*7}");
    }
}
