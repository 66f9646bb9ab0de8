package dev.contacts.schema;

/**
 * Whether the identifier by which a schema identifies its contacts can be given another value once a contact has it. The field itself is
 * locked in any case. Rules 002-39, 004-10; requirements C2.
 */
public enum IdentifierPolicy {
    /** An edit or an import may replace it. The default. */
    MUTABLE,
    /** It stays as it is, also in its spelling: an edit or an import that would change or remove it is refused. */
    FIXED;

    /**
     * Whether the value can change.
     *
     * @return true for {@link #MUTABLE}
     */
    public boolean valueMutable() {
        return this == MUTABLE;
    }
}
