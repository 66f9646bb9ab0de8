package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChangedException;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNameTakenException;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Optional;

/**
 * The lists of one workspace and their profile schemas. Immutable and safe for use by several threads.
 *
 * <p>The list {@code default} is there from the beginning and is open: it takes any field. It becomes closed (unknown fields are
 * refused) when a schema named {@code default} is created or a field is added to it; values of undefined fields that contacts have by
 * then stay as they are.
 */
public final class Schemas {

    private final CallContext context;

    Schemas(CallContext context) {
        this.context = context;
    }

    /**
     * Creates a list with its schema, or gives an open list its schema (values of undefined fields that its contacts have by then stay as
     * they are). Rules 004-03, 004-13, 004-16.
     *
     * @param schema what the list shall be
     * @return the schema as stored: creator and time are set by the library
     * @throws SchemaNameTakenException if there is a list of this name that has a schema
     */
    public ProfileSchema create(ProfileSchema schema) {
        ProfileSchema stored = schema.stored(1, context.actor(), context.now());
        return context.inTransaction(tx -> insert(tx, stored));
    }

    /**
     * Finds the schema of a list.
     *
     * @param name the list's exact name
     * @return the schema, or empty if there is no such list
     */
    public Optional<ProfileSchema> find(String name) {
        SchemaName schema = SchemaName.of(name);
        return context.inTransaction(tx -> schema.equals(SchemaName.DEFAULT)
                ? Optional.of(ListSchema.of(tx, schema))
                : tx.schemas().find(schema));
    }

    /**
     * The schemas that were created in this workspace. Rule 004-16.
     *
     * @return the schemas, ordered by name
     */
    public List<ProfileSchema> list() {
        return context.inTransaction(tx -> tx.schemas().list());
    }

    /**
     * Adds a field to a list's schema. An open list is closed by it. Contacts that exist are not looked at: a value of another kind, or
     * none where one is required, stays until that field is edited; new contacts must conform. Rules 002-46, 004-08.
     *
     * @param name the list's exact name
     * @param field the field
     * @return the schema after the change
     * @throws SchemaNotFoundException if there is no such list
     * @throws InvalidValueException if the field's name is reserved or defined already
     * @throws SchemaChangedException if somebody else changed the schema at the same time
     */
    public ProfileSchema addField(String name, FieldDefinition field) {
        requireNonNull(field, "field");
        SchemaName list = SchemaName.of(name);
        return context.inTransaction(tx -> {
            ProfileSchema before = ListSchema.of(tx, list);
            ProfileSchema changed = before.toBuilder().field(field).open(false).build();
            if (before.version() == 0) {
                return insert(tx, changed.stored(1, context.actor(), context.now()));
            }
            ProfileSchema after = changed.stored(before.version() + 1, before.createdBy(), before.createdAt());
            if (!tx.schemas().update(after)) {
                throw new SchemaChangedException(list);
            }
            return after;
        });
    }

    /** An open list has no schema of its own yet, whoever made it: an import, for example. */
    private static ProfileSchema insert(StoreTransaction tx, ProfileSchema schema) {
        Optional<ProfileSchema> open =
                tx.schemas().find(schema.name()).filter(stored -> stored.isOpen() && !schema.isOpen());
        ProfileSchema stored = open.isEmpty()
                ? schema
                : schema.stored(
                        open.get().version() + 1,
                        open.get().createdBy(),
                        open.get().createdAt());
        if (open.isEmpty() ? !tx.schemas().insert(stored) : !tx.schemas().update(stored)) {
            throw new SchemaNameTakenException(schema.name());
        }
        return stored;
    }
}
