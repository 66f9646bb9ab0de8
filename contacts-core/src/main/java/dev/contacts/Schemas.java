package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.PageRequest;
import dev.contacts.contact.SchemaPreview;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.profile.ListSchema;
import dev.contacts.internal.schema.SchemaWork;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldInUseException;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.LockedFieldException;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaChangeRefusedException;
import dev.contacts.schema.SchemaChangedException;
import dev.contacts.schema.SchemaInUseException;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaNameTakenException;
import dev.contacts.schema.SchemaNotFoundException;
import dev.contacts.schema.VirtualSchemaException;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.workspace.Actor;
import java.util.List;
import java.util.Optional;

/**
 * The lists of one workspace and their profile schemas. Immutable and safe for use by several threads. Names are taken in any case.
 *
 * <p>The list {@code default} is there from the beginning and is open: it takes any field. It becomes closed (unknown fields are
 * refused) when a schema named {@code default} is created or a field is added to it; values of undefined fields that contacts have by
 * then stay as they are.
 *
 * <p>While a schema is being changed, whoever wants to write contacts of its list waits, and goes on by the changed schema: so no contact is
 * stored by rules that are no longer those of its list. Contacts that are written at the same time do not wait for each other.
 */
public final class Schemas {

    private static final int FIRST_PAGE = 100;

    private final CallContext context;

    Schemas(CallContext context) {
        this.context = context;
    }

    /**
     * Creates a list with its schema, a virtual schema, or gives an open list its schema. Contacts that an open list has by then are not looked
     * at: their values stay as they are until somebody edits these fields. Rules 004-03, 004-06, 004-13, 004-16.
     *
     * @param schema what the list shall be
     * @return the schema as stored: creator and time are set by the library, a virtual schema's rule is in its canonical form
     * @throws SchemaNameTakenException if there is a list of this name, in whatever case, that has a schema; or any list, for a virtual schema
     * @throws SchemaNotFoundException if the list of a virtual schema does not exist
     * @throws VirtualSchemaException if the list of a virtual schema is itself virtual
     * @throws InvalidSegmentRuleException if the rule of a virtual schema does not parse, or speaks of what its list does not have, with the place in the rule's text
     * @throws FieldInUseException if an open list is given a schema by which the rule of a virtual schema or of a saved segment would no longer
     *     mean what it says: one of its fields would not be defined, or be of a type that has no answer to it
     */
    public ProfileSchema create(ProfileSchema schema) {
        return new SchemaWork(context).create(requireNonNull(schema, "schema"));
    }

    /**
     * Finds the schema of a list.
     *
     * @param name the list's name
     * @return the schema, or empty if there is no such list
     */
    public Optional<ProfileSchema> find(String name) {
        SchemaName schema = SchemaName.of(name);
        return context.inTransaction(tx -> schema.equals(SchemaName.DEFAULT)
                ? Optional.of(ListSchema.of(tx, schema))
                : tx.schemas().find(schema));
    }

    /**
     * The schemas that were created in this workspace.
     *
     * @return the schemas, ordered by name
     */
    public List<ProfileSchema> list() {
        return context.inTransaction(tx -> tx.schemas().list());
    }

    /**
     * The library of schemas that somebody has created. Rule 004-16.
     *
     * @param createdBy who
     * @return the schemas, ordered by name
     */
    public List<ProfileSchema> list(Actor createdBy) {
        requireNonNull(createdBy, "createdBy");
        return list().stream()
                .filter(schema -> schema.createdBy().equals(createdBy))
                .toList();
    }

    /**
     * The contacts that a list or a virtual schema shows: all of a list, test contacts too; of a virtual schema those that its rule matches
     * when the query is asked, without test contacts. To be used in {@code contacts.list}, {@code contacts.count} and exports. Rule 004-06.
     *
     * @param name the list or virtual schema
     * @return the query
     * @throws SchemaNotFoundException if there is none of this name
     */
    public ContactQuery query(String name) {
        return new SchemaWork(context).query(SchemaName.of(name));
    }

    /**
     * Adds a field to a list's schema: {@link #change} with {@link SchemaChange#add(FieldDefinition)}. Rules 002-46, 004-08.
     *
     * @param name the list's name
     * @param field the field
     * @return the schema after the change
     * @throws SchemaNotFoundException if there is no such list
     * @throws VirtualSchemaException if it is virtual
     * @throws InvalidValueException if the field's name is reserved or defined already
     * @throws SchemaChangeRefusedException if contacts would become invalid, as they do by a required field that they have no value for
     * @throws SchemaChangedException if others keep changing the schema at the same time
     */
    public ProfileSchema addField(String name, FieldDefinition field) {
        return change(name, SchemaChange.add(field));
    }

    /**
     * Changes a schema and the values of all contacts of its list with it: all of it, or nothing. Contacts whose values change are of the next
     * version, like after any edit. If somebody else changes the schema at the same time, the change is applied to the newer one.
     *
     * @param name the list's name
     * @param change what to change
     * @return the schema after the change; as it was, same version, if there is nothing to change
     * @throws SchemaNotFoundException if there is no such list
     * @throws LockedFieldException if the field is part of every contact (rule 004-10)
     * @throws VirtualSchemaException if the schema is virtual and the change is one of its fields
     * @throws InvalidValueException if the field is not there, or a new name is taken or reserved
     * @throws FieldInUseException if the rule of a virtual schema or of a saved segment names a field that would be renamed, removed, archived or given another type,
     *     or one that is not defined when the change closes an open list, or that is defined there by a type that has no answer to the rule
     * @throws SchemaChangeRefusedException if contacts would become invalid and the change does not say {@link
     *     SchemaChange#keepingInvalid()}, or if values would be lost
     * @throws SchemaChangedException if others keep changing the schema at the same time
     */
    public ProfileSchema change(String name, SchemaChange change) {
        return new SchemaWork(context).change(SchemaName.of(name), requireNonNull(change, "change"));
    }

    /**
     * What a change would mean for the contacts of a list, with the first hundred that would become invalid. Changes nothing.
     *
     * @param name the list's name
     * @param change what to change
     * @return the schema as it would be, and who stands against it
     * @throws SchemaNotFoundException if there is no such list
     * @throws LockedFieldException as {@link #change}
     * @throws VirtualSchemaException as {@link #change}
     * @throws InvalidValueException as {@link #change}
     * @throws FieldInUseException as {@link #change}
     */
    public SchemaPreview preview(String name, SchemaChange change) {
        return preview(name, change, PageRequest.first(FIRST_PAGE));
    }

    /**
     * The same with another page of the contacts that would become invalid; all of them are counted each time.
     *
     * @param name the list's name
     * @param change what to change
     * @param page which part of them
     * @return the schema as it would be, and who stands against it
     * @throws SchemaNotFoundException if there is no such list
     * @throws LockedFieldException as {@link #change}
     * @throws VirtualSchemaException as {@link #change}
     * @throws InvalidValueException as {@link #change}
     * @throws FieldInUseException as {@link #change}
     */
    public SchemaPreview preview(String name, SchemaChange change, PageRequest page) {
        requireNonNull(page, "page");
        return new SchemaWork(context).preview(SchemaName.of(name), requireNonNull(change, "change"), page);
    }

    /**
     * Deletes an empty list, or a virtual schema. Deleting contacts is another act: see {@link Privacy}.
     *
     * @param name the name
     * @throws SchemaNotFoundException if there is none of this name
     * @throws SchemaInUseException if contacts live in the list, virtual schemas or saved segments stand on it, or it is the default list
     * @throws SchemaChangedException if others keep changing the schema at the same time
     */
    public void delete(String name) {
        new SchemaWork(context).delete(SchemaName.of(name));
    }
}
