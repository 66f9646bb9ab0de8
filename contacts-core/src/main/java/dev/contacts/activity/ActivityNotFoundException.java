package dev.contacts.activity;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** There is no activity with this id in the workspace: it never was, or its contact is gone (both look alike). */
public final class ActivityNotFoundException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final ActivityId id;

    /**
     * The refusal.
     *
     * @param id the id that was asked for
     */
    public ActivityNotFoundException(ActivityId id) {
        super(ErrorCode.ACTIVITY_NOT_FOUND, "there is no activity " + id + " in this workspace");
        this.id = id;
    }

    /**
     * The id that was asked for.
     *
     * @return the id
     */
    public ActivityId id() {
        return id;
    }
}
