package dev.contacts.group;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The workspace has a group of this name already, in whatever case; nothing was written. */
public final class GroupNameTakenException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * The refusal.
     *
     * @param name the name that is taken
     */
    public GroupNameTakenException(String name) {
        super(ErrorCode.GROUP_NAME_TAKEN, "there is a group \"" + name + "\" already");
        this.name = name;
    }

    /**
     * The name that is taken.
     *
     * @return the name
     */
    public String name() {
        return name;
    }
}
