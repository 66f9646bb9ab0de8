package dev.contacts.schema;

/**
 * The name of a profile schema, which is at the same time the name of the list that holds its contacts: kept as written, unique
 * without regard to case ({@code "Customers"} and {@code "customers"} are one list). Immutable and safe for use by several threads.
 * Rules 003-02, 004-03.
 *
 * @param value 1 to 128 characters, as {@link NameKey#check} wants them
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
        NameKey.check("schema name", "SCHEMA_NAME", value, MAX_LENGTH);
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
