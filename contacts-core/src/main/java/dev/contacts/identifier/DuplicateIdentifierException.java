package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** An identifier is in use by another contact of the workspace; nothing was written (rules 000-12, 001-07). */
public final class DuplicateIdentifierException extends ContactsException {

    /** The type of the identifier that is taken. */
    private final IdentifierType type;

    /**
     * The refusal of an identifier that is taken.
     *
     * @param type the type of the identifier; its value stays out of the exception
     */
    public DuplicateIdentifierException(IdentifierType type) {
        super(ErrorCode.DUPLICATE_IDENTIFIER, "This " + requireNonNull(type, "type") + " belongs to another contact");
        this.type = type;
    }

    /**
     * The type of the identifier that is taken.
     *
     * @return the type
     */
    public IdentifierType type() {
        return type;
    }
}
