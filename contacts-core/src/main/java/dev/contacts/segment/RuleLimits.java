package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.InvalidValueException;
import java.util.List;
import java.util.OptionalInt;

/** What a rule must keep to so that every rule that exists can be printed, read back and evaluated. */
final class RuleLimits {

    static final String MAX_DEPTH = "MAX_DEPTH";
    static final String MAX_NODES = "MAX_NODES";
    static final String DEPTH = "a rule that is at most " + SegmentRule.MAX_DEPTH + " levels deep";
    static final String NODES = "a rule of at most " + SegmentRule.MAX_NODES + " conditions, connectives and values";
    static final String LENGTH = "a rule of at most " + SegmentRule.MAX_TEXT_LENGTH + " characters";

    private RuleLimits() {}

    static void checkNode(List<SegmentRule> parts, int fewest, String text) {
        if (parts.size() < fewest) {
            throw refused("PARTS", "'and' and 'or' join at least two rules");
        }
        int depth = 0;
        int nodes = 1;
        for (SegmentRule part : parts) {
            depth = Math.max(depth, 1 + RuleTree.depth(part));
            nodes += RuleTree.nodes(part);
        }
        if (depth > SegmentRule.MAX_DEPTH) {
            throw refused(MAX_DEPTH, DEPTH + " is expected");
        }
        checkNodes(nodes);
        checkLength(text);
    }

    static void checkCount(List<?> values) {
        if (values.isEmpty()) {
            throw refused("VALUES", "'in' needs at least one value");
        }
        checkNodes(1 + values.size());
    }

    static void checkLiteral(Operator operator, FieldValue value) {
        if (requireNonNull(value, "value") instanceof TextListValue) {
            throw refused("LITERAL", "a field is compared with a single value, not with a list");
        }
        if (operator.ordering() && value instanceof BooleanValue) {
            throw refused("ORDER", "true and false have no order; use = or !=");
        }
    }

    static void checkRange(FieldValue first, FieldValue last) {
        OptionalInt comparison = FieldValues.compare(first, last);
        if (comparison.isEmpty()) {
            throw refused("RANGE", "both ends of a range are of the same kind");
        } else if (comparison.getAsInt() > 0) {
            throw refused("RANGE", "the first end of a range is not greater than the last");
        }
    }

    /** In a rule over the attributes of a membership. */
    static void checkAttributesOnly(SegmentRule rule) {
        if (rule instanceof SegmentCondition condition
                && !ConditionForms.of(condition).ofAttributes()) {
            throw refused("ATTRIBUTES", "a rule after 'where' asks for member attributes only");
        }
        RuleTree.parts(rule).forEach(RuleLimits::checkAttributesOnly);
    }

    static void checkSize(ActivitySelection activities) {
        checkNodes(1 + ActivityForm.values(activities));
        checkLength(ActivityForm.selected(activities));
    }

    static void checkLength(String text) {
        if (text.length() > SegmentRule.MAX_TEXT_LENGTH) {
            throw refused("MAX_TEXT_LENGTH", LENGTH + " is expected");
        }
    }

    private static void checkNodes(int nodes) {
        if (nodes > SegmentRule.MAX_NODES) {
            throw refused(MAX_NODES, NODES + " is expected");
        }
    }

    private static InvalidValueException refused(String rule, String expected) {
        return new InvalidValueException("segment rule", rule, expected);
    }
}
