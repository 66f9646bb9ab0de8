package dev.contacts.privacy;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What holds a receipt in its place: its number, what it commits to, and its hash over everything in it and the receipt before it.
 * Immutable and safe for use by several threads; not personal. Requirements 7.2, U18.
 *
 * @param number its place in the workspace's chain of receipts, from 1
 * @param about the commitment to the contact's id; {@link ReceiptOpening} opens it
 * @param tokens the commitment to the tokens that remain; the same opening opens it
 * @param previous the hash of the receipt before it; 64 zeros for the first one
 * @param hash SHA3-256 over the receipt without hash, signature and opening
 * @param signature the host's signature of the hash in hexadecimal digits; empty if the host does not sign
 */
public record ReceiptSeal(long number, String about, String tokens, String previous, String hash, String signature) {

    /** What the first receipt has as the hash of the one before it. */
    public static final String BEGINNING = "0".repeat(64);

    /** Longest signature, in hexadecimal digits. */
    public static final int MAX_SIGNATURE = 2_000;

    private static final Pattern SIGNATURE = Pattern.compile("([0-9a-f]{2})*");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if one of them is not as said above
     */
    public ReceiptSeal {
        if (number < 1) {
            throw new IllegalArgumentException("receipts are numbered from 1");
        }
        Hex.requireDigest(about, "about");
        Hex.requireDigest(tokens, "tokens");
        Hex.requireDigest(previous, "previous");
        Hex.requireDigest(hash, "hash");
        if (signature.length() > MAX_SIGNATURE || !SIGNATURE.matcher(signature).matches()) {
            throw new IllegalArgumentException(
                    "a signature is written in pairs of lower-case hexadecimal digits, at most " + MAX_SIGNATURE);
        }
    }

    /** The seal of a receipt that follows another one; its hash is still to be computed. */
    static ReceiptSeal after(Optional<AnonymizationReceipt> last, String about, String tokens) {
        return new ReceiptSeal(
                last.map(receipt -> receipt.seal().number() + 1).orElse(1L),
                about,
                tokens,
                last.map(receipt -> receipt.seal().hash()).orElse(BEGINNING),
                BEGINNING,
                "");
    }

    ReceiptSeal with(String computed, String signed) {
        return new ReceiptSeal(number, about, tokens, previous, computed, signed);
    }
}
