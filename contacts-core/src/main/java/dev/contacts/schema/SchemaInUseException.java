package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import java.util.List;

/**
 * The list cannot be deleted: contacts live in it, virtual schemas or dynamic segments stand on it, or it is the workspace's default list, which stays. Deleting
 * contacts is an act of its own. Nothing was written.
 */
public final class SchemaInUseException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final SchemaName name;
    private final long contacts;
    private final List<SchemaName> usedBy;
    private final List<String> segments;

    /**
     * The refusal.
     *
     * @param name the list
     * @param contacts how many contacts live in it
     * @param usedBy the virtual schemas that stand on it
     * @param segments the names of the dynamic segments that stand on it
     */
    public SchemaInUseException(SchemaName name, long contacts, List<SchemaName> usedBy, List<String> segments) {
        super(
                ErrorCode.SCHEMA_IN_USE,
                name.equals(SchemaName.DEFAULT)
                        ? "the default list of a workspace cannot be deleted"
                        : "the list \"" + name + "\" holds " + contacts + " contacts, and " + usedBy.size()
                                + " virtual schemas and " + segments.size() + " segments stand on it");
        this.name = name;
        this.contacts = contacts;
        this.usedBy = List.copyOf(usedBy);
        this.segments = List.copyOf(segments);
    }

    /**
     * The list.
     *
     * @return its name
     */
    public SchemaName name() {
        return name;
    }

    /**
     * How many contacts live in it, test contacts too.
     *
     * @return the count; 0 for the default list, whose contacts are not counted
     */
    public long contacts() {
        return contacts;
    }

    /**
     * The virtual schemas that stand on it.
     *
     * @return their names, in the order in which schemas are listed
     */
    public List<SchemaName> usedBy() {
        return usedBy;
    }

    /**
     * The dynamic segments that stand on it.
     *
     * @return their names, in the order in which segments are listed
     */
    public List<String> segments() {
        return segments;
    }
}
