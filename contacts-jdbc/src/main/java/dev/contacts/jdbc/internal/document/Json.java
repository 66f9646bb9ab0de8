package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes and reads JSON texts. Safe for use by several threads; a store has one, which keeps the parser's tables warm. */
public final class Json {

    private final JsonFactory factory = new JsonFactoryBuilder()
            .rootValueSeparator("") // of texts that one generator writes
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // field names are the host's, and may be many
            .recyclerPool(new WipedBuffers())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE) // a text has any length
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final FieldNames fieldNames = new FieldNames();

    /** Names of fields that documents have again and again. */
    FieldNames fieldNames() {
        return fieldNames;
    }

    /** The text that a writer makes. */
    String write(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What a reader makes of a text. */
    <T> T read(String text, Reading<T> reading) {
        try (JsonParser in = factory.createParser(text)) {
            in.nextToken();
            T read = reading.readFrom(in);
            if (in.nextToken() != null) {
                throw unreadable();
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader of several documents, for one thread. */
    public JsonSequence sequence() {
        return new JsonSequence(this);
    }

    /** A writer of several documents, for one thread. */
    public JsonBatch batch() {
        return new JsonBatch(this);
    }

    JsonGenerator generator(Writer texts) {
        try {
            return factory.createGenerator(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonParser parser(Reader texts) throws IOException {
        return factory.createParser(texts);
    }

    /** The text at the current token. */
    static String text(JsonParser in) throws IOException {
        expect(in, JsonToken.VALUE_STRING);
        return in.getText();
    }

    /** The text at the next token. */
    static String nextText(JsonParser in) throws IOException {
        in.nextToken();
        return text(in);
    }

    static void expect(JsonParser in, JsonToken token) throws IOException {
        if (in.currentToken() != token) {
            throw unreadable();
        }
    }

    /** A document that this library did not write. */
    static IllegalStateException unreadable() {
        return new IllegalStateException("a stored document is not as this version of the library writes it");
    }

    /** Writes one JSON value. */
    @FunctionalInterface
    interface Body {
        void writeTo(JsonGenerator out) throws IOException;
    }

    /** Reads one JSON value, whose first token is the current one. */
    @FunctionalInterface
    interface Reading<T> {
        T readFrom(JsonParser in) throws IOException;
    }
}
