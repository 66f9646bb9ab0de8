package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.bouncycastle.crypto.macs.KMAC;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A key of the host's under which addresses are suppressed. Must be kept outside of the database; never stored, printed or logged by the
 * library. Immutable and safe for use by several threads. Requirements D12.
 */
public final class Secret {

    /** Longest id, in characters. */
    public static final int MAX_ID_LENGTH = 100;

    /** Fewest bytes of a key. */
    public static final int MIN_BYTES = 32;

    private static final String CUSTOMIZATION = "dev.contacts/suppress/1";
    private static final int SECURITY_BITS = 256;
    private static final int DIGEST_BYTES = 32;

    private final String id;
    private final byte[] key;

    private Secret(String id, byte[] key) {
        this.id = id;
        this.key = key;
    }

    /**
     * A secret.
     *
     * @param id names it in what is stored; not secret, not blank, at most {@value #MAX_ID_LENGTH} characters
     * @param key at least {@value #MIN_BYTES} random bytes; copied
     * @return the secret
     * @throws InvalidValueException if the id is not allowed or the key too short
     */
    public static Secret of(String id, byte[] key) {
        ConsentText.required("secret id", id, MAX_ID_LENGTH);
        if (key.length < MIN_BYTES) {
            throw new InvalidValueException("secret", "SECRET_LENGTH", "a secret has at least " + MIN_BYTES + " bytes");
        }
        return new Secret(id, key.clone());
    }

    /**
     * What names it.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * What is stored to suppress an address.
     *
     * @param workspace the name of the workspace, so that the same address in two workspaces has unrelated digests
     * @param address the address
     * @param at when it is suppressed
     * @return the suppression
     */
    public Suppression suppress(String workspace, ChannelAddress address, Instant at) {
        requireNonNull(workspace, "workspace");
        KMAC mac = new KMAC(SECURITY_BITS, CUSTOMIZATION.getBytes(StandardCharsets.UTF_8));
        mac.init(new KeyParameter(key));
        for (String part : new String[] {workspace, address.channel().name(), address.key()}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array(), 0, Long.BYTES);
            mac.update(bytes, 0, bytes.length);
        }
        byte[] digest = new byte[DIGEST_BYTES];
        mac.doFinal(digest, 0, DIGEST_BYTES);
        return new Suppression(HexFormat.of().formatHex(digest), id, YearMonth.from(at.atOffset(ZoneOffset.UTC)));
    }

    /** The id only. */
    @Override
    public String toString() {
        return "Secret[" + id + " ***]";
    }
}
