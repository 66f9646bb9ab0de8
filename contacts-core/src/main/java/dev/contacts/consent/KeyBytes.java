package dev.contacts.consent;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA3Digest;

/** Keys as bytes that every database can index. */
final class KeyBytes {

    private static final int MAX_BYTES = 255;
    private static final int DIGEST_BITS = 256;
    private static final byte DIGEST_MARK = (byte) 0xFF; // no UTF-8 text begins with it

    private KeyBytes() {}

    static byte[] of(String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        if (text.length <= MAX_BYTES) {
            return text;
        }
        SHA3Digest digest = new SHA3Digest(DIGEST_BITS);
        digest.update(text, 0, text.length);
        byte[] marked = new byte[1 + digest.getDigestSize()];
        marked[0] = DIGEST_MARK;
        digest.doFinal(marked, 1);
        return marked;
    }
}
