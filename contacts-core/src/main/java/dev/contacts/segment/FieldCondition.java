package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import java.util.List;
import java.util.OptionalInt;

/**
 * A condition that compares the value of one field with literals: of the contact, or of the membership in a rule after {@code where}. False if the field has no
 * value or one of another kind than the condition speaks of, except where it says otherwise. Immutable.
 */
public sealed interface FieldCondition extends SegmentCondition {

    /**
     * The field that is looked at.
     *
     * @return its name
     */
    FieldName field();

    /**
     * The field's value compares so with a literal. False if the field has no value or one of another kind, except
     * {@link Operator#NOT_EQUAL}, which is then true.
     *
     * @param field the field
     * @param operator how to compare; a boolean has no order
     * @param value the literal; not a list
     */
    record Comparison(FieldName field, Operator operator, FieldValue value) implements FieldCondition {
        /**
         * Checks that operator and literal go together.
         *
         * @throws InvalidValueException if the literal is a list, or a boolean that is to be ordered, or too long
         */
        public Comparison {
            requireNonNull(operator, "operator");
            RuleLimits.checkLiteral(operator, value);
            RuleLimits.checkLength(FieldForm.comparison(requireNonNull(field, "field"), operator, value));
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return subject.value(field)
                    .map(actual -> FieldValues.compare(actual, value))
                    .filter(OptionalInt::isPresent)
                    .map(comparison -> operator.holdsFor(comparison.getAsInt()))
                    .orElse(operator == Operator.NOT_EQUAL);
        }
    }

    /**
     * The field's value is equal to one of these literals. False if it has none.
     *
     * @param field the field
     * @param values one or more literals in the order given; no lists
     */
    record In(FieldName field, List<FieldValue> values) implements FieldCondition {
        /**
         * Checks the literals.
         *
         * @throws InvalidValueException if there are none, or one is a list, or the rule is beyond a limit
         */
        public In {
            values = List.copyOf(values);
            values.forEach(value -> RuleLimits.checkLiteral(Operator.EQUAL, value));
            RuleLimits.checkCount(values);
            RuleLimits.checkLength(FieldForm.in(requireNonNull(field, "field"), values));
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return subject.value(field).filter(values::contains).isPresent();
        }
    }

    /**
     * The field's value lies between two literals or is one of them: {@code score between 2 and 5}. False if it has none, or one of another
     * kind.
     *
     * @param field the field
     * @param first the least literal
     * @param last the greatest literal, of the same kind and not less than the first
     */
    record Between(FieldName field, FieldValue first, FieldValue last) implements FieldCondition {
        /**
         * Checks that the literals are the ends of a range.
         *
         * @throws InvalidValueException if they are of different kinds, or have no order, or are the wrong way round, or are too long
         */
        public Between {
            RuleLimits.checkLiteral(Operator.LESS, first);
            RuleLimits.checkLiteral(Operator.LESS, last);
            RuleLimits.checkRange(first, last);
            RuleLimits.checkLength(FieldForm.between(requireNonNull(field, "field"), first, last));
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return subject.value(field)
                    .filter(actual -> FieldValues.compare(actual, first).orElse(-1) >= 0
                            && FieldValues.compare(actual, last).orElse(1) <= 0)
                    .isPresent();
        }
    }

    /**
     * The field has a value, be it the empty text.
     *
     * @param field the field
     */
    record Exists(FieldName field) implements FieldCondition {
        /** Checks that nothing is missing. */
        public Exists {
            requireNonNull(field, "field");
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return subject.value(field).isPresent();
        }
    }

    /**
     * The field's text contains or starts with another one, code point by code point. False if the field has no value or is
     * neither text nor, for {@link Kind#CONTAINS}, a list.
     *
     * @param field the field
     * @param kind where to look
     * @param value what to look for; the empty text is found in every text
     */
    record TextMatch(FieldName field, Kind kind, TextValue value) implements FieldCondition {
        /** Where a text is looked for. */
        public enum Kind {
            /** Anywhere in a text; in a list of texts: as one of them, whole. */
            CONTAINS,
            /** At the beginning of a text; never in a list. */
            STARTS_WITH
        }

        /**
         * Checks the limits.
         *
         * @throws InvalidValueException if the text is too long
         */
        public TextMatch {
            RuleLimits.checkLength(
                    FieldForm.textMatch(requireNonNull(field, "field"), requireNonNull(kind, "kind"), value));
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return subject.value(field)
                    .filter(actual -> kind == Kind.CONTAINS
                            ? FieldValues.contains(actual, value.value())
                            : FieldValues.startsWith(actual, value.value()))
                    .isPresent();
        }
    }
}
