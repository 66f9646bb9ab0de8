package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;

/**
 * What remains of an anonymized contact, or of one of its activities: tokens under a random id that has nothing to do with the
 * contact's. Immutable and safe for
 * use by several threads. Requirements C5, 7.2.
 *
 * @param id random (UUID version 4)
 * @param algorithm how the tokens were made, for example {@code KMAC256}
 * @param tokens one per text value; numbers, dates, booleans and other small domains are erased and have none
 */
public record AnonymizedRecord(UUID id, String algorithm, List<Token> tokens) {

    /** Checks that nothing is missing. */
    public AnonymizedRecord {
        requireNonNull(id, "id");
        requireNonNull(algorithm, "algorithm");
        tokens = List.copyOf(tokens);
    }

    /**
     * A value's token.
     *
     * @param section what kind of data it was: {@code identifier}, {@code standard}, {@code attribute}, {@code member}, {@code activity}
     * @param field the identifier's type or the field's name; of a member attribute the group's id, followed by a slash and the attribute's name
     *     if the group defines it; the category and day of an activity
     * @param digest 64 lower-case hexadecimal digits (256 bits)
     */
    public record Token(String section, String field, String digest) {

        /**
         * Checks the digest.
         *
         * @throws IllegalArgumentException if it does not have 64 hexadecimal digits
         */
        public Token {
            requireNonNull(section, "section");
            requireNonNull(field, "field");
            Hex.requireDigest(digest, "a digest");
        }
    }
}
