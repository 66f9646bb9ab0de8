package dev.contacts.internal.profile;

import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.spi.StoreTransaction;

/** Which schema a list has. */
public final class ListSchema {

    private static final ProfileSchema OPEN_DEFAULT = ProfileSchema.open(SchemaName.DEFAULT);

    private ListSchema() {}

    /**
     * The stored schema of a list; for the default list, while none is stored, the open one.
     *
     * @throws SchemaNotFoundException if there is no such list
     */
    public static ProfileSchema of(StoreTransaction transaction, SchemaName name) {
        return transaction.schemas().find(name).orElseGet(() -> {
            if (name.equals(SchemaName.DEFAULT)) {
                return OPEN_DEFAULT;
            }
            throw new SchemaNotFoundException(name);
        });
    }
}
