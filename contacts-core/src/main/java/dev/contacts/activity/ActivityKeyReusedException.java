package dev.contacts.activity;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/**
 * The contact has another activity under the host's key: the same key was given for something else. Nothing was written. Appending the
 * same again under its key is no error.
 */
public final class ActivityKeyReusedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final ActivityId existing;

    /**
     * The refusal.
     *
     * @param existing the activity that has the key
     */
    public ActivityKeyReusedException(ActivityId existing) {
        super(ErrorCode.ACTIVITY_KEY_REUSED, "activity " + existing + " has this key and is another one");
        this.existing = existing;
    }

    /**
     * The activity that has the key.
     *
     * @return its id
     */
    public ActivityId existing() {
        return existing;
    }
}
