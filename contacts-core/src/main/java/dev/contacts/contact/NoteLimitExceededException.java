package dev.contacts.contact;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The contact has as many notes as it may have; nothing was written. Delete one first. Rule 003-26. */
public final class NoteLimitExceededException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final ContactId contact;
    private final int limit;

    /**
     * The refusal.
     *
     * @param contact the contact
     * @param limit how many notes it may have
     */
    public NoteLimitExceededException(ContactId contact, int limit) {
        super(ErrorCode.NOTE_LIMIT_EXCEEDED, "contact " + contact + " has " + limit + " notes, the most it may have");
        this.contact = contact;
        this.limit = limit;
    }

    /**
     * The contact.
     *
     * @return its id
     */
    public ContactId contact() {
        return contact;
    }

    /**
     * How many notes a contact may have.
     *
     * @return the limit
     */
    public int limit() {
        return limit;
    }
}
