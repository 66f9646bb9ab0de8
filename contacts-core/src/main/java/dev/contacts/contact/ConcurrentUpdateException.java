package dev.contacts.contact;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The contact was changed by somebody else since it was read; nothing was written. Read it again and repeat the change. */
public final class ConcurrentUpdateException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final ContactId id;
    private final long expected;
    private final long actual;

    /**
     * The refusal.
     *
     * @param id the contact
     * @param expected the version the caller had read
     * @param actual the version the store holds
     */
    public ConcurrentUpdateException(ContactId id, long expected, long actual) {
        super(
                ErrorCode.CONCURRENT_UPDATE,
                "contact " + id + " was changed meanwhile: version " + expected + " was expected, it is " + actual);
        this.id = id;
        this.expected = expected;
        this.actual = actual;
    }

    /**
     * The contact.
     *
     * @return its id
     */
    public ContactId id() {
        return id;
    }

    /**
     * The version the caller had read.
     *
     * @return a version
     */
    public long expected() {
        return expected;
    }

    /**
     * The version the store holds.
     *
     * @return a version
     */
    public long actual() {
        return actual;
    }
}
