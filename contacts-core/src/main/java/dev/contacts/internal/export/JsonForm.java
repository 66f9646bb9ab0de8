package dev.contacts.internal.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextListValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Values as JSON: numbers and truths as such, lists as arrays, all else as text. */
final class JsonForm {

    /** Streams that it writes to stay open, and numbers are never written with an exponent. */
    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .rootValueSeparator("") // between lines there is but the line break that ends each
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private JsonForm() {}

    static void write(FieldValue value, JsonGenerator out) throws IOException {
        if (value instanceof NumberValue number) {
            out.writeNumber(number.value());
        } else if (value instanceof BooleanValue truth) {
            out.writeBoolean(truth.value());
        } else if (value instanceof TextListValue texts) {
            out.writeStartArray();
            for (String text : texts.value()) {
                out.writeString(text);
            }
            out.writeEndArray();
        } else {
            out.writeString(value.print());
        }
    }

    /** An object with a member for each value. */
    static void write(Attributes values, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (var entry : values.toMap().entrySet()) {
            out.writeFieldName(entry.getKey().value());
            write(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    /** The same as a text. */
    static String text(Attributes values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(values, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
