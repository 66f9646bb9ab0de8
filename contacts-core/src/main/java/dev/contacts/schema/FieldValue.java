package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * A typed value of a field. Each kind checks itself when it is made, so that a value that exists can be kept unchanged by every
 * store. Immutable and safe for use by several threads; {@code toString()} is masked.
 */
public sealed interface FieldValue {

    /**
     * The value as text, in the one form that {@link FieldType#parse} reads back.
     *
     * @return the text form
     */
    String print();

    /**
     * The value for a plain Java object: {@code CharSequence}, {@code Number}, {@code Boolean}, {@code LocalDate},
     * {@code Instant}, a collection of strings, or a {@code FieldValue}.
     *
     * @param raw the object
     * @return the value
     * @throws InvalidValueException if the object is of another kind or out of the kind's range
     */
    static FieldValue of(Object raw) {
        requireNonNull(raw, "raw");
        if (raw instanceof FieldValue value) {
            return value;
        } else if (raw instanceof CharSequence text) {
            return new TextValue(text.toString());
        } else if (raw instanceof Number number) {
            return NumberValue.of(number);
        } else if (raw instanceof Boolean flag) {
            return new BooleanValue(flag);
        } else if (raw instanceof LocalDate date) {
            return new DateValue(date);
        } else if (raw instanceof Instant instant) {
            return new InstantValue(instant);
        } else if (raw instanceof Collection<?> list) {
            return TextListValue.of(list);
        }
        throw new InvalidValueException(
                "value",
                "TYPE",
                "a value is a text, number, boolean, LocalDate, Instant or a list of texts, not a "
                        + raw.getClass().getSimpleName());
    }

    /**
     * Text, kept exactly as given; the empty text is a value, different from no value.
     *
     * @param value well-formed Unicode without U+0000, of any length
     */
    record TextValue(String value) implements FieldValue {
        /**
         * Checks the text.
         *
         * @throws InvalidValueException if the text has an unpaired surrogate or U+0000
         */
        public TextValue {
            requireStorable(value);
        }

        @Override
        public String print() {
            return value;
        }

        @Override
        public String toString() {
            return "text(" + value.length() + ")";
        }
    }

    /**
     * A decimal number. Trailing zeros do not count: {@code 1.50} equals {@code 1.5}.
     *
     * @param value at most 35 digits before and 30 digits after the decimal point
     */
    record NumberValue(BigDecimal value) implements FieldValue {
        private static final int MAX_INTEGER_DIGITS = 35;
        private static final int MAX_FRACTION_DIGITS = 30;
        private static final BigInteger TOO_LARGE =
                BigInteger.ONE.shiftLeft(1_000); // a larger one is slow to write in digits

        /**
         * Checks the range.
         *
         * @throws InvalidValueException if the number has too many digits
         */
        public NumberValue {
            requireNonNull(value, "value");
            if (value.signum() == 0) {
                value = BigDecimal.ZERO;
            } else if (value.scale() > 10_000 || value.scale() < -10_000 || value.precision() > 10_000) {
                throw tooManyDigits(); // before stripTrailingZeros, which is slow for huge numbers
            } else {
                value = value.stripTrailingZeros();
                if (value.scale() < 0) {
                    value = checkedDigits(value).setScale(0);
                }
                checkedDigits(value);
            }
        }

        /**
         * The value of any Java number.
         *
         * @param number a number; a {@code double} or {@code float} means its shortest decimal form
         * @return the value
         * @throws InvalidValueException if it is not finite or has too many digits
         */
        public static NumberValue of(Number number) {
            if (number instanceof BigDecimal decimal) {
                return new NumberValue(decimal);
            } else if (number instanceof BigInteger integer) {
                return new NumberValue(new BigDecimal(integer.bitLength() > 1_000 ? TOO_LARGE : integer));
            }
            try {
                return new NumberValue(new BigDecimal(number.toString()));
            } catch (NumberFormatException e) {
                throw new InvalidValueException("value", "NUMBER", "a number must be finite");
            }
        }

        private static BigDecimal checkedDigits(BigDecimal number) {
            if (number.scale() > MAX_FRACTION_DIGITS || number.precision() - number.scale() > MAX_INTEGER_DIGITS) {
                throw tooManyDigits();
            }
            return number;
        }

        private static InvalidValueException tooManyDigits() {
            return new InvalidValueException(
                    "value",
                    "NUMBER_RANGE",
                    "a number has at most " + MAX_INTEGER_DIGITS + " digits before and " + MAX_FRACTION_DIGITS
                            + " after the decimal point");
        }

        @Override
        public String print() {
            return value.toPlainString();
        }

        @Override
        public String toString() {
            return "number";
        }
    }

    /**
     * True or false.
     *
     * @param value the truth
     */
    record BooleanValue(boolean value) implements FieldValue {
        @Override
        public String print() {
            return Boolean.toString(value);
        }

        @Override
        public String toString() {
            return "boolean";
        }
    }

    /**
     * A calendar date without a time zone.
     *
     * @param value a date of the years 1 to 9999
     */
    record DateValue(LocalDate value) implements FieldValue {
        /**
         * Checks the range.
         *
         * @throws InvalidValueException if the year is not 1 to 9999
         */
        public DateValue {
            requireNonNull(value, "value");
            if (value.getYear() < 1 || value.getYear() > 9999) {
                throw new InvalidValueException("value", "DATE_RANGE", "a date lies in the years 1 to 9999");
            }
        }

        @Override
        public String print() {
            return value.toString();
        }

        @Override
        public String toString() {
            return "date";
        }
    }

    /**
     * A point in time, to the microsecond.
     *
     * @param value an instant of the years 1 to 9999 UTC; finer fractions than microseconds are cut
     */
    record InstantValue(Instant value) implements FieldValue {
        private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");
        private static final long SECONDS_PER_DAY = 86_400;

        /**
         * Checks the range and cuts to microseconds.
         *
         * @throws InvalidValueException if the instant is not of the years 1 to 9999
         */
        public InstantValue {
            requireNonNull(value, "value");
            if (value.isBefore(FIRST) || value.isAfter(END)) {
                throw new InvalidValueException("value", "INSTANT_RANGE", "an instant lies in the years 1 to 9999");
            }
            value = value.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String print() {
            long second = value.getEpochSecond();
            return value.getNano() == 0 ? wholeSeconds(second) : value.toString();
        }

        /** The same as {@code value.toString()}, in a quarter of the time. */
        private static String wholeSeconds(long second) {
            int ofDay = (int) Math.floorMod(second, SECONDS_PER_DAY);
            StringBuilder text =
                    new StringBuilder(20).append(LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_PER_DAY)));
            twoDigits(text.append('T'), ofDay / 3_600);
            twoDigits(text.append(':'), ofDay / 60 % 60);
            twoDigits(text.append(':'), ofDay % 60);
            return text.append('Z').toString();
        }

        private static void twoDigits(StringBuilder text, int number) {
            text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
        }

        @Override
        public String toString() {
            return "instant";
        }
    }

    /**
     * Several texts in the order given; duplicates are kept.
     *
     * @param value texts, each well-formed Unicode without U+0000
     */
    record TextListValue(List<String> value) implements FieldValue {
        /**
         * Checks every text.
         *
         * @throws InvalidValueException if a text has an unpaired surrogate or U+0000
         */
        public TextListValue {
            value = List.copyOf(value);
            value.forEach(FieldValue::requireStorable);
        }

        private static TextListValue of(Collection<?> raw) {
            return new TextListValue(raw.stream()
                    .map(item -> {
                        if (item instanceof CharSequence text) {
                            return text.toString();
                        }
                        throw new InvalidValueException("value", "TYPE", "a list holds texts only");
                    })
                    .toList());
        }

        /** The texts separated by {@code ;}, with {@code \} before a {@code ;} or {@code \} that belongs to a text. */
        @Override
        public String print() {
            return TextListForm.print(value);
        }

        @Override
        public String toString() {
            return "list(" + value.size() + ")";
        }
    }

    private static void requireStorable(String text) {
        requireNonNull(text, "value");
        if (!Texts.isStorable(text)) {
            throw new InvalidValueException(
                    "value", "WELL_FORMED_TEXT", "a text is well-formed Unicode without the character U+0000");
        }
    }
}
