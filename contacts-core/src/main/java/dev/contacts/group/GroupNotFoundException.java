package dev.contacts.group;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** There is no group with this id in the workspace. */
public final class GroupNotFoundException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final GroupId id;

    /**
     * The refusal.
     *
     * @param id the id that was asked for
     */
    public GroupNotFoundException(GroupId id) {
        super(ErrorCode.GROUP_NOT_FOUND, "there is no group " + id + " in this workspace");
        this.id = id;
    }

    /**
     * The id that was asked for.
     *
     * @return the id
     */
    public GroupId id() {
        return id;
    }
}
