package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** One contact was asked for, but several have this identifier; the library does not choose (rule 000-13). */
public final class AmbiguousIdentifierException extends ContactsException {

    /** The type of the identifier. */
    private final IdentifierType type;

    /** How many contacts have it. */
    private final int matches;

    /**
     * The refusal to choose.
     *
     * @param type the type of the identifier
     * @param matches how many contacts have it, at least 2
     */
    public AmbiguousIdentifierException(IdentifierType type, int matches) {
        super(
                ErrorCode.AMBIGUOUS_IDENTIFIER,
                matches + " contacts have this " + requireNonNull(type, "type") + "; ask for the list instead");
        this.type = type;
        this.matches = matches;
    }

    /**
     * The type of the identifier.
     *
     * @return the type
     */
    public IdentifierType type() {
        return type;
    }

    /**
     * How many contacts have it.
     *
     * @return at least 2
     */
    public int matches() {
        return matches;
    }
}
