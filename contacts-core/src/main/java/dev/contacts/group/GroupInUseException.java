package dev.contacts.group;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import dev.contacts.schema.SchemaName;
import java.util.List;

/**
 * Stored rules ask about the group, and would no longer mean what they say; nothing was written. Change or delete those segments and virtual
 * schemas first, or leave the group as it is. Rules 003-25, 004-06.
 */
public final class GroupInUseException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final GroupId id;
    private final List<SchemaName> usedBy;
    private final List<String> segments;

    /**
     * The refusal.
     *
     * @param id the group
     * @param name the group's name
     * @param usedBy the virtual schemas whose rules ask about it
     * @param segments the names of the dynamic segments whose rules ask about it
     */
    public GroupInUseException(GroupId id, String name, List<SchemaName> usedBy, List<String> segments) {
        super(
                ErrorCode.GROUP_IN_USE,
                "the rules of the virtual schemas " + usedBy + " and of the segments " + segments
                        + " ask about the group \"" + name + "\" as it is");
        this.id = id;
        this.usedBy = List.copyOf(usedBy);
        this.segments = List.copyOf(segments);
    }

    /**
     * The group.
     *
     * @return its id
     */
    public GroupId id() {
        return id;
    }

    /**
     * The virtual schemas whose rules ask about it.
     *
     * @return their names, in the order in which schemas are listed
     */
    public List<SchemaName> usedBy() {
        return usedBy;
    }

    /**
     * The dynamic segments whose rules ask about it.
     *
     * @return their names, in the order in which segments are listed
     */
    public List<String> segments() {
        return segments;
    }
}
