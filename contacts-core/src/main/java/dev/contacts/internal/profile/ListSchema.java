package dev.contacts.internal.profile;

import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.schema.SchemaType;
import dev.contacts.schema.VirtualSchemaException;
import dev.contacts.spi.StoreTransaction;
import java.util.Optional;

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
        return orDefault(transaction.schemas().find(name), name);
    }

    /**
     * The schema of a list that contacts live in.
     *
     * @throws SchemaNotFoundException if there is no such list
     * @throws VirtualSchemaException if the list has no contacts of its own
     */
    public static ProfileSchema withContacts(StoreTransaction transaction, SchemaName name) {
        return notVirtual(of(transaction, name));
    }

    /**
     * The same for who is about to write contacts of the list: the schema stays as it is until the transaction ends.
     *
     * @throws SchemaNotFoundException if there is no such list
     * @throws VirtualSchemaException if the list has no contacts of its own
     */
    public static ProfileSchema toWriteBy(StoreTransaction transaction, SchemaName name) {
        return notVirtual(orDefault(transaction.schemas().toWriteBy(name), name));
    }

    private static ProfileSchema notVirtual(ProfileSchema schema) {
        if (schema.type() == SchemaType.VIRTUAL) {
            throw new VirtualSchemaException(schema.name());
        }
        return schema;
    }

    private static ProfileSchema orDefault(Optional<ProfileSchema> stored, SchemaName name) {
        return stored.orElseGet(() -> {
            if (name.equals(SchemaName.DEFAULT)) {
                return OPEN_DEFAULT;
            }
            throw new SchemaNotFoundException(name);
        });
    }
}
