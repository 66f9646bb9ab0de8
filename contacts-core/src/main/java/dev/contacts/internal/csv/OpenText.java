package dev.contacts.internal.csv;

import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.LongSupplier;

/**
 * A source that is being read.
 *
 * @param reader its text; reads of at least two characters only
 * @param resource what is closed with it
 * @param read how much was read so far, in bytes or characters
 * @param total how much there is, or unknown
 */
public record OpenText(Reader reader, Closeable resource, LongSupplier read, long total) implements Closeable {

    public static OpenText of(Reader reader, long total) {
        CountingReader counting = new CountingReader(reader);
        return new OpenText(counting, () -> {}, counting::count, total); // who opened the reader closes it
    }

    @Override
    public void close() {
        try {
            resource.close();
        } catch (IOException e) {
            // it was only read, and everything that was wanted of it is there
        }
    }

    private static final class CountingReader extends FilterReader {

        private long count;

        CountingReader(Reader in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
