package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue;
import java.io.IOException;
import java.util.Map;

/** The document of attributes alone: {@code {"a":{"seat":"A1"}}}, with the member {@code n} for the spelling of names. */
public final class AttributesDocument {

    private static final String ATTRIBUTES = "a";
    private static final String NAMES = "n";

    private AttributesDocument() {}

    /** The document of attributes. */
    public static String write(Json json, Attributes attributes) {
        return json.write(out -> {
            out.writeStartObject();
            out.writeFieldName(ATTRIBUTES);
            AttributesForm.write(attributes, out);
            AttributesForm.writeSpellings(NAMES, out, attributes);
            out.writeEndObject();
        });
    }

    /** Reads a document. */
    public static Attributes read(Json json, String document) {
        return json.read(document, AttributesDocument::read);
    }

    private static Attributes read(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        Map<String, FieldValue> attributes = Map.of();
        Map<String, String> spellings = Map.of();
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case ATTRIBUTES -> attributes = AttributesForm.read(in);
                case NAMES -> spellings = AttributesForm.readSpellings(in);
                default -> throw Json.unreadable();
            }
        }
        return AttributesForm.attributes(attributes, spellings);
    }
}
