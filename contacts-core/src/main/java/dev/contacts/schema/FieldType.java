package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The type of a field: which values it takes and how text becomes one of them. Immutable and safe for use by several threads.
 * Rule 004-08: a field is text unless another type is asked for.
 */
public sealed interface FieldType {

    /** Text of any length. */
    FieldType TEXT = new TextType();

    /** Decimal numbers. */
    FieldType NUMBER = new NumberType();

    /** True or false. */
    FieldType BOOLEAN = new BooleanType();

    /** Calendar dates. */
    FieldType DATE = new DateType();

    /** Points in time. */
    FieldType INSTANT = new InstantType();

    /** Several texts. */
    FieldType TEXT_LIST = new TextListType();

    /**
     * The stable name of the type.
     *
     * @return for example {@code "text"} or {@code "number"}
     */
    String name();

    /**
     * The value that a text stands for, as in a CSV cell.
     *
     * @param text the text, taken exactly
     * @return the value
     * @throws InvalidValueException if the text is not a value of this type; nothing is guessed
     */
    FieldValue parse(String text);

    /**
     * The kind of values this type takes.
     *
     * @return a record class of {@link FieldValue}
     */
    Class<? extends FieldValue> kind();

    /**
     * The value of this type for a plain Java object; text is {@linkplain #parse parsed}.
     *
     * @param raw a text, number, boolean, date, instant, list of texts or a {@code FieldValue}
     * @return the value
     * @throws InvalidValueException if the object is not a value of this type
     */
    FieldValue convert(
            Object raw); // abstract: an interface without default methods cannot deadlock with its records on loading

    /**
     * One of a fixed set of texts.
     *
     * @param values the texts allowed, compared exactly
     * @return the type
     * @throws InvalidValueException if there are none, or the same twice
     */
    static FieldType enumerated(List<String> values) {
        return new EnumeratedType(values);
    }

    /** See {@link FieldType#TEXT}. */
    record TextType() implements FieldType {
        @Override
        public String name() {
            return "text";
        }

        @Override
        public FieldValue parse(String text) {
            return new TextValue(text);
        }

        @Override
        public FieldValue convert(Object raw) {
            return converted(this, raw);
        }

        @Override
        public Class<? extends FieldValue> kind() {
            return TextValue.class;
        }
    }

    /** See {@link FieldType#NUMBER}. Text form: {@code -12.5}, a point as decimal sign, no grouping, {@code 1E3} allowed. */
    record NumberType() implements FieldType {
        @Override
        public String name() {
            return "number";
        }

        @Override
        public FieldValue parse(String text) {
            try {
                if (text.length() <= 200
                        && text.chars()
                                .allMatch(c -> c < 0x80)) { // longer ones are slow; other scripts have digits too
                    return new NumberValue(new BigDecimal(text));
                }
            } catch (NumberFormatException e) {
                // falls through to the refusal, which must not quote the text
            }
            throw refused(this, "is expected, such as -12.5, without grouping");
        }

        @Override
        public FieldValue convert(Object raw) {
            return converted(this, raw);
        }

        @Override
        public Class<? extends FieldValue> kind() {
            return NumberValue.class;
        }
    }

    /** See {@link FieldType#BOOLEAN}. Text form: {@code true} or {@code false} in any case of ASCII letters. */
    record BooleanType() implements FieldType {
        @Override
        public String name() {
            return "boolean";
        }

        @Override
        public FieldValue parse(String text) {
            if (text.equalsIgnoreCase("true")) {
                return new BooleanValue(true);
            } else if (text.equalsIgnoreCase("false")) {
                return new BooleanValue(false);
            }
            throw refused(this, "is expected: true or false");
        }

        @Override
        public FieldValue convert(Object raw) {
            return converted(this, raw);
        }

        @Override
        public Class<? extends FieldValue> kind() {
            return BooleanValue.class;
        }
    }

    /** See {@link FieldType#DATE}. Text form: {@code 2026-03-29}. */
    record DateType() implements FieldType {
        @Override
        public String name() {
            return "date";
        }

        @Override
        public FieldValue parse(String text) {
            try {
                return new DateValue(LocalDate.parse(text));
            } catch (DateTimeException e) {
                throw refused(this, "is expected, such as 2026-03-29");
            }
        }

        @Override
        public FieldValue convert(Object raw) {
            return converted(this, raw);
        }

        @Override
        public Class<? extends FieldValue> kind() {
            return DateValue.class;
        }
    }

    /** See {@link FieldType#INSTANT}. Text form: {@code 2026-03-29T01:30:00Z}. */
    record InstantType() implements FieldType {
        @Override
        public String name() {
            return "instant";
        }

        @Override
        public FieldValue parse(String text) {
            try {
                return new InstantValue(Instant.parse(text));
            } catch (DateTimeException e) {
                throw refused(this, "is expected, such as 2026-03-29T01:30:00Z");
            }
        }

        @Override
        public FieldValue convert(Object raw) {
            return converted(this, raw);
        }

        @Override
        public Class<? extends FieldValue> kind() {
            return InstantValue.class;
        }
    }

    /** See {@link FieldType#TEXT_LIST}. Text form: {@code a;b\;c} for the texts {@code a} and {@code b;c}. */
    record TextListType() implements FieldType {
        @Override
        public String name() {
            return "list";
        }

        @Override
        public FieldValue parse(String text) {
            return new TextListValue(TextListForm.parse(text));
        }

        @Override
        public FieldValue convert(Object raw) {
            return converted(this, raw);
        }

        @Override
        public Class<? extends FieldValue> kind() {
            return TextListValue.class;
        }
    }

    /**
     * See {@link FieldType#enumerated}.
     *
     * @param values the texts allowed
     */
    record EnumeratedType(List<String> values) implements FieldType {
        /**
         * Checks the texts.
         *
         * @throws InvalidValueException if there are none, or the same twice
         */
        public EnumeratedType {
            values = List.copyOf(values);
            values.forEach(TextValue::new);
            if (values.isEmpty() || values.stream().distinct().count() != values.size()) {
                throw new InvalidValueException(
                        "values", "ENUMERATED", "an enumeration has at least one text, each once");
            }
        }

        @Override
        public String name() {
            return "enumerated";
        }

        @Override
        public FieldValue parse(String text) {
            if (values.contains(text)) {
                return new TextValue(text);
            }
            throw refused(this, "is expected: one of " + values);
        }

        @Override
        public FieldValue convert(Object raw) {
            FieldValue value = FieldValue.of(raw);
            if (value instanceof TextValue text) {
                return parse(text.value());
            }
            throw refused(this, "is expected: one of " + values);
        }

        @Override
        public Class<? extends FieldValue> kind() {
            return TextValue.class;
        }
    }

    private static FieldValue converted(FieldType type, Object raw) {
        requireNonNull(raw, "raw");
        if (raw instanceof CharSequence text) {
            return type.parse(text.toString());
        }
        FieldValue value = FieldValue.of(raw);
        if (type.kind().isInstance(value)) {
            return value;
        }
        if (value instanceof TextValue text) {
            return type.parse(text.value());
        }
        throw refused(type, "is expected, not another type");
    }

    private static InvalidValueException refused(FieldType type, String expected) {
        return new InvalidValueException(
                "value", type.name().toUpperCase(Locale.ROOT), "a value of type " + type.name() + " " + expected);
    }
}
