package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;
import java.util.List;

/**
 * The rules of virtual schemas name the field, and would no longer mean what they say; nothing was written. Delete those virtual schemas
 * first, or leave the field as it is. Rule 004-06.
 */
public final class FieldInUseException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final FieldName field;
    private final List<SchemaName> usedBy;

    /**
     * The refusal.
     *
     * @param field the field
     * @param usedBy the virtual schemas whose rules name it
     */
    public FieldInUseException(FieldName field, List<SchemaName> usedBy) {
        super(
                ErrorCode.FIELD_IN_USE,
                "the rules of the virtual schemas " + usedBy + " name the field \"" + field + "\"");
        this.field = field;
        this.usedBy = List.copyOf(usedBy);
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
}
