package dev.contacts.examples.filestore;

import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaBuilder;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.List;

/** The parts of a profile schema, which is not a record itself; its fields keep their order. */
record StoredSchema(
        SchemaName name,
        String description,
        SchemaType type,
        boolean open,
        List<FieldDefinition> fields,
        long version,
        Actor createdBy,
        Instant createdAt) {

    static StoredSchema of(ProfileSchema schema) {
        return new StoredSchema(
                schema.name(),
                schema.description(),
                schema.type(),
                schema.isOpen(),
                List.copyOf(schema.fields()),
                schema.version(),
                schema.createdBy(),
                schema.createdAt());
    }

    ProfileSchema toSchema() {
        SchemaBuilder builder = ProfileSchema.builder(name.value())
                .description(description)
                .type(type)
                .open(open);
        fields.forEach(builder::field);
        return builder.build().stored(version, createdBy, createdAt);
    }
}
