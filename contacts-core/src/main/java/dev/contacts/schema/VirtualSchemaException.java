package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/**
 * The schema is virtual: it shows contacts of another list, and takes no contacts, no fields and no other virtual schema of its own. Rule
 * 004-06.
 */
public final class VirtualSchemaException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final SchemaName name;

    /**
     * The refusal.
     *
     * @param name the virtual schema
     */
    public VirtualSchemaException(SchemaName name) {
        super(
                ErrorCode.VIRTUAL_SCHEMA,
                "the schema \"" + name
                        + "\" is virtual: it has no contacts and no fields of its own; use the list it is made from");
        this.name = name;
    }

    /**
     * The virtual schema.
     *
     * @return its name
     */
    public SchemaName name() {
        return name;
    }
}
