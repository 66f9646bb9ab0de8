package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** A contact would get more identifiers of a type than it may have (rules 002-14, 002-15). */
public final class IdentifierCardinalityException extends ContactsException {

    /** The type of which there would be too many. */
    private final IdentifierType type;

    /** How many there may be. */
    private final int max;

    /**
     * The refusal of one identifier too many.
     *
     * @param type the type of which there would be too many
     * @param max how many a contact may have
     */
    public IdentifierCardinalityException(IdentifierType type, int max) {
        super(
                ErrorCode.IDENTIFIER_CARDINALITY,
                "A contact has at most " + max + " of type " + requireNonNull(type, "type"));
        this.type = type;
        this.max = max;
    }

    /**
     * The type of which there would be too many.
     *
     * @return the type
     */
    public IdentifierType type() {
        return type;
    }

    /**
     * How many identifiers of that type a contact may have.
     *
     * @return at least 1
     */
    public int max() {
        return max;
    }
}
