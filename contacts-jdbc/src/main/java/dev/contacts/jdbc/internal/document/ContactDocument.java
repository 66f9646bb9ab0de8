package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.contacts.contact.Contact;
import dev.contacts.contact.Origin;
import dev.contacts.contact.ValueOrigins;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The document of a contact: {@code {"i":[["EMAIL","Anna@Example.com","anna@example.com"]],"s":{"first_name":"Anna"},"a":{"tier":"gold"}}},
 * with the member {@code n} for the spelling of names, {@code l} for that of the list's name, and {@code o} for by which way values came in,
 * where it differs from the contact. An identifier that is its own key has no third text. Immutable.
 *
 * @param list the name of the contact's list, if it is not its own key
 * @param identifiers the identifiers, in the contact's order
 * @param standard the values of standard fields
 * @param attributes the values of the other fields
 * @param origins by which way values came in
 */
public record ContactDocument(
        Optional<String> list,
        List<Identifier> identifiers,
        Attributes standard,
        Attributes attributes,
        ValueOrigins origins) {

    private static final String IDENTIFIERS = "i";
    private static final String STANDARD = "s";
    private static final String ATTRIBUTES = "a";
    private static final String NAMES = "n";
    private static final String LIST = "l";
    private static final String ORIGINS = "o";

    /** The document of a contact. */
    public static String write(Json json, Contact contact) {
        return json.write(out -> write(contact, out));
    }

    /** The document of a contact, as one of several. */
    public static String write(JsonBatch batch, Contact contact) {
        return batch.write(out -> write(contact, out));
    }

    private static void write(Contact contact, JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeIdentifiers(contact.identifiers(), out);
        out.writeFieldName(STANDARD);
        AttributesForm.write(contact.standard(), out);
        out.writeFieldName(ATTRIBUTES);
        AttributesForm.write(contact.attributes(), out);
        if (!contact.schema().key().equals(contact.schema().value())) {
            out.writeStringField(LIST, contact.schema().value());
        }
        AttributesForm.writeSpellings(NAMES, out, contact.standard(), contact.attributes());
        writeOrigins(contact.provenance().values(), out);
        out.writeEndObject();
    }

    private static void writeOrigins(ValueOrigins origins, JsonGenerator out) throws IOException {
        if (!origins.byKey().isEmpty()) {
            out.writeObjectFieldStart(ORIGINS);
            for (Map.Entry<String, Origin> origin : origins.byKey().entrySet()) {
                out.writeStringField(origin.getKey(), origin.getValue().name());
            }
            out.writeEndObject();
        }
    }

    private static void writeIdentifiers(List<Identifier> identifiers, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(IDENTIFIERS);
        for (Identifier identifier : identifiers) {
            out.writeStartArray();
            out.writeString(identifier.type().name());
            out.writeString(identifier.value());
            if (!identifier.key().equals(identifier.value())) {
                out.writeString(identifier.key());
            }
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    /** Reads a document. */
    public static ContactDocument read(Json json, String document) {
        return json.read(document, in -> read(in, json.fieldNames()));
    }

    /** Reads a document as one of several. */
    public static ContactDocument read(JsonSequence documents, String document) {
        return documents.read(document, in -> read(in, documents.fieldNames()));
    }

    private static ContactDocument read(JsonParser in, FieldNames names) throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        int parts = 0;
        Optional<String> list = Optional.empty();
        List<Identifier> identifiers = List.of();
        Map<String, FieldValue> standard = Map.of();
        Map<String, FieldValue> attributes = Map.of();
        Map<String, String> spellings = Map.of();
        Map<String, String> origins = Map.of();
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            parts += member.equals(NAMES) || member.equals(LIST) || member.equals(ORIGINS) ? 0 : 1;
            switch (member) {
                case IDENTIFIERS -> identifiers = identifiers(in);
                case STANDARD -> standard = AttributesForm.read(in);
                case ATTRIBUTES -> attributes = AttributesForm.read(in);
                case LIST -> list = Optional.of(Json.text(in));
                case NAMES -> spellings = AttributesForm.readSpellings(in);
                case ORIGINS -> origins = AttributesForm.readSpellings(in);
                default -> throw Json.unreadable();
            }
        }
        if (parts != 3) { // an empty document is none
            throw Json.unreadable();
        }
        return new ContactDocument(
                list,
                identifiers,
                AttributesForm.attributes(standard, spellings, names::of),
                AttributesForm.attributes(attributes, spellings, names::of),
                origins(origins));
    }

    private static ValueOrigins origins(Map<String, String> names) {
        if (names.isEmpty()) {
            return ValueOrigins.NONE;
        }
        SortedMap<String, Origin> origins = new TreeMap<>();
        names.forEach((key, name) -> origins.put(key, Origin.valueOf(name)));
        return new ValueOrigins(origins);
    }

    private static List<Identifier> identifiers(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_ARRAY);
        List<Identifier> identifiers = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            Json.expect(in, JsonToken.START_ARRAY);
            IdentifierType type = IdentifierType.valueOf(Json.nextText(in));
            String value = Json.nextText(in);
            String key = value;
            if (in.nextToken() == JsonToken.VALUE_STRING) {
                key = in.getText();
                in.nextToken();
            }
            Json.expect(in, JsonToken.END_ARRAY);
            identifiers.add(Identifier.stored(type, value, key)); // not parsed: what was accepted once stays readable
        }
        return identifiers;
    }
}
