package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.contacts.group.Group;
import dev.contacts.group.MemberSchema;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The document of a group: everything that has no column.
 *
 * @param description what the group is for
 * @param attributes the group's own attributes
 * @param memberSchema what the attributes of its members may be
 */
public record GroupDocument(String description, Attributes attributes, MemberSchema memberSchema) {

    /** The document of a group. */
    public static String write(Json json, Group group) {
        return json.write(out -> write(group, out));
    }

    private static void write(Group group, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("description", group.description());
        out.writeFieldName("a");
        AttributesForm.write(group.attributes(), out);
        AttributesForm.writeSpellings("n", out, group.attributes());
        out.writeBooleanField("open", group.memberSchema().open());
        out.writeArrayFieldStart("fields");
        for (FieldDefinition field : group.memberSchema().fields()) {
            FieldForm.write(field, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Reads a document. */
    public static GroupDocument read(Json json, String document) {
        return json.read(document, GroupDocument::read);
    }

    private static GroupDocument read(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        String description = "";
        Map<String, FieldValue> attributes = Map.of();
        Map<String, String> spellings = Map.of();
        boolean open = true;
        List<FieldDefinition> fields = List.of();
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "description" -> description = Json.text(in);
                case "a" -> attributes = AttributesForm.read(in);
                case "n" -> spellings = AttributesForm.readSpellings(in);
                case "open" -> open = in.getBooleanValue();
                case "fields" -> fields = fields(in);
                default -> throw Json.unreadable();
            }
        }
        return new GroupDocument(
                description, AttributesForm.attributes(attributes, spellings), new MemberSchema(open, fields));
    }

    private static List<FieldDefinition> fields(JsonParser in) throws IOException {
        List<FieldDefinition> fields = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            fields.add(FieldForm.read(in));
        }
        return fields;
    }
}
