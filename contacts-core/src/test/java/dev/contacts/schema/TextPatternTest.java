package dev.contacts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc, true",
        "abc, abcd, false",
        "abc, ab, false",
        "a.c, a😀c, true",
        "[A-Z]{2}\\d+, ES42, true",
        "[A-Z]{2}\\d+, ES, false",
        "[A-Z]{2}\\d+, es42, false",
        "[^0-9]*, abc, true",
        "[^0-9]*, ab3, false",
        "'a{2,3}', a, false",
        "'a{2,3}', aaa, true",
        "'a{2,3}', aaaa, false",
        "'a{2,}', aaaaaa, true",
        "(ab|c)*d, ababcd, true",
        "(ab|c)*d, abad, false",
        "(?:a|)b?, a, true",
        "\\p{L}+, Zoë, true",
        "\\p{Lu}\\p{Ll}+, Élan, true",
        "\\p{N}, ٣, true",
        "\\d, ٣, false",
        "[\\w.-]+@[\\w-]+, a.b@c-d, true",
        "[a-], -, true",
        "[\\]\\\\]+, ]\\, true",
        "\\., x, false",
        "😀+, 😀😀, true",
        "(a*)*b, aaaa, false",
        "(a|a)*b, aab, true"
    })
    void a_whole_text_matches_or_not(String pattern, String text, boolean matches) {
        assertThat(TextPattern.of(pattern).matches(text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                ")",
                "a)",
                "[",
                "[]",
                "[z-a]",
                "[[a]]",
                "a**",
                "a*?",
                "a++",
                "*",
                "+a",
                "a{",
                "a{2",
                "a{3,2}",
                "a{1001}",
                "a{x}",
                "{2}",
                "^a",
                "a$",
                "(?=a)",
                "(?i)a",
                "(?<n>a)",
                "\\1",
                "\\b",
                "\\q",
                "\\",
                "\\p{IsGreek}",
                "\\pL",
                "((((a{50}){50}){50}){50})",
                "\uD83D"
            })
    void what_is_not_of_the_known_kind_is_refused(String pattern) {
        assertThatThrownBy(() -> TextPattern.of(pattern))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.rule()).isEqualTo("PATTERN"));
    }

    @Test
    void a_pattern_has_a_greatest_length_and_a_text_too() {
        TextPattern.of("a".repeat(500));
        assertThatThrownBy(() -> TextPattern.of("a".repeat(501))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> TextPattern.of("(".repeat(100) + "a" + ")".repeat(100)))
                .isInstanceOf(InvalidValueException.class);
        assertThat(TextPattern.of("a*").matches("a".repeat(10_000))).isTrue();
        assertThat(TextPattern.of("a*").matches("a".repeat(10_001))).isFalse();
        assertThat(TextPattern.of("(😀)*").matches("😀".repeat(10_000))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a*)*b", "(a+)+b", "(a|aa)+b", "(.*.*.*.*)*b", "(a?){300}a{300}b"})
    void no_pattern_keeps_a_program_busy(String pattern) {
        TextPattern read = TextPattern.of(pattern);
        Instant start = Instant.now();
        assertThat(read.matches("a".repeat(TextPattern.MAX_TEXT))).isFalse();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void patterns_mean_what_they_mean_to_java() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 3_000; i++) {
            String pattern = pattern(random, 3);
            TextPattern ours = TextPattern.of(pattern);
            Pattern javas = Pattern.compile(pattern);
            for (int j = 0; j < 10; j++) {
                String text = text(random);
                assertThat(ours.matches(text))
                        .as(pattern + " on " + text)
                        .isEqualTo(javas.matcher(text).matches());
            }
        }
    }

    private static String pattern(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 9)) {
            case 0 -> "a";
            case 1 -> "b";
            case 2 -> "[^a]";
            case 3 -> "[b-c]";
            case 4 -> "(" + pattern(random, depth - 1) + ")*";
            case 5 -> "(?:" + pattern(random, depth - 1) + "){1,2}";
            case 6 -> "(" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")";
            case 7 -> "(" + pattern(random, depth - 1) + ")?";
            default -> pattern(random, depth - 1) + pattern(random, depth - 1);
        };
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append("abc".charAt(random.nextInt(3)));
        }
        return text.toString();
    }

    @Test
    void patterns_are_equal_by_their_text() {
        assertThat(TextPattern.of("a+"))
                .isEqualTo(TextPattern.of("a+"))
                .hasSameHashCodeAs(TextPattern.of("a+"))
                .isNotEqualTo(TextPattern.of("aa*"))
                .hasToString("a+");
    }
}
