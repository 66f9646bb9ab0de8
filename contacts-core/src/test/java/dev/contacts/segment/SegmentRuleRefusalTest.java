package dev.contacts.segment;

import static dev.contacts.segment.SegmentRule.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.contacts.error.ErrorCode;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U10")
class SegmentRuleRefusalTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("", 1, 1, "a condition"),
                arguments("  \n ", 2, 2, "a condition"),
                arguments("tier", 1, 5, "one of = !="),
                arguments("tier is 'x'", 1, 6, "one of = !="),
                arguments("tier =", 1, 7, "a value"),
                arguments("tier = gold", 1, 8, "a value"),
                arguments("tier = null", 1, 8, "a value"),
                arguments("tier = \"gold\"", 1, 8, "a value"),
                arguments("tier == 'gold'", 1, 7, "a value"),
                arguments("tier <> 'gold'", 1, 7, "a value"),
                arguments("tier = 'gold", 1, 8, "the quotes that begin here to be closed"),
                arguments("\"tier = 'gold'", 1, 1, "the quotes that begin here to be closed"),
                arguments("a = 1 or", 1, 9, "a condition"),
                arguments("a = 1 b = 2", 1, 7, "'and', 'or' or the end of the rule"),
                arguments("a = 1)", 1, 6, "'and', 'or' or the end of the rule"),
                arguments("(a = 1", 1, 7, "'and', 'or' or ')'"),
                arguments("not", 1, 4, "a condition"),
                arguments("and = 1", 1, 1, "a condition"),
                arguments("5 = a", 1, 1, "a condition"),
                arguments("'a' = 'a'", 1, 1, "a condition"),
                arguments("a in 1", 1, 6, "'('"),
                arguments("a in ()", 1, 7, "a value"),
                arguments("a in (1 2)", 1, 9, "',' or ')'"),
                arguments("a in (1,)", 1, 9, "a value"),
                arguments("a not in (1)", 1, 3, "one of = !="),
                arguments("a starts 'x'", 1, 10, "'with'"),
                arguments("a contains 5", 1, 12, "a text in single quotes"),
                arguments("a starts with b", 1, 15, "a text in single quotes"),
                arguments("a < true", 1, 5, "a value that has an order"),
                arguments("exists()", 1, 8, "a field name"),
                arguments("exists(not)", 1, 8, "a field name"),
                arguments("exists(a", 1, 9, "')'"),
                arguments("exists a", 1, 8, "one of = !="),
                arguments("payments(last 90 days) >= 2", 1, 1, "a known function: orders"),
                arguments("a = 1 and\n  sleep(5)", 2, 3, "a known function: orders"),
                arguments("a = 1.", 1, 5, "a number"),
                arguments("a = -", 1, 5, "a number"),
                arguments("a = 12x", 1, 5, "a number"),
                arguments("a = 1.2.3", 1, 5, "a number"),
                arguments("a = 1e", 1, 5, "a number"),
                arguments("a = --1", 1, 5, "a number"),
                arguments("a = .5", 1, 5, "a word, a number, an operator"),
                arguments("a = 1e40", 1, 5, "a number of at most 35 digits"),
                arguments("a = 1e-40", 1, 5, "a number of at most 35 digits"),
                arguments("a = 1e999999999999", 1, 5, "a number of at most 35 digits"),
                arguments("a = " + "9".repeat(90_000), 1, 5, "a number of at most 35 digits"),
                arguments("a = date 5", 1, 10, "a date"),
                arguments("a = date '2026-02-30'", 1, 10, "a date"),
                arguments("a = date '10000-01-01'", 1, 10, "a date"),
                arguments("a = instant 'yesterday'", 1, 13, "an instant"),
                arguments("a = instant '+10000-01-01T00:00:00Z'", 1, 13, "an instant"),
                arguments("a = 'x\0y'", 1, 5, "well-formed Unicode"),
                arguments("a = '\uD83D'", 1, 5, "well-formed Unicode"),
                arguments("\"\" = 1", 1, 1, "a field name of 1 to 128 characters"),
                arguments("\" a\" = 1", 1, 1, "a field name of 1 to 128 characters"),
                arguments("\"a\tb\" = 1", 1, 1, "a field name of 1 to 128 characters"),
                arguments("a".repeat(129) + " = 1", 1, 1, "a field name of 1 to 128 characters"),
                arguments("a = 1; drop table x", 1, 6, "a word, a number, an operator"),
                arguments("a\u00a0= 1", 1, 2, "a word, a number, an operator"),
                arguments("a = 1 and\r\n\r\n  b ! 2", 3, 5, "a word, a number, an operator"),
                arguments("a = 1 and\r b ! 2", 2, 4, "a word, a number, an operator"),
                arguments("\"\uD83D\uDE00\" = 'x' or ?", 1, 14, "a word, a number, an operator"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_refusal_names_line_column_and_what_was_expected(String text, int line, int column, String expected) {
        InvalidSegmentRuleException refusal = refusal(text);

        assertThat(refusal.expected()).contains(expected);
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.column()).isEqualTo(column);
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_SEGMENT_RULE);
        assertThat(refusal)
                .hasMessage("segment rule, line " + line + ", column " + column + ": expected " + refusal.expected())
                .hasNoCause();
    }

    @Test
    void a_refusal_quotes_nothing_of_the_rule() {
        assertThat(refusal("email = 'anna@example.com' and canary")).hasMessageNotContainingAny("anna", "canary");
        assertThat(refusal("email = anna")).hasMessageNotContaining("anna");
        assertThat(refusal("born = date 'anna'")).hasMessageNotContaining("anna");
        assertThat(refusal("anna('x')")).hasMessageNotContaining("anna");
        assertThat(refusal("a = 4711anna")).hasMessageNotContainingAny("4711", "anna");
    }

    static Stream<Arguments> deep() {
        return Stream.of(
                arguments("(".repeat(100_000), 65),
                arguments("(".repeat(100_001), 100_001),
                arguments("not ".repeat(25_000), 257),
                arguments("not ".repeat(100_000), 100_001),
                arguments("not(".repeat(25_000), 129),
                arguments("a = 1 or (".repeat(10_000), 650));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void deep_nesting_is_refused_where_it_goes_too_deep(String text, int column) {
        InvalidSegmentRuleException refusal = refusal(text);

        assertThat(refusal.column()).isEqualTo(column);
        assertThat(refusal.expected())
                .isEqualTo(
                        text.length() > SegmentRule.MAX_TEXT_LENGTH
                                ? "a rule of at most 100000 characters"
                                : "a rule that is at most 64 levels deep");
    }

    @Test
    void a_tree_that_is_deeper_than_its_parentheses_is_refused_too() {
        String level = "x = 1 or y = 1 and (";

        assertThat(SegmentRule.parse(level.repeat(32) + "x = 1" + ")".repeat(32))
                        .text())
                .startsWith(level);
        assertThat(refusal(level.repeat(33) + "x = 1" + ")".repeat(33)))
                .hasMessageContaining("column 16: expected a rule that is at most 64 levels deep");
    }

    @Test
    void the_deepest_rule_is_printed_and_read_back() {
        SegmentRule rule = field("a").is(1);
        for (int i = 0; i < SegmentRule.MAX_DEPTH; i++) {
            rule = i % 3 == 0
                    ? SegmentRule.not(rule)
                    : i % 3 == 1
                            ? SegmentRule.any(rule, field("b").is(2))
                            : SegmentRule.all(field("c").is(3), rule);
        }
        SegmentRule deepest = rule;

        assertThat(SegmentRule.parse(deepest.text())).isEqualTo(deepest);
        assertThat(deepest.explain(Subjects.with()).result()).isEqualTo(deepest.matches(Subjects.with()));
        assertThatThrownBy(() -> SegmentRule.not(deepest)).hasMessageContaining("MAX_DEPTH");
    }

    @Test
    void too_many_conditions_are_refused_at_the_first_one_too_many() {
        String most = "a = 1 or ".repeat(1_998) + "a = 1";

        assertThat(RuleTree.nodes(SegmentRule.parse(most))).isEqualTo(SegmentRule.MAX_NODES);
        assertThat(refusal(most + " or a = 1")).satisfies(refusal -> {
            assertThat(refusal.column()).isEqualTo(most.length() + 5);
            assertThat(refusal.expected()).isEqualTo("a rule of at most 2000 conditions, connectives and values");
        });
        assertThat(refusal("a in (1" + ", 1".repeat(1_999) + ")").column()).isEqualTo(6004);
        assertThat(refusal("not ".repeat(2) + "a in (1" + ", 1".repeat(1_997) + ")")
                        .expected())
                .contains("2000");
    }

    @Test
    void a_rule_made_in_java_keeps_to_the_same_size() {
        SegmentRule[] most =
                Collections.nCopies(SegmentRule.MAX_NODES - 1, field("a").is(1)).toArray(SegmentRule[]::new);
        SegmentRule rule = SegmentRule.any(most);

        assertThat(SegmentRule.parse(rule.text())).isEqualTo(rule);
        assertThatThrownBy(() -> SegmentRule.not(rule)).hasMessageContaining("MAX_NODES");
        assertThatThrownBy(() -> field("a").in(Collections.nCopies(2_000, 1).toArray()))
                .hasMessageContaining("MAX_NODES");
    }

    @Test
    void parentheses_beside_each_other_do_not_nest() {
        assertThat(SegmentRule.parse("(a = 1) or not ".repeat(200) + "(a = 1)").text())
                .startsWith("a = 1 or not a = 1 or");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"and", "or", "not", "in", "contains", "starts", "true", "false", "AND", "Not", "IN", "CONTAINS"})
    void a_reserved_word_is_a_field_only_in_quotes(String word) {
        assertThat(refusal(word + " < 5").expected()).contains("a condition");
        assertThat(SegmentRule.parse("\"" + word + "\" < 5"))
                .isEqualTo(field(word).lessThan(5))
                .extracting(SegmentRule::text)
                .isEqualTo("\"" + word + "\" < 5");
    }

    @Test
    void a_rule_that_prints_longer_than_the_limit_is_refused() {
        String quotes = "a='" + "x".repeat(SegmentRule.MAX_TEXT_LENGTH - 4) + "'";

        assertThat(quotes).hasSize(SegmentRule.MAX_TEXT_LENGTH);
        assertThat(refusal(quotes).expected()).isEqualTo("a rule of at most 100000 characters");
        assertThat(SegmentRule.parse("a = '" + "x".repeat(SegmentRule.MAX_TEXT_LENGTH - 6) + "'")
                        .text())
                .hasSize(SegmentRule.MAX_TEXT_LENGTH);
    }

    private static InvalidSegmentRuleException refusal(String text) {
        InvalidSegmentRuleException refusal =
                catchThrowableOfType(InvalidSegmentRuleException.class, () -> SegmentRule.parse(text));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
