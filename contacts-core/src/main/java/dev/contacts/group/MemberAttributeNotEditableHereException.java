package dev.contacts.group;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.schema.FieldName;
import java.util.List;

/**
 * An edit of a contact names what is no field of its list, but an attribute that it has as a member of a group; nothing was written. Member
 * attributes are edited within the membership. Rules 001-13, 001-14.
 */
public final class MemberAttributeNotEditableHereException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final List<FieldName> fields;
    private final List<GroupId> groups;

    /**
     * The refusal.
     *
     * @param fields the member attributes, at least one
     * @param groups the groups of the contact that have them, in the order of their ids
     */
    public MemberAttributeNotEditableHereException(List<FieldName> fields, List<GroupId> groups) {
        super(
                ErrorCode.MEMBER_ATTRIBUTE,
                fields + " belongs to memberships of the contact (groups " + groups
                        + ") and not to the contact; edit it within the membership");
        this.fields = List.copyOf(fields);
        this.groups = List.copyOf(groups);
    }

    /**
     * The member attributes that the edit names.
     *
     * @return their names
     */
    public List<FieldName> fields() {
        return fields;
    }

    /**
     * The groups of the contact that have them.
     *
     * @return their ids, in order
     */
    public List<GroupId> groups() {
        return groups;
    }
}
