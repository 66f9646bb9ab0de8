package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.IdentifierPolicy;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaBuilder;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.schema.VirtualSource;
import dev.contacts.workspace.Actor;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

/** The document of a profile schema: everything but its name and version, which have columns. */
public final class SchemaDocument {

    private SchemaDocument() {}

    /** The document of a schema. */
    public static String write(Json json, ProfileSchema schema) {
        return json.write(out -> write(schema, out));
    }

    private static void write(ProfileSchema schema, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("description", schema.description());
        out.writeStringField("type", schema.type().name());
        out.writeBooleanField("open", schema.isOpen());
        out.writeStringField("identifiers", schema.identifierPolicy().name());
        out.writeStringField("createdBy", schema.createdBy().name());
        out.writeStringField("createdAt", schema.createdAt().toString());
        if (schema.source().isPresent()) {
            VirtualSource source = schema.source().get();
            out.writeArrayFieldStart("source");
            out.writeString(source.base().value());
            out.writeString(source.rule());
            out.writeEndArray();
        }
        writeFields("fields", schema.fields(), out);
        writeFields("archived", schema.archivedFields(), out);
        out.writeEndObject();
    }

    private static void writeFields(String member, Collection<FieldDefinition> fields, JsonGenerator out)
            throws IOException {
        out.writeArrayFieldStart(member);
        for (FieldDefinition field : fields) {
            FieldForm.write(field, out);
        }
        out.writeEndArray();
    }

    /** Reads a document. */
    public static ProfileSchema read(Json json, SchemaName name, long version, String document) {
        return json.read(document, in -> read(name, version, in));
    }

    private static ProfileSchema read(SchemaName name, long version, JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        SchemaBuilder schema = ProfileSchema.builder(name.value());
        Actor createdBy = Actor.SYSTEM;
        Instant createdAt = Instant.EPOCH;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "description" -> schema.description(Json.text(in));
                case "type" -> schema.type(SchemaType.valueOf(Json.text(in)));
                case "open" -> schema.open(in.getBooleanValue());
                case "createdBy" -> createdBy = Actor.of(Json.text(in));
                case "createdAt" -> createdAt = Instant.parse(Json.text(in));
                case "identifiers" -> schema.identifierPolicy(IdentifierPolicy.valueOf(Json.text(in)));
                case "source" -> schema.source(source(in));
                case "fields" -> readFields(in, schema::field);
                case "archived" -> readFields(in, schema::archived);
                default -> throw Json.unreadable();
            }
        }
        return schema.build().stored(version, createdBy, createdAt);
    }

    private static VirtualSource source(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        VirtualSource source = new VirtualSource(SchemaName.of(Json.nextText(in)), Json.nextText(in));
        in.nextToken();
        Json.expect(in, JsonToken.END_ARRAY);
        return source;
    }

    private static void readFields(JsonParser in, Consumer<FieldDefinition> to) throws IOException {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            to.accept(FieldForm.read(in));
        }
    }
}
