package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text form of rules. Takes components, so that a record can ask for its own text before it exists. Parentheses only where
 * precedence needs them: then each level of the tree adds at most one to the nesting that {@link RuleParser} limits.
 */
final class RulePrinter {

    private RulePrinter() {}

    static String print(SegmentRule rule) {
        if (rule instanceof And and) {
            return and(and.parts());
        } else if (rule instanceof Or or) {
            return or(or.parts());
        } else if (rule instanceof Not not) {
            return not(not.rule());
        }
        SegmentCondition condition = (SegmentCondition) rule;
        return ConditionForms.of(condition).text(condition);
    }

    static String and(List<SegmentRule> parts) {
        return parts.stream()
                .map(part -> part instanceof And || part instanceof Or ? enclosed(part) : print(part))
                .collect(Collectors.joining(" and "));
    }

    static String or(List<SegmentRule> parts) {
        return parts.stream()
                .map(part -> part instanceof Or ? enclosed(part) : print(part))
                .collect(Collectors.joining(" or "));
    }

    static String not(SegmentRule rule) {
        return "not " + (rule instanceof And || rule instanceof Or ? enclosed(rule) : print(rule));
    }

    private static String enclosed(SegmentRule rule) {
        return "(" + print(rule) + ")";
    }

    static String name(FieldName field) {
        return RuleWords.isBareName(field.value()) ? field.value() : quoted('"', field.value());
    }

    static String literal(FieldValue value) {
        if (value instanceof TextValue text) {
            return quoted('\'', text.value());
        } else if (value instanceof DateValue) {
            return RuleWords.DATE + " " + quoted('\'', value.print());
        } else if (value instanceof InstantValue) {
            return RuleWords.INSTANT + " " + quoted('\'', value.print());
        }
        return value.print();
    }

    static String quoted(char quote, String text) {
        String mark = String.valueOf(quote);
        return mark + text.replace(mark, mark + mark) + mark;
    }
}
