package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** The schema was changed by somebody else since it was read; nothing was written. Read it again and repeat the change. */
public final class SchemaChangedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final SchemaName name;

    /**
     * The refusal.
     *
     * @param name the schema's name
     */
    public SchemaChangedException(SchemaName name) {
        super(ErrorCode.CONCURRENT_UPDATE, "the profile schema \"" + name + "\" was changed meanwhile");
        this.name = name;
    }

    /**
     * The schema.
     *
     * @return its name
     */
    public SchemaName name() {
        return name;
    }
}
