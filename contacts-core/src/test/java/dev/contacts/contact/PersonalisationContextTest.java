package dev.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalisationContextTest {

    private static final Instant LATE = Instant.parse("2026-12-31T23:30:00Z");

    @Test
    void dates_and_numbers_are_written_in_the_contacts_language_and_zone_T31() {
        PersonalisationContext german = context(Map.of("time_zone", "Europe/Berlin", "language", "de-DE"));
        PersonalisationContext american = context(Map.of("time_zone", "America/New_York", "language", "en-US"));

        assertThat(german.render(new BigDecimal("1234567.8901"))).isEqualTo("1.234.567,8901");
        assertThat(american.render(new BigDecimal("1234567.8901"))).isEqualTo("1,234,567.8901");
        assertThat(german.render(LocalDate.parse("2026-03-29"))).isEqualTo("29.03.2026");
        assertThat(american.render(LocalDate.parse("2026-03-29"))).isEqualTo("Mar 29, 2026");
        assertThat(german.render(LATE)).startsWith("01.01.2027").contains("00:30");
        assertThat(american.render(LATE)).startsWith("Dec 31, 2026").contains("6:30");
    }

    @Test
    void without_settings_of_the_contact_those_of_the_host_count() {
        PersonalisationContext context =
                PersonalisationContext.of(contact(Map.of()), ZoneId.of("Asia/Tokyo"), Locale.FRANCE);

        assertThat(context.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(context.language()).isEqualTo(Locale.FRANCE);
        assertThat(context.render(LATE)).contains("2027").contains("08:30");
    }

    @Test
    void variables_are_the_typed_values_of_all_fields_003_10() {
        PersonalisationContext context = context(Map.of("first_name", "Anna", "language", "de"));

        assertThat(context.variables())
                .containsEntry(FieldName.of("first_name"), FieldValue.of("Anna"))
                .containsEntry(FieldName.of("score"), FieldValue.of(1234.5));
        assertThat(context.render(FieldName.of("SCORE"))).contains("1.234,5");
        assertThat(context.render(FieldName.of("born"))).contains("29.02.2000");
        assertThat(context.render(FieldName.of("tags"))).contains("a, b");
        assertThat(context.render(FieldName.of("active"))).contains("true");
        assertThat(context.render(FieldName.of("first_name"))).contains("Anna");
        assertThat(context.render(FieldName.of("none"))).isEmpty();
        assertThat(context).hasToString("PersonalisationContext[" + new UUID(1, 1) + "]");
    }

    private static PersonalisationContext context(Map<String, String> standard) {
        return PersonalisationContext.of(contact(standard), ZoneOffset.UTC, Locale.ROOT);
    }

    private static Contact contact(Map<String, String> standard) {
        Attributes values = Attributes.empty();
        for (Map.Entry<String, String> value : standard.entrySet()) {
            values = values.with(FieldName.of(value.getKey()), FieldValue.of(value.getValue()));
        }
        return new Contact(
                new ContactId(new UUID(1, 1)),
                1,
                SchemaName.DEFAULT,
                false,
                List.<Identifier>of(EmailAddress.parse("anna@example.com")),
                values,
                Attributes.empty()
                        .with(FieldName.of("score"), FieldValue.of(1234.5))
                        .with(FieldName.of("born"), FieldValue.of(LocalDate.parse("2000-02-29")))
                        .with(FieldName.of("tags"), FieldValue.of(List.of("a", "b")))
                        .with(FieldName.of("active"), FieldValue.of(true)),
                Provenance.added(LATE, Origin.API, Actor.SYSTEM));
    }
}
