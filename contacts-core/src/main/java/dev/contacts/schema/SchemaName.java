package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

/**
 * The name of a profile schema, which is at the same time the name of the list that holds its contacts: kept as written, unique
 * without regard to case ({@code "Customers"} and {@code "customers"} are one list). Immutable and safe for use by several threads.
 * Rules 003-02, 004-03.
 *
 * @param value 1 to 128 characters, no control characters, no white space at either end
 */
public record SchemaName(String value) {

    /** The list that every contact lives in unless another is named (requirements C1). */
    public static final SchemaName DEFAULT = new SchemaName("default");

    /** Longest name, in characters. */
    public static final int MAX_LENGTH = 128;

    /**
     * Checks the name.
     *
     * @throws InvalidValueException if the name is not allowed
     */
    public SchemaName {
        requireNonNull(value, "value");
        if (value.isEmpty()
                || value.length() > MAX_LENGTH
                || !value.equals(value.strip())
                || value.codePoints().anyMatch(Character::isISOControl)
                || !Texts.isStorable(value)) {
            throw new InvalidValueException(
                    "schema name",
                    "SCHEMA_NAME",
                    "a schema name has 1 to " + MAX_LENGTH
                            + " characters, no control characters and no white space at its ends");
        }
    }

    /**
     * The name with this spelling.
     *
     * @param value the spelling
     * @return the name
     * @throws InvalidValueException if the name is not allowed
     */
    public static SchemaName of(String value) {
        return new SchemaName(value);
    }

    /**
     * The form that decides equality; made as that of {@link FieldName#key() field names}.
     *
     * @return the name in lower case, independent of the default locale
     */
    public String key() {
        return Texts.nameKey(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SchemaName name && (value.equals(name.value) || key().equals(name.key()));
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    /** The name as written. */
    @Override
    public String toString() {
        return value;
    }
}
