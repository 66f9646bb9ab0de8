package dev.contacts.identifier;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a store makes unique: the type of an identifier and the bytes of its canonical key.
 *
 * <p>The bytes are the UTF-8 form of {@link Identifier#key()} when that has at most 255 bytes. A longer key is
 * represented by the byte {@code 0xFF}, which no UTF-8 text begins with, and its SHA3-256 digest (33 bytes
 * together), so that every database can index it. Ordered by type, then by unsigned bytes, as binary columns are.
 * Immutable and safe to share between threads.
 */
public final class IdentifierKey implements Comparable<IdentifierKey> {

    /**
     * The version of the rules that turn a text into a key. It grows when any text would get another key than before;
     * stores keep it, and an upgrade reports keys that would collide before it changes anything.
     */
    public static final int KEY_VERSION = 1;

    /** The most bytes a key has. */
    public static final int MAX_BYTES = 255;

    private static final byte DIGEST_MARK = (byte) 0xFF;

    private final IdentifierType type;
    private final byte[] bytes;

    private IdentifierKey(IdentifierType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /**
     * The key of an identifier.
     *
     * @param identifier any identifier
     * @return its key; equal identifiers have equal keys
     */
    public static IdentifierKey of(Identifier identifier) {
        requireNonNull(identifier, "identifier");
        byte[] text = identifier.key().getBytes(StandardCharsets.UTF_8);
        return new IdentifierKey(identifier.type(), text.length <= MAX_BYTES ? text : digest(text));
    }

    private static byte[] digest(byte[] text) {
        byte[] digest = sha3().digest(text);
        byte[] marked = new byte[1 + digest.length];
        marked[0] = DIGEST_MARK;
        System.arraycopy(digest, 0, marked, 1, digest.length);
        return marked;
    }

    private static MessageDigest sha3() {
        try {
            return MessageDigest.getInstance("SHA3-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA3-256", e);
        }
    }

    /**
     * The type of the identifier.
     *
     * @return the type
     */
    public IdentifierType type() {
        return type;
    }

    /**
     * The bytes to compare.
     *
     * @return a copy, 1 to {@value #MAX_BYTES} bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public int compareTo(IdentifierKey other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdentifierKey that && type == that.type && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + type.hashCode();
    }

    /** The type only; the bytes are personal data. */
    @Override
    public String toString() {
        return "IdentifierKey[" + type + " ***]";
    }
}
