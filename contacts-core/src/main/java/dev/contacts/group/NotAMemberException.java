package dev.contacts.group;

import dev.contacts.contact.ContactId;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The contact is not a member of the group, so it has no member attributes there. Rule 001-14. */
public final class NotAMemberException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final GroupId group;
    private final ContactId contact;

    /**
     * The refusal.
     *
     * @param group the group
     * @param contact the contact
     */
    public NotAMemberException(GroupId group, ContactId contact) {
        super(ErrorCode.NOT_A_MEMBER, "contact " + contact + " is not a member of group " + group);
        this.group = group;
        this.contact = contact;
    }

    /**
     * The group.
     *
     * @return its id
     */
    public GroupId group() {
        return group;
    }

    /**
     * The contact.
     *
     * @return its id
     */
    public ContactId contact() {
        return contact;
    }
}
