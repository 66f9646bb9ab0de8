package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import java.time.Instant;
import java.util.List;

/**
 * The part of a ledger that shows how a channel stood at an instant. It verifies on its own: {@link #text()} can be kept anywhere and
 * {@linkplain #verify read back} without a store. It holds personal data: every entry until then, also those of other channels, since the
 * chain needs them. What it shows is worth as much as its last hash is known to be the store's (requirements 7.5). Immutable and safe for use
 * by several threads; {@code toString()} is masked. Requirements D7.
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
     * @throws ConsentProofRefusedException if the text is not a proof, or anything of it was altered
     */
    public static ConsentProof verify(String text) {
        ConsentProof proof = ProofText.parse(requireNonNull(text, "text"));
        if (!proof.holds()) {
            throw new ConsentProofRefusedException();
        }
        return proof;
    }

    /**
     * Whether the entries are one whole chain of this contact, from the first entry, and none is later than the instant.
     *
     * @return false if anything was altered
     */
    public boolean holds() {
        ConsentHead head =
                entries.isEmpty() ? ConsentHead.empty(contact) : ConsentHead.at(entries.get(entries.size() - 1));
        return Chain.firstUnsound(head, entries).isEmpty()
                && head.contact().equals(contact)
                && entries.stream().noneMatch(entry -> entry.at().isAfter(at));
    }

    /**
     * How a category stood on the channel at the instant.
     *
     * @param category the category
     * @return the state
     */
    public SubscriptionState state(SubscriptionCategory category) {
        return new ConsentLedger(ConsentHead.empty(contact), entries).state(channel, category);
    }

    /**
     * The proof as text: a line that says what it is, then a line for each entry, its parts in quotes.
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
