package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.InvalidValueException;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A condition that compares a field with a {@link RelativeTime}.
 *
 * <p>{@code today…} is compared with a date by the calendar, and with an instant by the date it has in the contact's time zone: an instant
 * is {@code <= today} until the contact's midnight. {@code now…} is compared with an instant. Every other value, and none, is false;
 * with {@link Operator#NOT_EQUAL} true. Immutable.
 */
public sealed interface TimeCondition extends SegmentCondition {

    /**
     * The field that is looked at.
     *
     * @return its name
     */
    FieldName field();

    /**
     * The field's value compares so with a moment.
     *
     * @param field the field
     * @param operator how to compare
     * @param moment the moment
     */
    record Compared(FieldName field, Operator operator, RelativeTime moment) implements TimeCondition {
        /**
         * Checks that nothing is missing.
         *
         * @throws InvalidValueException never: the text of such a condition is short
         */
        public Compared {
            requireNonNull(field, "field");
            requireNonNull(operator, "operator");
            requireNonNull(moment, "moment");
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            OptionalInt comparison = compare(subject, field, moment);
            return comparison.isPresent() ? operator.holdsFor(comparison.getAsInt()) : operator == Operator.NOT_EQUAL;
        }
    }

    /**
     * The field's value lies between two moments or is one of them.
     *
     * @param field the field
     * @param first the earliest moment
     * @param last the latest moment; nothing lies between if it is before the first
     */
    record Between(FieldName field, RelativeTime first, RelativeTime last) implements TimeCondition {
        /** Checks that nothing is missing. */
        public Between {
            requireNonNull(field, "field");
            requireNonNull(first, "first");
            requireNonNull(last, "last");
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return compare(subject, field, first).orElse(-1) >= 0
                    && compare(subject, field, last).orElse(1) <= 0;
        }
    }

    private static OptionalInt compare(SegmentSubject subject, FieldName field, RelativeTime moment) {
        FieldValue value = subject.value(field).orElse(null);
        if (value instanceof DateValue date && moment.isDate()) {
            return OptionalInt.of(date.value().compareTo(moment.date(subject.now(), subject.zone())));
        } else if (value instanceof InstantValue instant && moment.isDate()) {
            return OptionalInt.of(LocalDate.ofInstant(instant.value(), subject.zone())
                    .compareTo(moment.date(subject.now(), subject.zone())));
        } else if (value instanceof InstantValue instant) {
            return OptionalInt.of(instant.value().compareTo(moment.instant(subject.now(), subject.zone())));
        }
        return OptionalInt.empty();
    }
}
