package dev.contacts.schema;

/** How a field's values are treated when a contact is anonymized. Every field has one (requirements D11). */
public enum PrivacyClass {
    /** About the person: its text becomes a digest, small domains are erased. The default. */
    PERSONAL,
    /** About the person and of a special category: always erased, never a digest. */
    SENSITIVE,
    /** Says nothing about a person, by the host's declaration: erased with the contact, not kept either. */
    NOT_PERSONAL
}
