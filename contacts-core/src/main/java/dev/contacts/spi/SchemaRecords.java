package dev.contacts.spi;

import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import java.util.List;
import java.util.Optional;

/** The profile schemas of a transaction's workspace. */
public interface SchemaRecords {

    /**
     * Adds a schema unless its name is taken; decided by a constraint of the store on the exact name. The list may hold contacts already
     * (as the default list does before it has a schema); for their index entries see {@link #update}.
     *
     * @param schema a schema of version 1
     * @return false if the name is taken and nothing was written
     * @throws IllegalArgumentException if the schema has another version than 1; nothing was touched
     */
    boolean insert(ProfileSchema schema);

    /**
     * Replaces a schema. A store that keeps index entries for {@linkplain dev.contacts.schema.FieldDefinition#indexed() indexed} fields
     * brings those of the list's contacts in line in the same transaction, so that queries answer the same before and after.
     *
     * @param schema the schema as it shall be; the stored version must be one less than its version
     * @return false if there is no such schema, or its stored version is another
     */
    boolean update(ProfileSchema schema);

    /**
     * Reads a schema.
     *
     * @param name the exact name
     * @return the schema, if there is one
     */
    Optional<ProfileSchema> find(SchemaName name);

    /**
     * Reads all schemas.
     *
     * @return the schemas, ordered by name (by code point, which is the order of UTF-8 bytes but not that of {@link String#compareTo})
     */
    List<ProfileSchema> list();
}
