package dev.contacts.consent;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA3Digest;

/** SHA3-256 over the parts of an entry, each with its length, so that no two entries have the same form. */
final class EntryHash {

    private static final String DOMAIN = "dev.contacts/consent/1";
    private static final int BITS = 256;

    private EntryHash() {}

    static String of(ConsentEntry entry) {
        return of(DOMAIN, parts(entry));
    }

    static String of(String domain, List<String> parts) {
        SHA3Digest digest = new SHA3Digest(BITS);
        update(digest, domain);
        parts.forEach(part -> update(digest, part));
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    /** The parts of an entry without its hash, in the order in which they are hashed and exported. */
    static List<String> parts(ConsentEntry entry) {
        ConsentChange change = entry.change();
        ConsentBasis basis = entry.basis();
        return List.of(
                entry.contact().toString(),
                Long.toString(entry.sequence()),
                change.channel().name(),
                change.category().name(),
                change.cause().name(),
                change.before().name(),
                change.after().name(),
                change.reason(),
                basis.source().name(),
                basis.textVersion(),
                basis.evidence(),
                entry.at().toString(),
                entry.actor().name(),
                entry.previousHash());
    }

    private static void update(SHA3Digest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array(), 0, Long.BYTES);
        digest.update(bytes, 0, bytes.length);
    }
}
