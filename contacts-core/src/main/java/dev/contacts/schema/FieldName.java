package dev.contacts.schema;

/**
 * The name of a field: kept as written, unique without regard to case ({@code "Tier"} and {@code "tier"} are one field).
 * Immutable and safe for use by several threads. Rules 004-08, 004-12.
 */
public final class FieldName implements Comparable<FieldName> {

    /** Longest name, in characters. */
    public static final int MAX_LENGTH = 128;

    private final String value;
    private final String key;

    private FieldName(String value) {
        this.value = value;
        this.key = Texts.nameKey(value);
    }

    /**
     * The field name with this spelling.
     *
     * @param value 1 to 128 characters, as {@link NameKey#check} wants them
     * @return the name
     * @throws InvalidValueException if the spelling is not allowed
     */
    public static FieldName of(String value) {
        NameKey.check("field name", "FIELD_NAME", value, MAX_LENGTH);
        return new FieldName(value);
    }

    /**
     * The name as written.
     *
     * @return the spelling given to {@link #of}
     */
    public String value() {
        return value;
    }

    /**
     * The form that decides equality and order; stores keep it beside the name, and never fold a name themselves.
     *
     * @return the name in lower case, independent of the default locale; nothing else is folded, so {@code straße} and {@code strasse}
     *     are two names
     */
    public String key() {
        return key;
    }

    @Override
    public int compareTo(FieldName other) {
        return key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof FieldName name && key.equals(name.key));
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The name as written; a field name is not personal. */
    @Override
    public String toString() {
        return value;
    }
}
