package dev.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The meaning against a second, naive one that is written here from the Javadoc alone and works on printed values. */
@Tag("U10")
class SegmentRuleModelTest {

    private static final int ROUNDS = 25_000;
    private static final List<String> NAMES = List.of("a", "b", "Größe", "first_name", "LATITUDE", "tags");
    private static final List<Object> VALUES = List.of(
            "",
            "a",
            "A",
            "aa",
            "ab",
            "\u00e9",
            "e\u0301",
            "\uFFFD",
            "\uD83D\uDE00",
            "\uD83D\uDE00a",
            "1",
            "true",
            0,
            1,
            1.5,
            new BigDecimal("1.50"),
            -2,
            new BigDecimal("1e30"),
            true,
            false,
            LocalDate.of(2026, 3, 29),
            LocalDate.of(1, 1, 1),
            LocalDate.of(2026, 10, 1),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("2026-03-29T01:30:00.000001Z"),
            Instant.parse("0001-01-01T00:00:00Z"),
            List.of(),
            List.of("a", "\uD83D\uDE00"),
            List.of("", "ab"));

    private final Random random = new Random(47);
    private final RandomRules rules = new RandomRules(random, this::name, this::literal);

    @Test
    void matches_and_explain_agree_with_the_naive_meaning() {
        int matched = 0;
        for (int i = 0; i < ROUNDS; i++) {
            SegmentRule rule = rules.rule(3);
            Map<FieldName, FieldValue> values = values();
            SegmentSubject subject = Subjects.with(values);
            boolean expected = holds(rule, values);

            assertThat(rule.matches(subject)).as(rule::text).isEqualTo(expected);
            assertSound(rule.explain(subject), rule, subject);
            matched += expected ? 1 : 0;
        }
        assertThat(matched).isBetween(ROUNDS / 5, ROUNDS * 4 / 5);
    }

    private static void assertSound(Explanation explanation, SegmentRule rule, SegmentSubject subject) {
        assertThat(explanation.rule()).isEqualTo(rule);
        assertThat(explanation.result()).isEqualTo(rule.matches(subject));
        List<SegmentRule> parts = RuleTree.parts(rule);
        assertThat(explanation.children()).hasSameSizeAs(parts);
        for (int i = 0; i < parts.size(); i++) {
            assertSound(explanation.children().get(i), parts.get(i), subject);
        }
    }

    private Map<FieldName, FieldValue> values() {
        Map<FieldName, FieldValue> values = new HashMap<>();
        for (String name : NAMES) {
            if (random.nextInt(4) > 0) {
                values.put(FieldName.of(name), FieldValue.of(VALUES.get(random.nextInt(VALUES.size()))));
            }
        }
        return values;
    }

    private FieldName name() {
        return FieldName.of(NAMES.get(random.nextInt(NAMES.size())));
    }

    private FieldValue literal() {
        return FieldValue.of(VALUES.get(random.nextInt(VALUES.size() - 3))); // the last three are lists
    }

    private static boolean holds(SegmentRule rule, Map<FieldName, FieldValue> values) {
        if (rule instanceof And and) {
            return and.parts().stream().filter(part -> !holds(part, values)).count() == 0;
        } else if (rule instanceof Or or) {
            return or.parts().stream().filter(part -> holds(part, values)).count() > 0;
        } else if (rule instanceof Not not) {
            return !holds(not.rule(), values);
        } else if (rule instanceof Exists exists) {
            return values.containsKey(exists.field());
        } else if (rule instanceof In in) {
            return in.values().stream().anyMatch(value -> compares(values.get(in.field()), Operator.EQUAL, value));
        } else if (rule instanceof TextMatch match) {
            return found(values.get(match.field()), match);
        }
        Comparison comparison = (Comparison) rule;
        return compares(values.get(comparison.field()), comparison.operator(), comparison.value());
    }

    private static boolean compares(@Nullable FieldValue value, Operator operator, FieldValue literal) {
        if (operator == Operator.NOT_EQUAL) {
            return !compares(value, Operator.EQUAL, literal);
        }
        if (value == null || value.getClass() != literal.getClass()) {
            return false;
        }
        int order = order(value.getClass().getSimpleName(), value.print(), literal.print());
        return switch (operator.symbol()) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static int order(String kind, String value, String literal) {
        return switch (kind) {
            case "TextValue" ->
                Arrays.compare(
                        value.codePoints().toArray(), literal.codePoints().toArray());
            case "NumberValue" -> new BigDecimal(value).compareTo(new BigDecimal(literal));
            case "InstantValue" -> Instant.parse(value).compareTo(Instant.parse(literal));
            default -> value.compareTo(literal);
        };
    }

    private static boolean found(@Nullable FieldValue value, TextMatch match) {
        String text = match.value().value();
        boolean anywhere = match.kind() == TextMatch.Kind.CONTAINS;
        if (value instanceof TextListValue list) {
            return anywhere && list.value().stream().anyMatch(text::equals);
        } else if (value == null || !value.getClass().getSimpleName().equals("TextValue")) {
            return false;
        }
        for (int start = 0; start <= (anywhere ? value.print().length() : 0); start++) {
            if (value.print().regionMatches(start, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }
}
