package dev.contacts.profile;

import dev.contacts.contact.ContactId;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The contact exists, but has no profile to open. Rule 003-02. */
public final class ProfileNotAvailableException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final ContactId contact;
    private final Reason reason;

    /**
     * The refusal.
     *
     * @param contact the contact
     * @param reason why it has no profile
     */
    public ProfileNotAvailableException(ContactId contact, Reason reason) {
        super(ErrorCode.PROFILE_NOT_AVAILABLE, "contact " + contact + " has no profile: " + reason);
        this.contact = contact;
        this.reason = reason;
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
     * Why it has no profile.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /** Why a contact has no profile. */
    public enum Reason {
        /** It does not live in the workspace's default list. */
        NOT_IN_DEFAULT_LIST,
        /** A policy of the host's says so. */
        REFUSED_BY_HOST
    }
}
