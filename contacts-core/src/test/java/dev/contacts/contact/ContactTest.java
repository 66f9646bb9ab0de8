package dev.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.Constraint;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:23:45.123456Z");
    private static final EmailAddress EMAIL = EmailAddress.parse("Anna@Example.com");

    @Test
    void the_display_name_is_sensible_when_a_name_is_missing_T34() {
        assertThat(contact(Map.of("first_name", "Anna", "last_name", "Schmidt")).displayName())
                .isEqualTo("Anna Schmidt");
        assertThat(contact(Map.of("first_name", " Anna ")).displayName()).isEqualTo("Anna");
        assertThat(contact(Map.of("last_name", "Schmidt")).displayName()).isEqualTo("Schmidt");
        assertThat(contact(Map.of("first_name", " ")).displayName()).isEqualTo("Anna@Example.com");
    }

    @Test
    void standard_fields_are_read_as_what_they_are() {
        Contact contact = contact(Map.of(
                "street", "Calle Mayor 1",
                "country", "ES",
                "latitude", 40.4,
                "longitude", -3.7,
                "place", "Madrid",
                "time_zone", "Europe/Madrid",
                "language", "pt-BR",
                "avatar_link", "https://example.com/a.png"));
        assertThat(contact.address()).contains(new PostalAddress("Calle Mayor 1", "", "", "", "ES"));
        assertThat(contact.location()).contains(GeoLocation.of(40.4, -3.7).withPlace("Madrid"));
        assertThat(contact.regionalSettings().timeZone()).contains(ZoneId.of("Europe/Madrid"));
        assertThat(contact.regionalSettings().language()).contains(Locale.forLanguageTag("pt-BR"));
        assertThat(contact.avatarLink().orElseThrow()).hasHost("example.com");
        assertThat(contact.value(FieldName.of("COUNTRY"))).contains(FieldValue.of("ES"));
        assertThat(RegionalSettings.availableZones()).contains("Europe/Madrid");
        assertThat(RegionalSettings.availableLanguages())
                .contains("en", "pt", "he")
                .hasSizeGreaterThan(100);
        assertThat(RegionalSettings.availableLanguages())
                .allMatch(tag -> new Constraint.LanguageTag().accepts(FieldValue.of(tag)));
    }

    @Test
    void what_is_not_known_is_empty() {
        Contact contact = contact(Map.of());
        assertThat(contact.address()).isEmpty();
        assertThat(contact.location()).isEmpty();
        assertThat(contact.regionalSettings().timeZone()).isEmpty();
        assertThat(contact.avatarLink()).isEmpty();
        assertThat(contact.identifier(IdentifierType.MOBILE_NUMBER)).isEmpty();
        assertThat(contact.value(FieldName.of("tier"))).isEmpty();
    }

    @Test
    void a_contact_has_a_unique_identifier_for_life_000_11() {
        assertThatThrownBy(() -> contact(List.of(ExternalId.parse("crm-1")), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> contact(List.of(EMAIL), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_user_id_is_the_contact_id_001_40() {
        Contact contact = contact(Map.of());
        assertThat(contact.userId()).isEqualTo(contact.id());
        assertThat(ContactId.parse(contact.id().toString())).isEqualTo(contact.id());
        assertThatThrownBy(() -> ContactId.parse("1-1-1-1-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_personal_is_shown() {
        Contact contact =
                contact(Map.of("first_name", "Annabel", "street", "Calle Mayor", "latitude", 40.4, "longitude", 3));
        String shown = contact + " " + contact.address() + contact.location() + contact.regionalSettings()
                + NewContact.of(EMAIL).firstName("Annabel")
                + ContactEdit.nothing().lastName("Annabel").replace(EMAIL);
        assertThat(shown).doesNotContainIgnoringCase("annabel").doesNotContain("Calle", "40.4", "Example.com");
    }

    @Test
    void drafts_and_edits_are_values_000_19() {
        NewContact draft = NewContact.of(EMAIL);
        NewContact more = draft.firstName("Anna").asTest().in("customers").with(ExternalId.parse("crm-1"));
        assertThat(draft.values()).isEmpty();
        assertThat(draft.isTest()).isFalse();
        assertThat(more.schema()).isEqualTo(SchemaName.of("customers"));
        assertThat(more.identifiers()).hasSize(2);
        assertThatThrownBy(() -> more.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        ContactEdit edit = ContactEdit.nothing();
        edit.lastName("Meyer").clear("tier");
        assertThat(edit.values()).isEmpty();
    }

    @Test
    void an_address_in_an_edit_replaces_every_part() {
        ContactEdit edit = ContactEdit.nothing().address(new PostalAddress("", "Madrid", "", "", "ES"));
        assertThat(edit.values().get(FieldName.of("street"))).isEmpty();
        assertThat(edit.values().get(FieldName.of("city"))).contains("Madrid");
        NewContact draft = NewContact.of(EMAIL).address(new PostalAddress("", "Madrid", "", "", "ES"));
        assertThat(draft.values()).containsOnlyKeys(FieldName.of("city"), FieldName.of("country"));
    }

    @Test
    void a_location_lies_on_the_globe() {
        assertThatThrownBy(() -> GeoLocation.of(90.1, 0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> GeoLocation.of(0, 180.1)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> GeoLocation.of(Double.NaN, 0)).isInstanceOf(InvalidValueException.class);
        GeoLocation located = GeoLocation.of(1, 2).withPlace("x").withCapturedAt(NOW.plusNanos(1));
        assertThat(located.capturedAt()).contains(NOW);
        assertThat(ContactEdit.nothing().location(located).values()).hasSize(4);
        assertThat(NewContact.of(EMAIL).location(located).values()).hasSize(4);
        assertThat(located)
                .isEqualTo(GeoLocation.of(1, 2).withPlace("x").withCapturedAt(NOW))
                .hasSameHashCodeAs(located);
    }

    @Test
    void ids_ascend_and_never_repeat_also_when_the_clock_stands_still() {
        IdGenerator ids = IdGenerator.timeOrdered(Clock.fixed(NOW, ZoneOffset.UTC));
        List<ContactId> made = IntStream.range(0, 10_000)
                .mapToObj(i -> new ContactId(ids.next()))
                .toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made).allSatisfy(id -> {
            assertThat(id.value().version()).isEqualTo(7);
            assertThat(id.value().variant()).isEqualTo(2);
        });
        assertThat(made.get(0).value().getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void ids_are_ordered_as_unsigned_bytes() {
        ContactId low = new ContactId(new UUID(1, 0));
        ContactId high = new ContactId(new UUID(-1, 0));
        assertThat(low).isLessThan(high);
        assertThat(new ContactId(new UUID(1, -1))).isGreaterThan(new ContactId(new UUID(1, 1)));
    }

    @Test
    void an_update_changes_only_the_updated_part_of_provenance_003_03() {
        Provenance added = Provenance.added(NOW, Origin.IMPORT, Actor.of("job"));
        Provenance updated = added.updated(NOW.plusSeconds(1), Origin.API, Actor.of("ops"));
        assertThat(updated.addedAt()).isEqualTo(added.addedAt());
        assertThat(updated.addedVia()).isEqualTo(Origin.IMPORT);
        assertThat(updated.addedBy()).isEqualTo(Actor.of("job"));
        assertThat(updated.updatedVia()).isEqualTo(Origin.API);
    }

    @Test
    void pages_say_where_the_next_one_begins() {
        assertThatThrownBy(() -> PageRequest.first(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PageRequest.first(10_001)).isInstanceOf(IllegalArgumentException.class);
        Contact contact = contact(Map.of());
        assertThat(new Page(List.of(contact), PageRequest.first(1), true)
                        .next()
                        .orElseThrow()
                        .after())
                .contains(contact.id());
        assertThat(new Page(List.of(contact), PageRequest.first(1), false).next())
                .isEmpty();
    }

    @Test
    void names_of_workspaces_and_actors_are_checked() {
        for (String bad : List.of("", "a b", "ä", "x".repeat(65), "a/b")) {
            assertThatThrownBy(() -> Workspace.of(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String bad : List.of("", " ", "a\nb", "x".repeat(201), "\uD83D")) {
            assertThatThrownBy(() -> Actor.of(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Actor.of("Zoë 😀").name()).isEqualTo("Zoë 😀");
    }

    private static Contact contact(Map<String, Object> standard) {
        Map<FieldName, FieldValue> values = new HashMap<>();
        standard.forEach((name, value) -> values.put(FieldName.of(name), FieldValue.of(value)));
        return new Contact(
                new ContactId(new UUID(1, 2)),
                1,
                SchemaName.DEFAULT,
                false,
                List.of(EMAIL),
                Attributes.of(values),
                Attributes.empty(),
                Provenance.added(NOW, Origin.API, Actor.SYSTEM));
    }

    private static Contact contact(List<? extends Identifier> identifiers, long version) {
        return new Contact(
                new ContactId(new UUID(1, 2)),
                version,
                SchemaName.DEFAULT,
                false,
                List.copyOf(identifiers),
                Attributes.empty(),
                Attributes.empty(),
                Provenance.added(NOW, Origin.API, Actor.SYSTEM));
    }
}
