package dev.contacts.schema;

import java.util.ArrayList;
import java.util.List;

/** Changes the fields of a schema. For one use. */
final class FieldEdit {

    private final SchemaBuilder builder;

    private FieldEdit(SchemaBuilder builder) {
        this.builder = builder;
    }

    /**
     * An edit.
     *
     * @throws VirtualSchemaException if the schema has no fields to edit
     */
    static FieldEdit of(ProfileSchema schema) {
        if (schema.type() == SchemaType.VIRTUAL) {
            throw new VirtualSchemaException(schema.name());
        }
        return new FieldEdit(schema.toBuilder());
    }

    ProfileSchema add(FieldDefinition field) {
        return builder.field(field).open(false).build();
    }

    ProfileSchema rename(FieldName from, FieldName to) {
        FieldDefinition field = present(from);
        if (!from.equals(to)) {
            builder.field(field.named(to)); // refuses a name that is taken or reserved
            builder.fields.remove(to);
        }
        return replace(from, field.named(to));
    }

    ProfileSchema remove(FieldName name, RemovedValues values) {
        if (values == RemovedValues.DROP_VALUES && builder.archived.remove(name) != null) {
            return builder.build();
        }
        FieldDefinition field = present(name);
        builder.fields.remove(name);
        return values == RemovedValues.ARCHIVE ? builder.archived(field).build() : builder.build();
    }

    ProfileSchema restore(FieldName name) {
        requireUnlocked(name);
        FieldDefinition field = builder.archived.remove(name);
        if (field == null) {
            throw unknown(name, "is not an archived field of this schema");
        }
        return builder.field(field).build();
    }

    ProfileSchema redefine(FieldDefinition field) {
        present(field.name());
        return replace(field.name(), field);
    }

    /** Puts another definition in the place of a field. */
    private ProfileSchema replace(FieldName name, FieldDefinition field) {
        List<FieldDefinition> all = new ArrayList<>(builder.fields.values());
        builder.fields.clear();
        all.forEach(other -> {
            FieldDefinition kept = other.name().equals(name) ? field : other;
            builder.fields.put(kept.name(), kept);
        });
        return builder.build();
    }

    private FieldDefinition present(FieldName name) {
        requireUnlocked(name);
        FieldDefinition field = builder.fields.get(name);
        if (field == null) {
            throw unknown(
                    name,
                    builder.archived.containsKey(name)
                            ? "is archived; restore it first"
                            : "is not a field of this schema");
        }
        return field;
    }

    private static void requireUnlocked(FieldName name) {
        if (ReservedNames.isReserved(name)) {
            throw new LockedFieldException(name);
        }
    }

    private static InvalidValueException unknown(FieldName name, String problem) {
        return new InvalidValueException(name.value(), "UNKNOWN_FIELD", problem);
    }
}
