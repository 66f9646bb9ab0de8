package dev.contacts.internal.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests the bytes that are written; stays open. For one thread. */
final class DigestingOutput extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private long count;

    DigestingOutput(OutputStream out) {
        super(out);
    }

    long count() {
        return count;
    }

    /** The SHA-256 of what was written until now, in lower-case hexadecimal digits. Writing may go on, the digest begins anew. */
    String sha256OfAll() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(int oneByte) throws IOException {
        count++;
        digest.update((byte) oneByte);
        out.write(oneByte);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count += length; // before, so that a write that fails half-way counts as begun
        digest.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
