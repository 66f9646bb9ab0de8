package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/**
 * The field belongs to every contact whatever its schema says: it identifies the contacts of the schema, or is another identifier, a
 * standard field or one that only the library sets. It cannot be removed, renamed, archived or given another definition. Rule 004-10.
 */
public final class LockedFieldException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final FieldName field;

    /**
     * The refusal.
     *
     * @param field the field
     */
    public LockedFieldException(FieldName field) {
        super(
                ErrorCode.LOCKED_FIELD,
                "the field \"" + field
                        + "\" is part of every contact; it cannot be removed, renamed, archived or redefined");
        this.field = field;
    }

    /**
     * The field that stays as it is.
     *
     * @return its name
     */
    public FieldName field() {
        return field;
    }
}
