package dev.contacts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "José 😀 \uDBFF\uDFFF", "a\u0001b", "line\r\nline", "\uFFFE", "' or 1=1 --"})
    void a_text_is_kept_exactly(String text) {
        assertThat(new TextValue(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD83D", "x\uDE00", "\uD83D\uD83D", "\uDE00\uD83D"})
    void a_text_that_no_store_can_keep_is_refused_and_not_quoted(String text) {
        assertThatThrownBy(() -> new TextValue(text)).isInstanceOfSatisfying(InvalidValueException.class, e -> {
            assertThat(e.rule()).isEqualTo("WELL_FORMED_TEXT");
            assertThat(e.getMessage()).doesNotContain(text);
        });
        assertThatThrownBy(() -> new TextListValue(List.of("good", text))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void numbers_are_equal_by_value() {
        assertThat(FieldValue.of(new BigDecimal("1.50"))).isEqualTo(FieldValue.of(1.5));
        assertThat(FieldValue.of(new BigDecimal("1E3"))).isEqualTo(FieldValue.of(1000));
        assertThat(FieldValue.of(new BigDecimal("0.000"))).isEqualTo(FieldValue.of(0));
        assertThat(FieldValue.of(new BigDecimal("1E3")).print()).isEqualTo("1000");
    }

    @Test
    void a_number_has_at_most_35_digits_before_and_30_after_the_point() {
        String most = "9".repeat(35) + "." + "9".repeat(30);
        assertThat(FieldType.NUMBER.parse(most).print()).isEqualTo(most);
        for (String tooMany :
                List.of("1" + "0".repeat(35), "0." + "0".repeat(30) + "1", "1E35", "1E999999999", "1E-999999999")) {
            assertThatThrownBy(() -> FieldType.NUMBER.parse(tooMany)).isInstanceOf(InvalidValueException.class);
        }
        assertThatThrownBy(() -> FieldValue.of(Double.NaN)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_huge_integer_is_refused_before_its_digits_are_counted() {
        assertThatThrownBy(() -> FieldValue.of(java.math.BigInteger.ONE.shiftLeft(50_000_000)))
                .isInstanceOf(InvalidValueException.class);
        assertThat(FieldValue.of(java.math.BigInteger.TEN)).isEqualTo(FieldValue.of(10));
    }

    @Test
    void an_instant_is_cut_to_microseconds() {
        assertThat(new InstantValue(Instant.parse("2026-03-29T01:23:45.123456789Z")).value())
                .isEqualTo(Instant.parse("2026-03-29T01:23:45.123456Z"));
    }

    @Test
    void dates_and_instants_lie_in_the_years_1_to_9999() {
        new DateValue(LocalDate.of(1, 1, 1));
        new DateValue(LocalDate.of(9999, 12, 31));
        assertThatThrownBy(() -> new DateValue(LocalDate.of(0, 12, 31))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new DateValue(LocalDate.of(10000, 1, 1))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new InstantValue(Instant.MAX)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new InstantValue(Instant.MIN)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_object_of_another_kind_is_refused() {
        assertThatThrownBy(() -> FieldValue.of(new Object())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldValue.of(List.of("a", 1))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void an_instant_prints_as_java_prints_it() {
        Random random = new Random(1);
        List<Instant> instants = new ArrayList<>(List.of(
                Instant.EPOCH,
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59Z"),
                Instant.parse("1969-12-31T23:59:59.000001Z")));
        random.longs(1_000, -62_135_596_800L, 253_402_300_800L)
                .mapToObj(Instant::ofEpochSecond)
                .forEach(instants::add);
        assertThat(instants)
                .allSatisfy(
                        instant -> assertThat(FieldValue.of(instant).print()).isEqualTo(instant.toString()));
    }

    @Test
    void what_a_value_prints_is_read_back_as_the_same_value() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {";", "\\", "e", "\\e", "", "a", "é", "😀", ";;", "\n"};
        for (int i = 0; i < 10_000; i++) {
            List<String> texts = random.ints(random.nextInt(4), 0, pieces.length)
                    .mapToObj(first -> pieces[first] + pieces[random.nextInt(pieces.length)])
                    .toList();
            FieldValue list = new TextListValue(texts);
            assertThat(FieldType.TEXT_LIST.parse(list.print()))
                    .as("seed %d, %s", seed, texts)
                    .isEqualTo(list);
        }
        assertThat(FieldType.NUMBER.parse(FieldValue.of(-12.5).print())).isEqualTo(FieldValue.of(-12.5));
        assertThat(FieldType.BOOLEAN.parse(FieldValue.of(true).print())).isEqualTo(FieldValue.of(true));
        FieldValue date = FieldValue.of(LocalDate.of(2026, 3, 29));
        assertThat(FieldType.DATE.parse(date.print())).isEqualTo(date);
        FieldValue instant = FieldValue.of(Instant.parse("2026-03-29T01:23:45.123456Z"));
        assertThat(FieldType.INSTANT.parse(instant.print())).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,5", "1 000", "0x10", "NaN", "Infinity", "--1", "1e", "\u0663"})
    void a_text_that_is_no_number_is_refused_without_being_quoted(String text) {
        assertThatThrownBy(() -> FieldType.NUMBER.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.rule()).isEqualTo("NUMBER"));
    }

    @Test
    void types_do_not_guess() {
        assertThatThrownBy(() -> FieldType.BOOLEAN.parse("yes")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldType.DATE.parse("29.03.2026")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldType.DATE.parse("2026-02-30")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldType.INSTANT.parse("2026-03-29")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldType.NUMBER.convert(true)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldType.TEXT.convert(1)).isInstanceOf(InvalidValueException.class);
        assertThat(FieldType.BOOLEAN.parse("TRUE")).isEqualTo(FieldValue.of(true));
        assertThat(FieldType.NUMBER.convert(new TextValue("7"))).isEqualTo(FieldValue.of(7));
    }

    @Test
    void an_enumeration_takes_its_texts_exactly() {
        FieldType tier = FieldType.enumerated(List.of("gold", "silver"));
        assertThat(tier.parse("gold")).isEqualTo(new TextValue("gold"));
        assertThat(tier.convert("silver")).isEqualTo(new TextValue("silver"));
        assertThatThrownBy(() -> tier.parse("Gold")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> tier.convert(3)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldType.enumerated(List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> FieldType.enumerated(List.of("a", "a"))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void no_value_shows_itself() {
        for (Object secret : List.of("secret", 4711, true, LocalDate.of(1987, 6, 5), List.of("secret"))) {
            assertThat(FieldValue.of(secret).toString()).doesNotContain("secret", "4711", "true", "1987");
        }
    }
}
