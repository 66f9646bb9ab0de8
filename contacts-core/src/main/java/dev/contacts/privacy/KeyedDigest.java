package dev.contacts.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.macs.KMAC;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * KMAC256 with 256-bit output over parts that each carry their length, so that ("a", "bc") and ("ab", "c") differ. The key's array is
 * the caller's to overwrite.
 */
final class KeyedDigest {

    private static final int SECURITY_BITS = 256;
    private static final int DIGEST_BYTES = 32;

    private final byte[] key;
    private final byte[] purpose;

    KeyedDigest(byte[] key, String purpose) {
        this.key = key;
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    /** 64 hexadecimal digits; what they are for is the customisation string, so that two purposes never give the same. */
    String hex(List<String> parts) {
        KMAC mac = new KMAC(SECURITY_BITS, purpose);
        mac.init(new KeyParameter(key));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array(), 0, Long.BYTES);
            mac.update(bytes, 0, bytes.length);
        }
        byte[] digest = new byte[DIGEST_BYTES];
        mac.doFinal(digest, 0, DIGEST_BYTES);
        mac.reset();
        return HexFormat.of().formatHex(digest);
    }
}
