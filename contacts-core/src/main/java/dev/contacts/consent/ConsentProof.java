package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import java.time.Instant;
import java.util.List;

/**
 * The part of a ledger that shows how a channel stood at an instant. It verifies on its own: {@link #text()} can be kept anywhere and
 * {@linkplain #verify read back} without a store. It holds personal data: every entry until then, also those of other channels, since the
 * chain needs them. Immutable and safe for use by several threads; {@code toString()} is masked. Requirements D7.
 *
 * <p>What it proves: nothing of the text was changed, cut off or added by accident, or by somebody who did not compute its hashes anew. What
 * it does not: that the text was made by the library, or that the ledger did not go on; there is no secret in it, so whoever writes another
 * text with hashes of its own makes one that verifies. Whether it is the store's, {@code contacts.consents().confirms(...)} says, and whoever
 * has kept its {@linkplain #head() last hash} in another place (requirements 7.5).
 *
 * @param contact whose consent it shows
 * @param channel the channel
 * @param at the instant
 * @param entries all entries recorded until then, from the first one
 */
public record ConsentProof(ContactId contact, Channel channel, Instant at, List<ConsentEntry> entries) {

    /** Checks that nothing is missing. */
    public ConsentProof {
        requireNonNull(contact, "contact");
        requireNonNull(channel, "channel");
        requireNonNull(at, "at");
        entries = List.copyOf(entries);
    }

    /**
     * Reads a proof back, and checks that its chain is whole.
     *
     * @param text what {@link #text()} gave
     * @return the proof; it {@linkplain #holds() holds}
     * @throws ConsentProofRefusedException if the text is not a proof, or a part of it was altered, cut off or added
     */
    public static ConsentProof verify(String text) {
        ConsentProof proof = ProofText.parse(requireNonNull(text, "text"));
        if (!proof.holds()) {
            throw new ConsentProofRefusedException();
        }
        return proof;
    }

    /**
     * Whether the entries are one whole chain of this contact, from the first entry, and the last is not later than the instant.
     *
     * @return false if anything was altered
     */
    public boolean holds() {
        ConsentHead head = head();
        return Chain.firstUnsound(head, entries).isEmpty()
                && head.contact().equals(contact)
                && (entries.isEmpty() || !entries.get(entries.size() - 1).at().isAfter(at));
    }

    /**
     * Where the entries end: how many there are, and the hash of the last one.
     *
     * @return the head of the ledger as it was after the last of these entries
     */
    public ConsentHead head() {
        return entries.isEmpty() ? ConsentHead.empty(contact) : ConsentHead.at(entries.get(entries.size() - 1));
    }

    /**
     * How a category stood on the channel at the instant. Where times are out of order since a clock went back, a no counts whatever its time
     * is, and a yes only if its time is not later than the instant.
     *
     * @param category the category
     * @return the state
     */
    public SubscriptionState state(SubscriptionCategory category) {
        List<ConsentEntry> counting = entries.stream()
                .filter(entry -> !entry.at().isAfter(at) || entry.change().after() != SubscriptionState.SUBSCRIBED)
                .toList();
        return new ConsentLedger(ConsentHead.empty(contact), counting).state(channel, category);
    }

    /**
     * The proof as text: a line that says what it is, how many entries it has, the hash of the last one, and a hash of all that; then a line for
     * each entry, its parts in quotes.
     *
     * @return a text that {@link #verify} reads
     */
    public String text() {
        return ProofText.print(this);
    }

    /** Contact, channel and instant, and how many entries there are. */
    @Override
    public String toString() {
        return "ConsentProof[" + contact + ", " + channel + ", at=" + at + ", entries=" + entries.size() + "]";
    }
}
