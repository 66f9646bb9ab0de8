package dev.contacts.jdbc.internal.schema;

/** What happens to a column's values when the contact they are about is anonymized or deleted. */
public enum ErasureRule {
    /** The row is deleted. */
    ERASE,
    /** Holds what cannot be traced back to a value: tokens under a key that no longer exists. */
    TOKEN,
    /** Holds only how many there were of something. */
    COUNT,
    /** Says nothing about a person, and stays; each such column has its reason. */
    NOT_PERSONAL
}
