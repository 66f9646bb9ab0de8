package dev.contacts.internal.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes that are written; stays open. */
final class CountingOutput extends FilterOutputStream {

    private long count;

    CountingOutput(OutputStream out) {
        super(out);
    }

    long count() {
        return count;
    }

    @Override
    public void write(int oneByte) throws IOException {
        count++;
        out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count += length; // before, so that a write that fails half-way counts as begun
        out.write(bytes, offset, length);
    }
}
