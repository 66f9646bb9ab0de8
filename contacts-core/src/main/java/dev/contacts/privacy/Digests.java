package dev.contacts.privacy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.macs.KMAC;
import org.bouncycastle.crypto.params.KeyParameter;

/** The functions of NIST that tokens and receipts are made with, from Bouncy Castle's lightweight API; no provider is registered. */
final class Digests {

    private static final int SECURITY_BITS = 256;

    private Digests() {}

    /** KMAC256 of SP 800-185. */
    static byte[] kmac256(byte[] key, byte[] customization, byte[] message, int bytes) {
        KMAC mac = new KMAC(SECURITY_BITS, customization);
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        byte[] digest = new byte[bytes];
        mac.doFinal(digest, 0, bytes);
        mac.reset();
        return digest;
    }

    /** SHA3 of FIPS 202. */
    static byte[] sha3(int bits, byte[] message) {
        SHA3Digest digest = new SHA3Digest(bits);
        digest.update(message, 0, message.length);
        byte[] hash = new byte[bits / Byte.SIZE];
        digest.doFinal(hash, 0);
        return hash;
    }

    /** Parts as one message in which each carries its length, so that ("a", "bc") and ("ab", "c") differ. */
    static byte[] message(List<String> parts) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            message.writeBytes(
                    ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
            message.writeBytes(bytes);
        }
        return message.toByteArray();
    }
}
