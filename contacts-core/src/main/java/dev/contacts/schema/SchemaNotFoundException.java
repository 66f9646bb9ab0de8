package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** There is no list or profile schema of this name in the workspace. */
public final class SchemaNotFoundException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final SchemaName name;

    /**
     * The refusal.
     *
     * @param name the name that was asked for
     */
    public SchemaNotFoundException(SchemaName name) {
        super(ErrorCode.SCHEMA_NOT_FOUND, "there is no list or profile schema \"" + name + "\" in this workspace");
        this.name = name;
    }

    /**
     * The name that was asked for.
     *
     * @return the name
     */
    public SchemaName name() {
        return name;
    }
}
