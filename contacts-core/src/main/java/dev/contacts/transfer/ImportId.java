package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The identity of an import session. Immutable and safe for use by several threads; not personal.
 *
 * @param value made from the session's key
 */
public record ImportId(UUID value) {

    private static final String SPACE = "dev.contacts.import/";
    private static final long VERSION_8 = 0x8000L; // RFC 9562: a name-based UUID by a digest of our own choice
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Checks that nothing is missing. */
    public ImportId {
        requireNonNull(value, "value");
    }

    /**
     * The id of the session with a key: always the same for the same key.
     *
     * @param key a key as given to {@link Importer#key}
     * @return the id
     */
    public static ImportId of(String key) {
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest((SPACE + key).getBytes(StandardCharsets.UTF_8)));
        long high = (digest.getLong() & ~0xF000L) | VERSION_8;
        long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
        return new ImportId(new UUID(high, low));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
