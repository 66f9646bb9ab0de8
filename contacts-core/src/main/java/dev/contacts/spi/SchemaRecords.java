package dev.contacts.spi;

import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import java.util.List;
import java.util.Optional;

/** The profile schemas of a transaction's workspace. Names are compared by their {@linkplain SchemaName#key() key}. */
public interface SchemaRecords {

    /**
     * Adds a schema unless its name is taken; decided by a constraint of the store on the name's key. The list may hold contacts already (as
     * the default list does before it has a schema); for their index entries, and for who waits, see {@link #update}.
     *
     * @param schema a schema of version 1
     * @return false if the name is taken and nothing was written
     * @throws IllegalArgumentException if the schema has another version than 1; nothing was touched
     */
    boolean insert(ProfileSchema schema);

    /**
     * Replaces a schema, the spelling of its name included. A store that keeps index entries for {@linkplain
     * dev.contacts.schema.FieldDefinition#indexed() indexed} fields brings those of the list's contacts in line in the same transaction, so
     * that queries answer the same before and after.
     *
     * <p>What this transaction reads after this call holds everything that was written by {@link #toWriteBy}: it waits for the transactions
     * that have called it for this list, and those that do so later wait for its end.
     *
     * @param schema the schema as it shall be; the stored version must be one less than its version
     * @return false if there is no such schema, or its stored version is another
     */
    boolean update(ProfileSchema schema);

    /**
     * Deletes a schema. Contacts are not looked at; for who waits see {@link #update}.
     *
     * @param schema the schema as it was read; only name and version matter
     * @return false if there is no such schema, or its stored version is another
     */
    boolean delete(ProfileSchema schema);

    /**
     * Reads a schema in order to write contacts of its list: until this transaction ends, another one that wants to insert, update or delete
     * it waits, and what is read is the newest. Transactions that only write by it do not wait for each other. It need not exist; what
     * waits is then its insertion. A store that runs work again when what it read has changed meanwhile needs no more than {@link #find}, which
     * is what this method does unless a store does otherwise.
     *
     * @param name the name, in any case
     * @return the schema, if there is one
     */
    default Optional<ProfileSchema> toWriteBy(SchemaName name) {
        return find(name);
    }

    /**
     * Reads a schema.
     *
     * @param name the name, in any case
     * @return the schema, if there is one
     */
    Optional<ProfileSchema> find(SchemaName name);

    /**
     * Reads all schemas.
     *
     * @return the schemas, ordered by the keys of their names (by code point, which is the order of UTF-8 bytes but not that of {@link
     *     String#compareTo})
     */
    List<ProfileSchema> list();
}
