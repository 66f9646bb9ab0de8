package dev.contacts.group;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The group is archived and takes no new members; nothing was written. */
public final class GroupArchivedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final GroupId id;

    /**
     * The refusal.
     *
     * @param id the group
     */
    public GroupArchivedException(GroupId id) {
        super(ErrorCode.GROUP_ARCHIVED, "group " + id + " is archived and takes no new members");
        this.id = id;
    }

    /**
     * The group.
     *
     * @return its id
     */
    public GroupId id() {
        return id;
    }
}
