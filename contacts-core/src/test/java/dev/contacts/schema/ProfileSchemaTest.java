package dev.contacts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.identifier.IdentifierType;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileSchemaTest {

    private static final ProfileSchema CUSTOMERS = ProfileSchema.builder("customers")
            .field(FieldDefinition.enumerated("tier", "gold", "silver").asRequired())
            .field(FieldDefinition.number("score").withRange(0, 100).asIndexed())
            .field(FieldDefinition.text("nick").withMaxLength(5))
            .build();

    @Test
    void a_field_name_is_unique_without_regard_to_case_004_08() {
        assertThat(FieldName.of("Tier")).isEqualTo(FieldName.of("tIER")).hasSameHashCodeAs(FieldName.of("TIER"));
        assertThatThrownBy(() -> ProfileSchema.builder("x").field("Tier").field("tier"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.rule()).isEqualTo("FIELD_NAME_TAKEN"));
    }

    @Test
    void names_do_not_depend_on_the_default_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());
            assertThat(FieldName.of("TITLE")).isEqualTo(FieldName.of("title"));
            assertThat(StandardField.named(FieldName.of("CITY"))).contains(StandardField.CITY);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\tb", "a\u0000", "\uD83D"})
    void a_name_that_cannot_be_written_plainly_is_refused(String name) {
        assertThatThrownBy(() -> FieldName.of(name)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SchemaName.of(name)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_name_has_at_most_128_characters() {
        FieldName.of("x".repeat(128));
        SchemaName.of("x".repeat(128));
        assertThatThrownBy(() -> FieldName.of("x".repeat(129))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> SchemaName.of("x".repeat(129))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void the_name_of_a_standard_field_is_reserved() {
        assertThatThrownBy(() -> ProfileSchema.builder("x").field("First_Name"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.rule()).isEqualTo("RESERVED_NAME"));
    }

    @Test
    void a_field_is_text_unless_another_type_is_asked_for_004_08() {
        ProfileSchema schema = ProfileSchema.builder("x").field("anything").build();
        assertThat(schema.definition(FieldName.of("anything")).orElseThrow().type())
                .isEqualTo(FieldType.TEXT);
        assertThat(schema.convert(FieldName.of("anything"), "12")).isEqualTo(FieldValue.of("12"));
    }

    @Test
    void all_violations_are_listed_at_once_001_05() {
        List<Violation> violations = CUSTOMERS.check(
                Attributes.of(Map.of(
                        StandardField.TIME_ZONE.fieldName(), FieldValue.of("Mars/Olympus"),
                        StandardField.LANGUAGE.fieldName(), FieldValue.of("not a tag"),
                        StandardField.LATITUDE.fieldName(), FieldValue.of(91),
                        StandardField.AVATAR_LINK.fieldName(), FieldValue.of("javascript:alert(1)"))),
                Attributes.of(Map.of(
                        FieldName.of("score"), FieldValue.of(101),
                        FieldName.of("nick"), FieldValue.of("sixsix"),
                        FieldName.of("shoe"), FieldValue.of("secret"))));
        assertThat(violations)
                .extracting(violation -> violation.path() + " " + violation.rule())
                .containsExactlyInAnyOrder(
                        "time_zone TIME_ZONE",
                        "language LANGUAGE_TAG",
                        "latitude RANGE",
                        "longitude REQUIRED",
                        "avatar_link WEB_LINK",
                        "score RANGE",
                        "nick MAX_LENGTH",
                        "shoe UNKNOWN_FIELD",
                        "tier REQUIRED");
        assertThat(violations.toString()).doesNotContain("secret", "sixsix", "Olympus", "alert");
        assertThat(new ValidationException(violations))
                .hasMessageContaining("tier")
                .hasMessageContaining("MAX_LENGTH");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a.png, true",
        "HTTP://example.com, true",
        "javascript:alert(1), false",
        "file:///etc/passwd, false",
        "data:image/png;base64;xx, false",
        "/relative.png, false",
        "//example.com/a.png, false",
        "http:///nohost, false",
        "https://exa mple.com, false"
    })
    void an_avatar_link_is_absolute_http_or_https_003_18(String link, boolean accepted) {
        assertThat(new Constraint.WebLink().accepts(FieldValue.of(link))).isEqualTo(accepted);
    }

    @Test
    void a_length_counts_code_points() {
        assertThat(new Constraint.MaxLength(2).accepts(FieldValue.of("😀😀"))).isTrue();
        assertThat(new Constraint.MaxLength(2).accepts(FieldValue.of("😀😀😀"))).isFalse();
    }

    @Test
    void an_open_schema_takes_any_field_by_its_java_type() {
        ProfileSchema open = ProfileSchema.open(SchemaName.DEFAULT);
        assertThat(open.check(Attributes.empty(), Attributes.of(Map.of(FieldName.of("x"), FieldValue.of(1)))))
                .isEmpty();
        assertThat(open.type().identifiedBy())
                .contains(IdentifierType.APP_ALIAS)
                .doesNotContain(IdentifierType.EXTERNAL_ID);
    }

    @Test
    void a_regular_schema_is_identified_by_email_and_a_mobile_one_by_number_004_04_004_07() {
        assertThat(CUSTOMERS.type().identifiedBy()).containsExactly(IdentifierType.EMAIL);
        assertThat(SchemaType.MOBILE_ONLY.identifiedBy()).containsExactly(IdentifierType.MOBILE_NUMBER);
    }

    @Test
    void name_and_description_may_be_equal_and_a_builder_stores_nothing_004_03_004_14() {
        ProfileSchema schema = ProfileSchema.builder("VIP").description("VIP").build();
        assertThat(schema.description()).isEqualTo(schema.name().value());
        assertThat(schema.version()).isZero();
    }

    @Test
    void a_stored_schema_keeps_its_creator_through_changes_004_16() {
        Instant at = Instant.parse("2026-01-02T03:04:05.123456789Z");
        ProfileSchema stored = CUSTOMERS.stored(1, Actor.of("ops"), at);
        ProfileSchema changed = stored.toBuilder().field("more").build();
        assertThat(changed.createdBy()).isEqualTo(Actor.of("ops"));
        assertThat(changed.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
        assertThat(changed.fields()).hasSize(4);
        assertThat(stored).isEqualTo(CUSTOMERS.stored(1, Actor.of("ops"), at)).isNotEqualTo(changed);
        assertThat(stored.toString()).contains("customers", "tier");
    }

    @Test
    void attributes_answer_by_type_and_in_any_case() {
        Attributes attributes = Attributes.empty()
                .with(FieldName.of("B"), FieldValue.of("x"))
                .with(FieldName.of("a"), FieldValue.of(1));
        assertThat(attributes.names()).extracting(FieldName::value).containsExactly("a", "B");
        assertThat(attributes.text("b")).contains("x");
        assertThat(attributes.text("a")).isEmpty();
        assertThat(attributes.number("A")).contains(java.math.BigDecimal.ONE);
        assertThat(attributes.bool("a")).isEmpty();
        assertThat(attributes.date("a")).isEmpty();
        assertThat(attributes.instant("a")).isEmpty();
        assertThat(attributes.texts("a")).isEmpty();
        assertThat(attributes.without(FieldName.of("b")).names()).hasSize(1);
        assertThat(attributes.without(FieldName.of("c"))).isSameAs(attributes);
        assertThat(attributes.toString()).doesNotContain("=x").contains("B=text(1)");
        assertThat(attributes)
                .isEqualTo(Attributes.of(attributes.toMap()))
                .hasSameHashCodeAs(Attributes.of(attributes.toMap()));
    }

    @Test
    void definitions_refuse_limits_that_cannot_hold() {
        assertThatThrownBy(() -> FieldDefinition.text("x").withMaxLength(0)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldDefinition.number("x").withRange(2, 1)).isInstanceOf(InvalidValueException.class);
        assertThat(FieldDefinition.text("x").withPrivacy(PrivacyClass.SENSITIVE).privacy())
                .isEqualTo(PrivacyClass.SENSITIVE);
    }
}
