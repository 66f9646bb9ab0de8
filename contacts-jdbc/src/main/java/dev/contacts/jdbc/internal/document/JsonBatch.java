package dev.contacts.jdbc.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes documents one after the other with one generator: to begin one for each would cost more than to write a small document. Used by one
 * thread.
 */
public final class JsonBatch implements AutoCloseable {

    private final Text text = new Text();
    private final JsonGenerator out;

    JsonBatch(Json json) {
        this.out = json.generator(text);
    }

    /** The text that a writer makes. */
    String write(Json.Body body) {
        try {
            body.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.taken();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written since it was last taken. */
    private static final class Text extends Writer {

        private final StringBuilder all = new StringBuilder();

        String taken() {
            String taken = all.toString();
            all.setLength(0);
            return taken;
        }

        @Override
        public void write(char[] from, int offset, int length) {
            all.append(from, offset, length);
        }

        @Override
        public void write(String from, int offset, int length) {
            all.append(from, offset, offset + length);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
