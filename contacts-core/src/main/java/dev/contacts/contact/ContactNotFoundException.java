package dev.contacts.contact;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** There is no contact with this id in the workspace: it never was, is gone, or belongs to another workspace (all look alike). */
public final class ContactNotFoundException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final ContactId id;

    /**
     * The refusal.
     *
     * @param id the id that was asked for
     */
    public ContactNotFoundException(ContactId id) {
        super(ErrorCode.CONTACT_NOT_FOUND, "there is no contact " + id + " in this workspace");
        this.id = id;
    }

    /**
     * The id that was asked for.
     *
     * @return the id
     */
    public ContactId id() {
        return id;
    }
}
