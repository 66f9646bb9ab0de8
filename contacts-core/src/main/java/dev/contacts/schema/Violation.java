package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with an input: which field, which rule, what class of value; never the value itself. Immutable and safe
 * for use by several threads. Rule 001-05.
 *
 * @param path the field or column
 * @param rule the rule's stable name, for example {@code REQUIRED}, {@code UNKNOWN_FIELD}, {@code MAX_LENGTH}
 * @param valueClass the kind and size of the value, for example {@code text(312)}; {@code none} where there is no value
 * @param message what is expected, in words
 */
public record Violation(String path, String rule, String valueClass, String message) {

    /** Checks that nothing is missing. */
    public Violation {
        requireNonNull(path, "path");
        requireNonNull(rule, "rule");
        requireNonNull(valueClass, "valueClass");
        requireNonNull(message, "message");
    }

    /**
     * A violation by a value.
     *
     * @param path the field
     * @param rule the rule's stable name
     * @param value the value, of which only kind and size are kept
     * @param message what is expected
     * @return the violation
     */
    public static Violation of(String path, String rule, FieldValue value, String message) {
        return new Violation(path, rule, value.toString(), message);
    }

    /**
     * A required field without a value.
     *
     * @param path the field
     * @return the violation
     */
    public static Violation required(String path) {
        return new Violation(path, "REQUIRED", "none", "a value is required");
    }

    /** Path, rule, value class and message in one line. */
    @Override
    public String toString() {
        return path + ": " + message + " [" + rule + ", " + valueClass + "]";
    }
}
