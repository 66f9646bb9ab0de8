package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents one after the other with one parser: to begin a parser for each would cost more than to read a small document. Of no more use
 * once a document could not be read. Used by one thread.
 */
public final class JsonSequence {

    private final Json json;
    private final Texts texts = new Texts();
    private @Nullable JsonParser parser;

    JsonSequence(Json json) {
        this.json = json;
    }

    FieldNames fieldNames() {
        return json.fieldNames();
    }

    /** What a reader makes of the next document, which is an object. */
    <T> T read(String document, Json.Reading<T> reading) {
        try {
            JsonParser in = parser();
            texts.next(document);
            in.nextToken();
            T read = reading.readFrom(in);
            if (in.currentLocation().getCharOffset() != texts.given) {
                throw Json.unreadable(); // something follows
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonParser parser() throws IOException {
        JsonParser in = parser == null ? json.parser(texts) : parser;
        parser = in;
        return in;
    }

    /** The texts of all documents, each handed out when the parser has come to the end of the one before. */
    private static final class Texts extends Reader {

        private String text = "";
        private int position;
        private long given;

        void next(String document) {
            if (position < text.length()) {
                throw Json.unreadable();
            }
            text = document;
            position = 0;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            int count = Math.min(length, text.length() - position);
            if (count == 0) {
                return -1; // a document that ends before it is complete
            }
            text.getChars(position, position + count, buffer, offset);
            position += count;
            given += count;
            return count;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
