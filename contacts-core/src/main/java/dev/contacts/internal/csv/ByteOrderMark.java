package dev.contacts.internal.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a file say about its charset. */
public enum ByteOrderMark {
    UTF_8("UTF-8", 0xEF, 0xBB, 0xBF),
    UTF_32LE("UTF-32LE", 0xFF, 0xFE, 0, 0), // before UTF-16LE, whose mark is the beginning of this one
    UTF_32BE("UTF-32BE", 0, 0, 0xFE, 0xFF),
    UTF_16LE("UTF-16LE", 0xFF, 0xFE),
    UTF_16BE("UTF-16BE", 0xFE, 0xFF),
    NONE("UTF-8");

    public static final int MAX_BYTES = 4;

    private final String charset;
    private final byte[] bytes;

    ByteOrderMark(String charset, int... bytes) {
        this.charset = charset;
        this.bytes = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            this.bytes[i] = (byte) bytes[i];
        }
    }

    public static ByteOrderMark at(byte[] head) {
        return Arrays.stream(values())
                .filter(mark -> head.length >= mark.bytes.length
                        && Arrays.equals(head, 0, mark.bytes.length, mark.bytes, 0, mark.bytes.length))
                .findFirst()
                .orElse(NONE);
    }

    /** The charset to read with, given the one that was named, if any. */
    public Charset charset(@Nullable Charset named) {
        if (this == NONE) {
            return named == null ? StandardCharsets.UTF_8 : named;
        }
        if (named != null && !charset.startsWith(named.name())) { // "UTF-16" goes with both orders
            throw Refusal.of(
                    Refusal.FILE,
                    "CHARSET_MISMATCH",
                    "the file begins with the byte order mark of " + charset + ", but the charset " + named.name()
                            + " was named",
                    null);
        }
        return Charset.forName(charset);
    }

    public byte[] cutOff(byte[] head) {
        return Arrays.copyOfRange(head, bytes.length, head.length);
    }
}
