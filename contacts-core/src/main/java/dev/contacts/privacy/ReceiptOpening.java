package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.privacy.AnonymizedRecord.Token;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The secret with which somebody who knows a contact's id can show that a receipt is about it. Only the caller of the anonymization gets it,
 * and nothing keeps it: whoever wants to prove something later stores it outside the contacts' database. Immutable and safe for use by
 * several threads. Requirements 7.2, U18.
 *
 * @param value 64 lower-case hexadecimal digits (256 bits); empty where it is withheld
 */
public record ReceiptOpening(String value) {

    /** What a receipt has that comes out of a store. */
    public static final ReceiptOpening WITHHELD = new ReceiptOpening("");

    private static final int BYTES = 32;
    private static final String ABOUT = "dev.contacts/receipt/1";
    private static final String TOKENS = "dev.contacts/receipt-tokens/1";

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it has neither 64 lower-case hexadecimal digits nor none
     */
    public ReceiptOpening {
        if (!value.isEmpty() && !Hex.isDigest(value)) {
            throw new IllegalArgumentException("an opening has 64 lower-case hexadecimal digits");
        }
    }

    /**
     * A new one.
     *
     * @param random where it comes from
     * @return the opening
     */
    public static ReceiptOpening random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ReceiptOpening(HexFormat.of().formatHex(bytes));
    }

    /**
     * What a receipt says about a contact without naming it.
     *
     * @param contact the contact's id
     * @return 64 hexadecimal digits, KMAC256 under this secret
     * @throws IllegalStateException if this opening is withheld
     */
    public String commitTo(ContactId contact) {
        requireNonNull(contact, "contact");
        return digest(ABOUT).hex(List.of(contact.toString()));
    }

    /**
     * What a receipt says about the tokens that remain, without leading to them.
     *
     * @param remains the record
     * @return 64 hexadecimal digits, KMAC256 under this secret
     * @throws IllegalStateException if this opening is withheld
     */
    public String commitTo(AnonymizedRecord remains) {
        List<String> parts = new ArrayList<>(List.of(remains.id().toString(), remains.algorithm()));
        for (Token token : remains.tokens()) {
            parts.addAll(List.of(token.section(), token.field(), token.digest()));
        }
        return digest(TOKENS).hex(parts);
    }

    private KeyedDigest digest(String purpose) {
        if (value.isEmpty()) {
            throw new IllegalStateException(
                    "the opening of this receipt is withheld; only the caller of the anonymization got it");
        }
        return new KeyedDigest(HexFormat.of().parseHex(value), purpose);
    }

    /** Masked. */
    @Override
    public String toString() {
        return value.isEmpty() ? "ReceiptOpening[withheld]" : "ReceiptOpening[***]";
    }
}
