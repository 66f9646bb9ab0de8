package dev.contacts.group;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** Only an archived group can be deleted; nothing was written. Archive it first, which can be taken back. */
public final class GroupNotArchivedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final GroupId id;

    /**
     * The refusal.
     *
     * @param id the group
     */
    public GroupNotArchivedException(GroupId id) {
        super(ErrorCode.GROUP_NOT_ARCHIVED, "group " + id + " is not archived; only an archived group can be deleted");
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
