package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Attributes as JSON: the values under the names' keys, so that SQL finds a field however it is spelled, and beside them the spelling
 * of the names that are not their own key.
 */
final class AttributesForm {

    private AttributesForm() {}

    static void write(Attributes attributes, JsonGenerator out) throws IOException {
        out.writeStartObject();
        attributes.forEach((name, value) -> write(name, value, out));
        out.writeEndObject();
    }

    private static void write(FieldName name, FieldValue value, JsonGenerator out) {
        try {
            out.writeFieldName(name.key());
            ValueForm.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the member {@code label} with the spellings, if there are any. */
    static void writeSpellings(String label, JsonGenerator out, Attributes... all) throws IOException {
        List<FieldName> spelled = new ArrayList<>(0);
        for (Attributes attributes : all) {
            attributes.forEach((name, value) -> {
                if (!name.value().equals(name.key())) {
                    spelled.add(name);
                }
            });
        }
        if (spelled.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart(label);
        for (FieldName name : spelled) {
            out.writeStringField(name.key(), name.value());
        }
        out.writeEndObject();
    }

    /** Value by the name's key. */
    static Map<String, FieldValue> read(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
            in.nextToken();
            values.put(key, ValueForm.read(in));
        }
        Json.expect(in, JsonToken.END_OBJECT);
        return values;
    }

    /** Spelling by the name's key. */
    static Map<String, String> readSpellings(JsonParser in) throws IOException {
        Json.expect(in, JsonToken.START_OBJECT);
        Map<String, String> spellings = new HashMap<>();
        for (String key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
            spellings.put(key, Json.nextText(in));
        }
        Json.expect(in, JsonToken.END_OBJECT);
        return spellings;
    }

    static Attributes attributes(Map<String, FieldValue> values, Map<String, String> spellings) {
        return attributes(values, spellings, FieldName::of);
    }

    static Attributes attributes(
            Map<String, FieldValue> values, Map<String, String> spellings, Function<String, FieldName> names) {
        if (values.isEmpty()) {
            return Attributes.empty();
        }
        SortedMap<FieldName, FieldValue> named = new TreeMap<>();
        values.forEach((key, value) -> named.put(names.apply(spellings.getOrDefault(key, key)), value));
        return Attributes.of(named);
    }
}
