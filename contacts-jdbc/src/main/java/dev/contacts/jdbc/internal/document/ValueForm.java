package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A field value as JSON that says its own kind: a text is a string, a number {@code {"n":"1.5"}}, a date {@code {"d":"2026-03-29"}}, an
 * instant {@code {"t":"2026-03-29T01:30:00Z"}}, a boolean itself, a list an array.
 *
 * <p>Numbers are strings inside: JSON numbers are rounded by many readers, and by some databases.
 */
final class ValueForm {

    private static final String NUMBER = "n";
    private static final String DATE = "d";
    private static final String INSTANT = "t";

    private ValueForm() {}

    static void write(FieldValue value, JsonGenerator out) throws IOException {
        if (value instanceof TextValue text) {
            out.writeString(text.value());
        } else if (value instanceof BooleanValue flag) {
            out.writeBoolean(flag.value());
        } else if (value instanceof TextListValue list) {
            out.writeStartArray();
            for (String text : list.value()) {
                out.writeString(text);
            }
            out.writeEndArray();
        } else {
            out.writeStartObject();
            out.writeStringField(mark(value), value.print());
            out.writeEndObject();
        }
    }

    private static String mark(FieldValue value) {
        if (value instanceof NumberValue) {
            return NUMBER;
        }
        return value instanceof DateValue ? DATE : INSTANT;
    }

    static FieldValue read(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_STRING -> new TextValue(in.getText());
            case VALUE_TRUE -> new BooleanValue(true);
            case VALUE_FALSE -> new BooleanValue(false);
            case START_ARRAY -> new TextListValue(texts(in));
            case START_OBJECT -> marked(in);
            default -> throw Json.unreadable();
        };
    }

    private static List<String> texts(JsonParser in) throws IOException {
        List<String> texts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            texts.add(Json.text(in));
        }
        return texts;
    }

    private static FieldValue marked(JsonParser in) throws IOException {
        String mark = in.nextFieldName();
        String text = Json.nextText(in);
        in.nextToken();
        Json.expect(in, JsonToken.END_OBJECT);
        if (NUMBER.equals(mark)) {
            return new NumberValue(new BigDecimal(text));
        } else if (DATE.equals(mark)) {
            return new DateValue(IsoTexts.date(text));
        } else if (INSTANT.equals(mark)) {
            return new InstantValue(IsoTexts.instant(text));
        }
        throw Json.unreadable();
    }
}
