package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.FieldCondition.Between;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import java.util.Arrays;

/**
 * A field of which something is asked, for rules written in Java: {@code SegmentRule.field("country").in("ES", "FR")}. Values are
 * what {@link FieldValue#of} takes, except lists; where the order counts also a {@link RelativeTime}. Immutable and safe for use by several threads. Every method throws
 * {@link InvalidValueException} for a value that cannot be a literal, and gives the rule that {@link SegmentRule} describes.
 *
 * @param name the field's name
 */
public record RuleField(FieldName name) {

    /** Checks that nothing is missing. */
    public RuleField {
        requireNonNull(name, "name");
    }

    /**
     * The field is equal to the value.
     *
     * @param value a text, number, boolean, date or instant
     * @return the rule
     */
    public SegmentRule is(Object value) {
        return compared(Operator.EQUAL, value);
    }

    /**
     * The field is not equal to the value, or has none.
     *
     * @param value a text, number, boolean, date or instant
     * @return the rule
     */
    public SegmentRule isNot(Object value) {
        return compared(Operator.NOT_EQUAL, value);
    }

    /**
     * The field comes before the value.
     *
     * @param value a text, number, date or instant
     * @return the rule
     */
    public SegmentRule lessThan(Object value) {
        return compared(Operator.LESS, value);
    }

    /**
     * The field is the value or comes before it.
     *
     * @param value a text, number, date or instant
     * @return the rule
     */
    public SegmentRule atMost(Object value) {
        return compared(Operator.AT_MOST, value);
    }

    /**
     * The field comes after the value.
     *
     * @param value a text, number, date or instant
     * @return the rule
     */
    public SegmentRule moreThan(Object value) {
        return compared(Operator.GREATER, value);
    }

    /**
     * The field is the value or comes after it.
     *
     * @param value a text, number, date or instant
     * @return the rule
     */
    public SegmentRule atLeast(Object value) {
        return compared(Operator.AT_LEAST, value);
    }

    /**
     * The field is equal to one of the values.
     *
     * @param values one or more texts, numbers, booleans, dates or instants
     * @return the rule
     */
    public SegmentRule in(Object... values) {
        return new In(name, Arrays.stream(values).map(FieldValue::of).toList());
    }

    /**
     * The field lies between two values or is one of them.
     *
     * @param first the least value
     * @param last the greatest value, of the same kind and not less
     * @return the rule
     */
    public SegmentRule between(Object first, Object last) {
        if (first instanceof RelativeTime from && last instanceof RelativeTime to) {
            return new TimeCondition.Between(name, from, to);
        }
        return new Between(name, FieldValue.of(first), FieldValue.of(last));
    }

    /**
     * The field has a value.
     *
     * @return the rule
     */
    public SegmentRule exists() {
        return new Exists(name);
    }

    /**
     * The field's text contains another one, or the field is a list and this is one of its texts.
     *
     * @param text what to look for
     * @return the rule
     */
    public SegmentRule contains(String text) {
        return new TextMatch(name, TextMatch.Kind.CONTAINS, new TextValue(text));
    }

    /**
     * The field's text starts with another one.
     *
     * @param text what to look for
     * @return the rule
     */
    public SegmentRule startsWith(String text) {
        return new TextMatch(name, TextMatch.Kind.STARTS_WITH, new TextValue(text));
    }

    private SegmentRule compared(Operator operator, Object value) {
        return value instanceof RelativeTime moment
                ? new TimeCondition.Compared(name, operator, moment)
                : new Comparison(name, operator, FieldValue.of(value));
    }
}
