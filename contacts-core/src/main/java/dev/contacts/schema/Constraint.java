package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a value must hold beyond its type. Immutable and safe for use by several threads.
 */
public sealed interface Constraint {

    /**
     * Whether a value holds this constraint; a kind of value the constraint does not speak of is accepted.
     *
     * @param value the value
     * @return true if accepted
     */
    boolean accepts(FieldValue value);

    /**
     * The stable name of the rule.
     *
     * @return for example {@code "MAX_LENGTH"}
     */
    String rule();

    /**
     * What is expected, in a few words without any value of a contact.
     *
     * @return for example {@code "at most 50 characters"}
     */
    String expected();

    /**
     * Text of limited length, also each text of a list; a longer text is refused, never cut.
     *
     * @param characters the limit in Unicode code points, 1 or more
     */
    record MaxLength(int characters) implements Constraint {
        /**
         * Checks the limit.
         *
         * @throws InvalidValueException if the limit is less than 1
         */
        public MaxLength {
            if (characters < 1) {
                throw new InvalidValueException("characters", "MAX_LENGTH", "a length limit is 1 or more");
            }
        }

        @Override
        public boolean accepts(FieldValue value) {
            return textsOf(value).stream().allMatch(text -> length(text) <= characters);
        }

        @Override
        public String rule() {
            return "MAX_LENGTH";
        }

        @Override
        public String expected() {
            return "at most " + characters + " characters";
        }
    }

    /**
     * Text that is not too short, also each text of a list.
     *
     * @param characters the fewest Unicode code points, 1 or more; so 1 says that the empty text is none
     */
    record MinLength(int characters) implements Constraint {
        /**
         * Checks the limit.
         *
         * @throws InvalidValueException if the limit is less than 1
         */
        public MinLength {
            if (characters < 1) {
                throw new InvalidValueException("characters", "MIN_LENGTH", "a length limit is 1 or more");
            }
        }

        @Override
        public boolean accepts(FieldValue value) {
            return textsOf(value).stream().allMatch(text -> length(text) >= characters);
        }

        @Override
        public String rule() {
            return "MIN_LENGTH";
        }

        @Override
        public String expected() {
            return "at least " + characters + " characters";
        }
    }

    /**
     * Text of a certain form, also each text of a list.
     *
     * @param pattern the form
     */
    record Matches(TextPattern pattern) implements Constraint {
        /** Checks that there is a pattern. */
        public Matches {
            requireNonNull(pattern, "pattern");
        }

        @Override
        public boolean accepts(FieldValue value) {
            return textsOf(value).stream().allMatch(pattern::matches);
        }

        @Override
        public String rule() {
            return "PATTERN";
        }

        @Override
        public String expected() {
            return "a text of the form " + pattern;
        }
    }

    /**
     * A number between two bounds.
     *
     * @param min the smallest number accepted
     * @param max the largest number accepted
     */
    record Range(BigDecimal min, BigDecimal max) implements Constraint {
        /**
         * Checks the bounds.
         *
         * @throws InvalidValueException if min is larger than max, or one of them is no number that a field can have
         */
        public Range {
            min = new NumberValue(requireNonNull(min, "min")).value();
            max = new NumberValue(requireNonNull(max, "max")).value();
            if (min.compareTo(max) > 0) {
                throw new InvalidValueException("min", "RANGE", "the smallest number is not larger than the largest");
            }
        }

        @Override
        public boolean accepts(FieldValue value) {
            return !(value instanceof NumberValue number)
                    || (number.value().compareTo(min) >= 0 && number.value().compareTo(max) <= 0);
        }

        @Override
        public String rule() {
            return "RANGE";
        }

        @Override
        public String expected() {
            return "a number from " + min.toPlainString() + " to " + max.toPlainString();
        }
    }

    /**
     * A date between two bounds.
     *
     * @param first the earliest date accepted
     * @param last the latest date accepted
     */
    record DateRange(LocalDate first, LocalDate last) implements Constraint {
        /**
         * Checks the bounds.
         *
         * @throws InvalidValueException if the first date is after the last
         */
        public DateRange {
            requireNonNull(first, "first");
            requireNonNull(last, "last");
            if (first.isAfter(last)) {
                throw new InvalidValueException("first", "DATE_RANGE", "the first date is not after the last");
            }
        }

        @Override
        public boolean accepts(FieldValue value) {
            return !(value instanceof DateValue date)
                    || (!date.value().isBefore(first) && !date.value().isAfter(last));
        }

        @Override
        public String rule() {
            return "DATE_RANGE";
        }

        @Override
        public String expected() {
            return "a date from " + first + " to " + last;
        }
    }

    /**
     * A point in time between two bounds.
     *
     * @param first the earliest instant accepted
     * @param last the latest instant accepted
     */
    record InstantRange(Instant first, Instant last) implements Constraint {
        /**
         * Checks the bounds.
         *
         * @throws InvalidValueException if the first instant is after the last
         */
        public InstantRange {
            requireNonNull(first, "first");
            requireNonNull(last, "last");
            if (first.isAfter(last)) {
                throw new InvalidValueException("first", "INSTANT_RANGE", "the first instant is not after the last");
            }
        }

        @Override
        public boolean accepts(FieldValue value) {
            return !(value instanceof InstantValue instant)
                    || (!instant.value().isBefore(first) && !instant.value().isAfter(last));
        }

        @Override
        public String rule() {
            return "INSTANT_RANGE";
        }

        @Override
        public String expected() {
            return "an instant from " + first + " to " + last;
        }
    }

    /** An absolute {@code http} or {@code https} address; it is never fetched. Rule 003-18. */
    record WebLink() implements Constraint {
        @Override
        public boolean accepts(FieldValue value) {
            return !(value instanceof TextValue text) || isWebLink(text.value());
        }

        private static boolean isWebLink(String text) {
            try {
                URI uri = new URI(text);
                return uri.getHost() != null
                        && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
            } catch (URISyntaxException e) {
                return false;
            }
        }

        @Override
        public String rule() {
            return "WEB_LINK";
        }

        @Override
        public String expected() {
            return "an absolute http or https address";
        }
    }

    /** A time zone of the IANA database, such as {@code Europe/Madrid}, or an offset. Rule 002-24. */
    record TimeZone() implements Constraint {
        @Override
        public boolean accepts(FieldValue value) {
            if (value instanceof TextValue text) {
                try {
                    ZoneId.of(text.value());
                } catch (DateTimeException e) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String rule() {
            return "TIME_ZONE";
        }

        @Override
        public String expected() {
            return "a time zone such as Europe/Madrid";
        }
    }

    /** A BCP 47 language tag that begins with a two-letter code of ISO 639 or a three-letter code, such as {@code pt-BR}. Rule 002-24. */
    record LanguageTag() implements Constraint {

        private static final Set<String> ISO_639 = Set.of(Locale.getISOLanguages());

        @Override
        public boolean accepts(FieldValue value) {
            if (value instanceof TextValue text) {
                if (ISO_639.contains(text.value())) { // most are; making a locale is slow
                    return true;
                }
                try {
                    return isCode(new Locale.Builder()
                            .setLanguageTag(text.value())
                            .build()
                            .getLanguage());
                } catch (IllformedLocaleException e) {
                    return false;
                }
            }
            return true;
        }

        /** A word such as German would be well-formed, too, and mean no language that anybody knows. */
        private static boolean isCode(String language) {
            return language.length() == 3 || ISO_639.contains(language);
        }

        @Override
        public String rule() {
            return "LANGUAGE_TAG";
        }

        @Override
        public String expected() {
            return "a language tag such as pt-BR";
        }
    }

    private static List<String> textsOf(FieldValue value) {
        if (value instanceof TextValue text) {
            return List.of(text.value());
        }
        return value instanceof TextListValue list ? list.value() : List.of();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
