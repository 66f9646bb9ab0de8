package dev.contacts.examples.filestore;

import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.IdentifierPolicy;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaBuilder;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.schema.VirtualSource;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.List;

/** The parts of a profile schema, which is not a record itself; its fields keep their order. The list {@code source} has one element or none. */
record StoredSchema(
        SchemaName name,
        String description,
        SchemaType type,
        IdentifierPolicy identifierPolicy,
        List<VirtualSource> source,
        boolean open,
        List<FieldDefinition> fields,
        List<FieldDefinition> archived,
        long version,
        Actor createdBy,
        Instant createdAt) {

    static StoredSchema of(ProfileSchema schema) {
        return new StoredSchema(
                schema.name(),
                schema.description(),
                schema.type(),
                schema.identifierPolicy(),
                schema.source().stream().toList(),
                schema.isOpen(),
                List.copyOf(schema.fields()),
                List.copyOf(schema.archivedFields()),
                schema.version(),
                schema.createdBy(),
                schema.createdAt());
    }

    ProfileSchema toSchema() {
        SchemaBuilder builder = ProfileSchema.builder(name.value())
                .description(description)
                .type(type)
                .identifierPolicy(identifierPolicy)
                .open(open);
        source.forEach(builder::source);
        fields.forEach(builder::field);
        archived.forEach(builder::archived);
        return builder.build().stored(version, createdBy, createdAt);
    }
}
