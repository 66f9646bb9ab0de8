package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One entry of a contact's ledger of consent. Never changed once stored; its hash covers all its parts and the hash of the entry before.
 * Immutable and safe for use by several threads; {@code toString()} is masked. Requirements D7.
 *
 * @param contact whose consent it is
 * @param sequence its number in the contact's ledger, counted from 1
 * @param change what it says
 * @param basis what that rests on
 * @param at when it was recorded, to the microsecond, by the library's clock
 * @param actor by whom it was recorded
 * @param previousHash the hash of the entry before; {@link #NO_HASH} for the first
 * @param hash SHA3-256 over all the other parts, 64 hexadecimal digits in lower case; as stored, not as it should be: see {@link #isSound()}
 */
public record ConsentEntry(
        ContactId contact,
        long sequence,
        ConsentChange change,
        ConsentBasis basis,
        Instant at,
        Actor actor,
        String previousHash,
        String hash) {

    /** What the first entry has for the hash of the one before. */
    public static final String NO_HASH = "0".repeat(64);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the form of everything, but not whether the hash is right.
     *
     * @throws IllegalArgumentException if the sequence is less than 1 or a hash is none
     */
    public ConsentEntry {
        requireNonNull(contact, "contact");
        requireNonNull(change, "change");
        requireNonNull(basis, "basis");
        requireNonNull(actor, "actor");
        at = at.truncatedTo(ChronoUnit.MICROS);
        requireHash(previousHash);
        requireHash(hash);
        if (sequence < 1) {
            throw new IllegalArgumentException("entries are numbered from 1");
        }
    }

    static void requireHash(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("a hash has 64 hexadecimal digits in lower case");
        }
    }

    /** The entry after another, or the first one, with its hash. */
    static ConsentEntry next(ConsentHead head, ConsentChange change, ConsentBasis basis, Instant at, Actor actor) {
        ConsentEntry open =
                new ConsentEntry(head.contact(), head.length() + 1, change, basis, at, actor, head.hash(), NO_HASH);
        return new ConsentEntry(
                open.contact, open.sequence, change, basis, open.at, actor, open.previousHash, EntryHash.of(open));
    }

    /**
     * Whether the hash is that of the other parts.
     *
     * @return false if anything was altered
     */
    public boolean isSound() {
        return hash.equals(EntryHash.of(this));
    }

    /** Everything but reason, text version and evidence. */
    @Override
    public String toString() {
        return "ConsentEntry[" + contact + " #" + sequence + ", " + change + ", " + basis + ", at=" + at + ", by="
                + actor + "]";
    }
}
