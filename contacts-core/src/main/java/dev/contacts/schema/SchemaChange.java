package dev.contacts.schema;

import static java.util.Objects.requireNonNull;

/**
 * One change of a profile schema, which {@code contacts.schemas().change(...)} makes together with the values of all contacts of the list,
 * and {@code contacts.schemas().preview(...)} looks at beforehand. Immutable and safe for use by several threads. Rules 002-46, 004-08, 004-09;
 * requirements D9.
 *
 * <p>A change that would make contacts invalid is refused, unless it says {@link #keepingInvalid()}. A contact counts as made invalid if it
 * would break a rule of the schema that it does not break now. A change that would lose a value is refused in any case, but for
 * {@link #remove} with {@link RemovedValues#DROP_VALUES}, which says so itself.
 *
 * <p>The fields that every contact has are {@linkplain LockedFieldException locked}. A virtual schema has no fields to change.
 */
public sealed interface SchemaChange {

    /**
     * The schema after this change.
     *
     * @param before the schema as it is
     * @return the changed schema, same version; equal to {@code before} if there is nothing to change
     * @throws LockedFieldException if the field is part of every contact
     * @throws VirtualSchemaException if the schema is virtual and the change is one of its fields
     * @throws InvalidValueException if the field is not there, or a new name is taken or reserved
     */
    ProfileSchema applyTo(ProfileSchema before);

    /**
     * This change, also if it makes contacts invalid: their values stay as they are until somebody edits these fields.
     *
     * @return the tolerant form of this change
     */
    SchemaChange keepingInvalid();

    /**
     * Adds a text field that is not required. Rule 004-08.
     *
     * @param field the field's name
     * @return the change
     * @throws InvalidValueException if the text cannot be a field name
     */
    static SchemaChange add(String field) {
        return add(FieldDefinition.text(field));
    }

    /**
     * Adds a field. An open list is closed by it; values of other undefined fields that its contacts have stay as they are. Values that
     * contacts have under this name already are turned into values of the field's type where nothing is lost by it.
     *
     * @param field its definition
     * @return the change
     */
    static SchemaChange add(FieldDefinition field) {
        return new AddField(field);
    }

    /**
     * Gives a field another name; every value goes along.
     *
     * @param field the field
     * @param to its new name; may differ by case only
     * @return the change
     * @throws InvalidValueException if a text cannot be a field name
     */
    static SchemaChange rename(String field, String to) {
        return new RenameField(FieldName.of(field), FieldName.of(to));
    }

    /**
     * Archives a field: its values stay with the contacts and come back with {@link #restore}; until then none is asked
     * for or can be set, and exports of several contacts leave them out. They are still among the attributes of a contact, and a rule over all
     * lists finds them where another list has a field of this name. An edit that clears one removes it for good.
     *
     * @param field the field
     * @return the change
     * @throws InvalidValueException if the text cannot be a field name
     */
    static SchemaChange archive(String field) {
        return remove(field, RemovedValues.ARCHIVE);
    }

    /**
     * Brings an archived field back, behind the others.
     *
     * @param field the field
     * @return the change
     * @throws InvalidValueException if the text cannot be a field name
     */
    static SchemaChange restore(String field) {
        return new RestoreField(FieldName.of(field));
    }

    /**
     * Removes a field, archived or not. Rule 004-09.
     *
     * @param field the field
     * @param values what becomes of its values
     * @return the change
     * @throws InvalidValueException if the text cannot be a field name
     */
    static SchemaChange remove(String field, RemovedValues values) {
        return new RemoveField(FieldName.of(field), values);
    }

    /**
     * Gives a field another definition under the same name: required or not, other constraints, another enumeration, another privacy class,
     * indexed or not. With another type every value must be one of the new type without loss ({@code "12"} is the number 12, {@code "012"} is
     * not); that is refused otherwise, tolerant or not.
     *
     * @param field the new definition; its spelling of the name counts too
     * @return the change
     */
    static SchemaChange redefine(FieldDefinition field) {
        return new RedefineField(field);
    }

    /**
     * Sets the description.
     *
     * @param text any well-formed text
     * @return the change
     * @throws InvalidValueException if the text cannot be stored unchanged
     */
    static SchemaChange describe(String text) {
        return new Describe(text);
    }

    /**
     * See {@link SchemaChange#add}.
     *
     * @param field the definition
     */
    record AddField(FieldDefinition field) implements SchemaChange {
        /** Checks that nothing is missing. */
        public AddField {
            requireNonNull(field, "field");
        }

        @Override
        public ProfileSchema applyTo(ProfileSchema before) {
            return FieldEdit.of(before).add(field);
        }

        @Override
        public SchemaChange keepingInvalid() {
            return new KeepingInvalid(this);
        }
    }

    /**
     * See {@link SchemaChange#rename}.
     *
     * @param field the field
     * @param to its new name
     */
    record RenameField(FieldName field, FieldName to) implements SchemaChange {
        /** Checks that nothing is missing. */
        public RenameField {
            requireNonNull(field, "field");
            requireNonNull(to, "to");
        }

        @Override
        public ProfileSchema applyTo(ProfileSchema before) {
            return FieldEdit.of(before).rename(field, to);
        }

        @Override
        public SchemaChange keepingInvalid() {
            return new KeepingInvalid(this);
        }
    }

    /**
     * See {@link SchemaChange#restore}.
     *
     * @param field the field
     */
    record RestoreField(FieldName field) implements SchemaChange {
        /** Checks that nothing is missing. */
        public RestoreField {
            requireNonNull(field, "field");
        }

        @Override
        public ProfileSchema applyTo(ProfileSchema before) {
            return FieldEdit.of(before).restore(field);
        }

        @Override
        public SchemaChange keepingInvalid() {
            return new KeepingInvalid(this);
        }
    }

    /**
     * See {@link SchemaChange#remove}.
     *
     * @param field the field
     * @param values what becomes of its values
     */
    record RemoveField(FieldName field, RemovedValues values) implements SchemaChange {
        /** Checks that nothing is missing. */
        public RemoveField {
            requireNonNull(field, "field");
            requireNonNull(values, "values");
        }

        @Override
        public ProfileSchema applyTo(ProfileSchema before) {
            return FieldEdit.of(before).remove(field, values);
        }

        @Override
        public SchemaChange keepingInvalid() {
            return new KeepingInvalid(this);
        }
    }

    /**
     * See {@link SchemaChange#redefine}.
     *
     * @param field the new definition
     */
    record RedefineField(FieldDefinition field) implements SchemaChange {
        /** Checks that nothing is missing. */
        public RedefineField {
            requireNonNull(field, "field");
        }

        @Override
        public ProfileSchema applyTo(ProfileSchema before) {
            return FieldEdit.of(before).redefine(field);
        }

        @Override
        public SchemaChange keepingInvalid() {
            return new KeepingInvalid(this);
        }
    }

    /**
     * See {@link SchemaChange#describe}.
     *
     * @param text the description
     */
    record Describe(String text) implements SchemaChange {
        /**
         * Checks the text.
         *
         * @throws InvalidValueException if it cannot be stored unchanged
         */
        public Describe {
            text = new FieldValue.TextValue(text).value();
        }

        @Override
        public ProfileSchema applyTo(ProfileSchema before) {
            return before.toBuilder().description(text).build();
        }

        @Override
        public SchemaChange keepingInvalid() {
            return new KeepingInvalid(this);
        }
    }

    /**
     * See {@link SchemaChange#keepingInvalid}.
     *
     * @param change what is changed
     */
    record KeepingInvalid(SchemaChange change) implements SchemaChange {
        /** Checks that nothing is missing. */
        public KeepingInvalid {
            requireNonNull(change, "change");
        }

        @Override
        public ProfileSchema applyTo(ProfileSchema before) {
            return change.applyTo(before);
        }

        @Override
        public SchemaChange keepingInvalid() {
            return this;
        }
    }
}
