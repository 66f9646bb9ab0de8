package dev.contacts.identifier;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The change would leave a contact without a unique identifier; nothing was changed (rule 000-11). */
public final class LastIdentifierException extends ContactsException {

    /** The refusal of such a change. */
    public LastIdentifierException() {
        super(ErrorCode.LAST_IDENTIFIER, "A contact keeps at least one unique identifier");
    }
}
