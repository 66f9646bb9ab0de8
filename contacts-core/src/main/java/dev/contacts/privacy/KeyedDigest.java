package dev.contacts.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** KMAC256 with 256-bit output over parts that each carry their length. The key's array is the caller's to overwrite. */
final class KeyedDigest {

    private static final int DIGEST_BYTES = 32;

    private final byte[] key;
    private final byte[] purpose;

    KeyedDigest(byte[] key, String purpose) {
        this.key = key;
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    /** 64 hexadecimal digits; what they are for is the customisation string, so that two purposes never give the same. */
    String hex(List<String> parts) {
        return HexFormat.of().formatHex(Digests.kmac256(key, purpose, Digests.message(parts), DIGEST_BYTES));
    }
}
