package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Evidence that an anonymization was done. Returned to the caller and stored; holds neither the contact's id nor any of its data. It proves
 * that the act was performed, when, by whom and how much it covered, that nobody edited the sequence of receipts, and, to whoever keeps the
 * opening and the contact's id, whom it was about. It does not prove that no copy exists elsewhere. Immutable and safe for use by several
 * threads. Rules 001-16, 001-19; requirements 7.2.
 *
 * @param id random (UUID version 4)
 * @param workspace where it was done
 * @param actor by whom
 * @param at when, to the hour
 * @param algorithm how the tokens were made, for example {@code KMAC256}
 * @param method which policy, by which rules and which version of the library
 * @param erased how much was erased, by section, for example {@code identifier=2}
 * @param keyDestroyed that the key of the tokens was overwritten; always true
 * @param seal its place in the chain of receipts, and its commitments
 * @param opening what opens the commitments; only in the receipt that the caller of the anonymization gets, otherwise
 *     {@link ReceiptOpening#WITHHELD}. Two receipts that differ in nothing else are equal
 */
public record AnonymizationReceipt(
        UUID id,
        Workspace workspace,
        Actor actor,
        Instant at,
        String algorithm,
        AnonymizationMethod method,
        SortedMap<String, Long> erased,
        boolean keyDestroyed,
        ReceiptSeal seal,
        ReceiptOpening opening) {

    /** Checks that nothing is missing and cuts the instant to the hour. */
    public AnonymizationReceipt {
        requireNonNull(id, "id");
        requireNonNull(workspace, "workspace");
        requireNonNull(actor, "actor");
        requireNonNull(algorithm, "algorithm");
        requireNonNull(method, "method");
        at = at.truncatedTo(ChronoUnit.HOURS);
        erased = Collections.unmodifiableSortedMap(new TreeMap<>(erased));
        requireNonNull(seal, "seal");
        requireNonNull(opening, "opening");
    }

    /**
     * The same without its opening, as it is stored.
     *
     * @return the receipt
     */
    public AnonymizationReceipt withoutOpening() {
        return new AnonymizationReceipt(
                id, workspace, actor, at, algorithm, method, erased, keyDestroyed, seal, ReceiptOpening.WITHHELD);
    }

    /**
     * Whether this receipt is about a contact.
     *
     * @param contact the id the contact had
     * @param secret the opening that the caller of the anonymization got
     * @return whether the commitment is to exactly this id under exactly this opening
     * @throws IllegalStateException if the opening is withheld
     */
    public boolean isAbout(ContactId contact, ReceiptOpening secret) {
        return equal(seal.about(), secret.commitTo(contact));
    }

    /**
     * Whether this receipt came with what remains of a contact.
     *
     * @param remains the tokens as they are stored
     * @param secret the opening that the caller of the anonymization got
     * @return whether the commitment is to exactly these tokens under exactly this opening
     * @throws IllegalStateException if the opening is withheld
     */
    public boolean covers(AnonymizedRecord remains, ReceiptOpening secret) {
        return equal(seal.tokens(), secret.commitTo(remains));
    }

    AnonymizationReceipt with(ReceiptSeal changed) {
        return new AnonymizationReceipt(
                id, workspace, actor, at, algorithm, method, erased, keyDestroyed, changed, opening);
    }

    private static boolean equal(String digest, String other) {
        return MessageDigest.isEqual(digest.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the other one says the same; the opening is a secret beside it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AnonymizationReceipt receipt
                && id.equals(receipt.id)
                && workspace.equals(receipt.workspace)
                && actor.equals(receipt.actor)
                && at.equals(receipt.at)
                && algorithm.equals(receipt.algorithm)
                && method.equals(receipt.method)
                && erased.equals(receipt.erased)
                && keyDestroyed == receipt.keyDestroyed
                && seal.equals(receipt.seal);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, seal);
    }

    /** Without the opening. */
    @Override
    public String toString() {
        return "AnonymizationReceipt[id=" + id + ", workspace=" + workspace + ", actor=" + actor + ", at=" + at
                + ", algorithm=" + algorithm + ", method=" + method + ", erased=" + erased + ", keyDestroyed="
                + keyDestroyed + ", seal=" + seal + "]";
    }
}
