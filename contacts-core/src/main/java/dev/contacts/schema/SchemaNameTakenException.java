package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The workspace has a list or profile schema of this name already; nothing was written. Rule 004-03. */
public final class SchemaNameTakenException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final SchemaName name;

    /**
     * The refusal.
     *
     * @param name the name that is taken
     */
    public SchemaNameTakenException(SchemaName name) {
        super(ErrorCode.SCHEMA_NAME_TAKEN, "there is a list or profile schema \"" + name + "\" already");
        this.name = name;
    }

    /**
     * The name that is taken.
     *
     * @return the name
     */
    public SchemaName name() {
        return name;
    }
}
