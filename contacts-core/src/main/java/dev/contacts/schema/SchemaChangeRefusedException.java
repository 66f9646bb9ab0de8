package dev.contacts.schema;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/**
 * The change of a schema would make contacts invalid, or lose values of theirs; nothing was written. {@code contacts.schemas().preview(...)}
 * lists these contacts. Requirements D9.
 */
public final class SchemaChangeRefusedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final SchemaName name;
    private final long contacts;

    /**
     * The refusal.
     *
     * @param name the schema
     * @param contacts how many contacts stand against the change
     */
    public SchemaChangeRefusedException(SchemaName name, long contacts) {
        super(
                ErrorCode.SCHEMA_CHANGE_REFUSED,
                "the change would make " + contacts + " contacts of the list \"" + name
                        + "\" invalid, or lose values of theirs");
        this.name = name;
        this.contacts = contacts;
    }

    /**
     * The schema.
     *
     * @return its name
     */
    public SchemaName name() {
        return name;
    }

    /**
     * How many contacts stand against the change.
     *
     * @return the count, 1 or more
     */
    public long contacts() {
        return contacts;
    }
}
