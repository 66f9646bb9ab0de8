package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import java.util.List;

/**
 * Stored rules name the field, and would no longer mean what they say; nothing was written. Change or delete those segments and virtual
 * schemas first, or leave the field as it is. Rules 003-25, 004-06.
 */
public final class FieldInUseException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final FieldName field;
    private final List<SchemaName> usedBy;
    private final List<String> segments;

    /**
     * The refusal.
     *
     * @param field the field
     * @param usedBy the virtual schemas whose rules name it
     * @param segments the names of the dynamic segments whose rules name it
     */
    public FieldInUseException(FieldName field, List<SchemaName> usedBy, List<String> segments) {
        super(
                ErrorCode.FIELD_IN_USE,
                "the rules of the virtual schemas " + usedBy + " and of the segments " + segments + " name the field \""
                        + field + "\"");
        this.field = field;
        this.usedBy = List.copyOf(usedBy);
        this.segments = List.copyOf(segments);
    }

    /**
     * The field.
     *
     * @return its name
     */
    public FieldName field() {
        return field;
    }

    /**
     * The virtual schemas whose rules name it.
     *
     * @return their names, in the order in which schemas are listed
     */
    public List<SchemaName> usedBy() {
        return usedBy;
    }

    /**
     * The dynamic segments whose rules name it.
     *
     * @return their names, in the order in which segments are listed
     */
    public List<String> segments() {
        return segments;
    }
}
