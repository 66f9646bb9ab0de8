package dev.contacts.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.PrivacyClass;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.StandardField;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No field goes by without somebody having decided what becomes of its values. D11, U13. */
class FieldCoverageTest {

    private static final Instant NOW = Instant.parse("2026-03-29T01:23:45Z");
    private static final Set<String> TOKENS =
            Set.of("first_name", "last_name", "street", "city", "region", "postal_code", "place", "avatar_link");
    private static final Set<String> ERASED =
            Set.of("country", "latitude", "longitude", "located_at", "time_zone", "language");

    @Test
    @SuppressWarnings("NullAway")
    void a_field_without_a_privacy_class_cannot_be_made() {
        assertThatNullPointerException()
                .isThrownBy(() -> new FieldDefinition(
                        FieldName.of("shoe size"), FieldType.NUMBER, false, false, (PrivacyClass) null, List.of()))
                .withMessage("privacy");
    }

    @Test
    void of_every_standard_field_it_is_decided_whether_a_token_remains() {
        Set<String> decided = new TreeSet<>(TOKENS);
        decided.addAll(ERASED);
        assertThat(StandardField.values())
                .as("whoever adds a standard field decides it here and in Anonymizer")
                .extracting(field -> field.fieldName().value())
                .containsExactlyInAnyOrderElementsOf(decided);

        assertThat(new Anonymizer(new SecureRandom())
                        .anonymize(
                                Workspace.DEFAULT,
                                ProfileSchema.builder("customers").build(),
                                withEveryStandardField(),
                                List.of(),
                                List.of(),
                                List.of())
                        .tokens())
                .filteredOn(token -> token.section().equals("standard"))
                .extracting(AnonymizedRecord.Token::field)
                .containsExactlyInAnyOrderElementsOf(TOKENS);
    }

    private static Contact withEveryStandardField() {
        Map<FieldName, FieldValue> values = new HashMap<>();
        for (StandardField field : StandardField.values()) {
            FieldType type = field.definition().type();
            Object value = type.equals(FieldType.NUMBER) ? 1 : type.equals(FieldType.INSTANT) ? NOW : "value";
            values.put(field.fieldName(), FieldValue.of(value));
        }
        EmailAddress email = EmailAddress.parse("anna@example.com");
        return new Contact(
                new ContactId(new UUID(1, 2)),
                1,
                ProfileSchema.builder("customers").build().name(),
                false,
                List.of(email),
                Attributes.of(values),
                Attributes.empty(),
                Provenance.added(NOW, Origin.API, Actor.of("test")));
    }
}
