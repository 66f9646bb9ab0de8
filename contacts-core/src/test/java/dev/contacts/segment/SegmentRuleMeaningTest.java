package dev.contacts.segment;

import static dev.contacts.segment.SegmentRule.all;
import static dev.contacts.segment.SegmentRule.any;
import static dev.contacts.segment.SegmentRule.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Or;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("U10")
class SegmentRuleMeaningTest {

    private static final SegmentSubject ANNA = Subjects.with(
            "first_name",
            "Anna",
            "latitude",
            new BigDecimal("41.390"),
            "tier",
            "gold",
            "score",
            2,
            "vip",
            true,
            "born",
            LocalDate.parse("1990-05-01"),
            "seen",
            Instant.parse("2026-03-29T01:30:00.000001Z"),
            "tags",
            List.of("blue", "Light Green", ""),
            "face",
            "\uD83D\uDE00",
            "blank",
            "");

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("tier = 'gold'", true),
                arguments("TIER = 'gold'", true),
                arguments("tier = 'Gold'", false),
                arguments("tier != 'gold'", false),
                arguments("tier != 'Gold'", true),
                arguments("first_name = 'Anna' and latitude = 41.39", true),
                arguments("score = 2.00", true),
                arguments("score >= 2 and score <= 2", true),
                arguments("score > 2 or score < 2", false),
                arguments("score < 10", true),
                arguments("vip = true", true),
                arguments("vip != false", true),
                arguments("born < date '1990-05-02'", true),
                arguments("born > date '1990-05-01'", false),
                arguments("seen = instant '2026-03-29T01:30:00.000001Z'", true),
                arguments("seen = instant '2026-03-29T03:30:00.0000019+02:00'", true),
                arguments("seen < instant '2026-03-29T01:30:00Z'", false),
                arguments("blank = ''", true),
                arguments("blank < 'a' and blank <= ''", true),
                // by code point: U+1F600 is after U+FFFD, though its UTF-16 units are before
                arguments("face > '\uFFFD'", true),
                arguments("face < '\uD83D\uDE01' and face > '\uD83D\uDDFF'", true),
                arguments("face >= '\uD83D\uDE00' and face < '\uD83D\uDE00\u0001'", true),
                arguments("tier < 'gold ' and tier > 'gol' and tier > 'Gold' and tier < '\u00e9'", true),
                // no value
                arguments("nothing = 'x'", false),
                arguments("nothing != 'x'", true),
                arguments("not (nothing = 'x')", true),
                arguments("exists(nothing) and nothing != 'x'", false),
                arguments("nothing < 1 or nothing >= 1", false),
                arguments("not (nothing < 1)", true),
                arguments("nothing in ('', 0, false)", false),
                arguments("nothing contains ''", false),
                arguments("nothing starts with ''", false),
                arguments("exists(nothing)", false),
                arguments("exists(blank)", true),
                arguments("exists(FIRST_NAME)", true),
                // another kind of value
                arguments("score = '2'", false),
                arguments("score != '2'", true),
                arguments("score < '9' or score > '0'", false),
                arguments("tier in (1, true)", false),
                arguments("vip = 'true'", false),
                arguments("born = '1990-05-01'", false),
                arguments("born < instant '2026-01-01T00:00:00Z'", false),
                arguments("score contains '2'", false),
                arguments("score starts with '2'", false),
                // one of several
                arguments("tier in ('silver', 'gold')", true),
                arguments("tier in ('silver', 'GOLD')", false),
                arguments("score in ('2', 2.0)", true),
                // parts of texts
                arguments("tier contains 'ol' and tier contains '' and tier contains 'gold'", true),
                arguments("tier contains 'OL'", false),
                arguments("tier starts with 'go' and tier starts with ''", true),
                arguments("tier starts with 'ol'", false),
                arguments("blank contains '' and blank starts with ''", true),
                arguments("tier contains '%' or tier contains '_'", false),
                // lists
                arguments("tags contains 'blue' and tags contains 'Light Green' and tags contains ''", true),
                arguments("tags contains 'Green'", false),
                arguments("tags starts with 'blue'", false),
                arguments("tags = 'blue' or tags in ('blue') or tags < 'z'", false),
                arguments("tags != 'blue' and exists(tags)", true),
                // connectives
                arguments("tier = 'x' or tier = 'y' or tier = 'gold'", true),
                arguments("tier = 'gold' and score = 2 and vip = false", false),
                arguments("tier = 'gold' or score = 1 and vip = false", true),
                arguments("(tier = 'gold' or score = 1) and vip = false", false),
                arguments("not tier = 'gold' or score = 2", true),
                arguments("not (tier = 'gold' or score = 2)", false),
                arguments("not not tier = 'gold'", true));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_rule_means_this(String text, boolean expected) {
        SegmentRule rule = SegmentRule.parse(text);

        assertThat(rule.matches(ANNA)).isEqualTo(expected);
        assertThat(SegmentRule.not(rule).matches(ANNA)).isEqualTo(!expected);
        assertThat(rule.explain(ANNA).result()).isEqualTo(expected);
    }

    @Test
    void rules_written_in_java_are_the_ones_written_as_text() {
        SegmentRule rule = all(
                field("tier").is("gold"),
                any(field("score").moreThan(1), field("nick").exists()));

        assertThat(rule).isEqualTo(SegmentRule.parse("tier = 'gold' and (score > 1 or exists(nick))"));
        assertThat(all(rule)).isSameAs(rule);
        assertThat(any(rule)).isSameAs(rule);
    }

    @Test
    void an_and_or_or_of_fewer_than_two_parts_is_refused() {
        SegmentRule one = field("a").is(1);

        for (List<SegmentRule> parts : List.of(List.<SegmentRule>of(), List.of(one))) {
            assertThatThrownBy(() -> new And(parts)).isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> new Or(parts)).isInstanceOf(InvalidValueException.class);
        }
        assertThatThrownBy(() -> all()).hasMessageContaining("PARTS");
        assertThatThrownBy(() -> any()).hasMessageContaining("PARTS");
    }

    @Test
    void literals_that_have_no_meaning_are_refused() {
        FieldName name = FieldName.of("a");
        FieldValue list = FieldValue.of(List.of("x"));

        assertThatThrownBy(() -> new Comparison(name, Operator.EQUAL, list)).hasMessageContaining("LITERAL");
        assertThatThrownBy(() -> new In(name, List.of(list))).hasMessageContaining("LITERAL");
        assertThatThrownBy(() -> new In(name, List.of())).hasMessageContaining("VALUES");
        assertThatThrownBy(() -> field("a").lessThan(true)).hasMessageContaining("ORDER");
        assertThatThrownBy(() -> field("a").is(new Object())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> field("a").is("x\0")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> field("a").contains("x".repeat(SegmentRule.MAX_TEXT_LENGTH)))
                .hasMessageContaining("MAX_TEXT_LENGTH");
        assertThatThrownBy(() -> field(" a")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void the_parts_of_a_rule_cannot_be_changed_from_outside() {
        SegmentRule[] parts = {field("a").is(1), field("b").is(2)};
        SegmentRule rule = all(parts);
        parts[0] = field("c").is(3);

        assertThat(rule.text()).isEqualTo("a = 1 and b = 2");
        assertThat(((And) rule).parts()).isUnmodifiable();
    }
}
