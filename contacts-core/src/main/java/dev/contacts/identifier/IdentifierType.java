package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

/** The kinds of identifiers, and how many a contact may have of each (rules 000-09, 000-13, 002-14, 002-15). */
public enum IdentifierType {
    /** An email address; one per contact, unique. */
    EMAIL(1, true, Stability.PERMANENT),
    /** A phone number with country code; one per contact, unique. */
    MOBILE_NUMBER(1, true, Stability.PERMANENT),
    /** A name that a mobile app made for an installation; any number per contact, each unique. */
    APP_ALIAS(Integer.MAX_VALUE, true, Stability.CHANGEABLE),
    /** The editable key of a contact in the host's own books; one per contact, unique (rule 002-39). */
    CONTACT_KEY(1, true, Stability.PERMANENT),
    /** The id of the contact's account on the host's platform; one per contact, unique (rule 003-07). */
    USER_ID(1, true, Stability.PERMANENT),
    /** An id in some other system; any number per contact, and several contacts may share one (rule 000-13). */
    EXTERNAL_ID(Integer.MAX_VALUE, false, Stability.PERMANENT);

    private final int maxPerContact;
    private final boolean unique;
    private final Stability stability;

    IdentifierType(int maxPerContact, boolean unique, Stability stability) {
        this.maxPerContact = maxPerContact;
        this.unique = unique;
        this.stability = stability;
    }

    /**
     * How many identifiers of this type one contact may have.
     *
     * @return at least 1; {@link Integer#MAX_VALUE} means any number
     */
    public int maxPerContact() {
        return maxPerContact;
    }

    /**
     * Whether a key of this type belongs to at most one contact of a workspace. Only unique types satisfy the rule
     * that each contact has an identifier (000-11).
     *
     * @return true for all types but {@link #EXTERNAL_ID}
     */
    public boolean unique() {
        return unique;
    }

    /**
     * How firmly identifiers of this type belong to a person.
     *
     * @return {@link Stability#CHANGEABLE} for {@link #APP_ALIAS}, else {@link Stability#PERMANENT}
     */
    public Stability stability() {
        return stability;
    }

    /**
     * Reads an identifier of this type.
     *
     * @param value the text as given
     * @return the identifier
     * @throws InvalidIdentifierException when the text is not an identifier of this type
     */
    public Identifier parse(String value) {
        requireNonNull(value, "value");
        return switch (this) {
            case EMAIL -> EmailAddress.parse(value);
            case MOBILE_NUMBER -> MobileNumber.parse(value);
            case APP_ALIAS -> AppAlias.parse(value);
            case CONTACT_KEY -> ContactKey.parse(value);
            case USER_ID -> UserId.parse(value);
            case EXTERNAL_ID -> ExternalId.parse(value);
        };
    }
}
