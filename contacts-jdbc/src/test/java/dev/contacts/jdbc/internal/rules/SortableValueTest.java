package dev.contacts.jdbc.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.schema.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortableValueTest {

    private static final List<List<?>> ASCENDING = List.of(
            List.of(false, true),
            List.of(
                    LocalDate.of(1, 1, 1),
                    LocalDate.of(1969, 12, 31),
                    LocalDate.of(1970, 1, 1),
                    LocalDate.of(9999, 12, 31)),
            List.of(
                    Instant.parse("0001-01-01T00:00:00Z"),
                    Instant.parse("1969-12-31T23:59:59.999999Z"),
                    Instant.EPOCH,
                    Instant.parse("2026-03-29T01:30:59.123456Z"),
                    Instant.parse("9999-12-31T23:59:59.999999Z")),
            List.of(
                    new BigDecimal("-" + "9".repeat(35) + "." + "9".repeat(30)),
                    new BigDecimal("-1000000000000000000000"),
                    -2,
                    new BigDecimal("-1.5"),
                    -1,
                    new BigDecimal("-1e-30"),
                    0,
                    new BigDecimal("1e-30"),
                    new BigDecimal("0.9"),
                    1,
                    255,
                    256,
                    new BigDecimal("9".repeat(35) + "." + "9".repeat(30))),
            List.of("", " ", "A", "Z", "a", "a ", "aa", "ab", "b", "é", "\uFFFD", "😀", "\uDBFF\uDFFF"));

    @Test
    void bytes_sort_as_the_values_do_and_kinds_stay_apart() {
        byte[] last = {};
        for (List<?> kind : ASCENDING) {
            for (Object value : kind) {
                byte[] bytes = bytes(value);
                assertThat(Arrays.compareUnsigned(last, bytes)).isNegative();
                assertThat(Arrays.compareUnsigned(SortableValue.begin(bytes), bytes))
                        .isNotPositive();
                assertThat(Arrays.compareUnsigned(SortableValue.end(bytes), bytes))
                        .isPositive();
                last = bytes;
            }
            assertThat(Arrays.compareUnsigned(SortableValue.end(last), last)).isPositive();
        }
    }

    @Test
    void equal_numbers_have_equal_bytes() {
        assertThat(bytes(new BigDecimal("1.50"))).isEqualTo(bytes(new BigDecimal("1.5")));
    }

    @Test
    void a_list_is_a_value_that_is_equal_to_no_other() {
        assertThat(bytes(List.of("a"))).isEqualTo(bytes(List.of()));
        assertThat(SortableValue.isExact(FieldValue.of(List.of("a")))).isFalse();
    }

    @Test
    void of_a_long_text_a_prefix_of_whole_code_points_is_kept() {
        String prefix = "😀".repeat(SortableValue.MAX_TEXT);

        assertThat(bytes(prefix + "x")).isEqualTo(bytes(prefix + "y")).hasSize(1 + 4 * SortableValue.MAX_TEXT);
        assertThat(SortableValue.isExact(FieldValue.of(prefix))).isFalse();
        assertThat(SortableValue.isExact(FieldValue.of("😀".repeat(SortableValue.MAX_TEXT - 1))))
                .isTrue();
    }

    private static byte[] bytes(Object value) {
        return SortableValue.of(FieldValue.of(value));
    }
}
