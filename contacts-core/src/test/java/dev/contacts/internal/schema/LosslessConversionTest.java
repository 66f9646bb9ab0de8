package dev.contacts.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LosslessConversionTest {

    @Test
    void a_value_becomes_one_of_another_type_if_the_way_back_gives_it_again() {
        assertBecomes("12", FieldType.NUMBER, 12);
        assertBecomes("-0.5", FieldType.NUMBER, -0.5);
        assertBecomes(12, FieldType.TEXT, "12");
        assertBecomes("true", FieldType.BOOLEAN, true);
        assertBecomes("2026-03-29", FieldType.DATE, LocalDate.parse("2026-03-29"));
        assertBecomes(LocalDate.parse("2026-03-29"), FieldType.TEXT, "2026-03-29");
        assertBecomes("2026-03-29T01:30:00Z", FieldType.INSTANT, Instant.parse("2026-03-29T01:30:00Z"));
        assertBecomes("a;b", FieldType.TEXT_LIST, List.of("a", "b"));
        assertBecomes(List.of("a"), FieldType.TEXT, "a");
        assertBecomes("gold", FieldType.enumerated(List.of("gold")), "gold");
        assertBecomes("same", FieldType.TEXT, "same");
    }

    @Test
    void what_would_lose_something_has_no_value_of_the_other_type() {
        assertLoses("012", FieldType.NUMBER);
        assertLoses("1.50", FieldType.NUMBER);
        assertLoses("1E3", FieldType.NUMBER);
        assertLoses("TRUE", FieldType.BOOLEAN);
        assertLoses("yes", FieldType.BOOLEAN);
        assertLoses("", FieldType.DATE);
        assertLoses("2026-03-29T01:30:00.0000001Z", FieldType.INSTANT);
        assertLoses(Instant.EPOCH, FieldType.DATE);
        assertLoses("a\\b", FieldType.TEXT_LIST);
        assertLoses("Gold", FieldType.enumerated(List.of("gold")));
    }

    private static void assertBecomes(Object value, FieldType type, Object expected) {
        assertThat(LosslessConversion.of(FieldValue.of(value), type)).contains(FieldValue.of(expected));
    }

    private static void assertLoses(Object value, FieldType type) {
        assertThat(LosslessConversion.of(FieldValue.of(value), type)).isEmpty();
    }
}
