package dev.contacts.messaging;

import dev.contacts.consent.ChannelAddress;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a message may go to a contact: yes, and to which of its addresses; or no, with all reasons. Immutable and safe for use by several
 * threads. Rules 000-08, 003-17.
 */
public sealed interface Eligibility {

    /**
     * Decides it; the same answer for the same facts, always, and no caller can override it.
     *
     * <ul>
     *   <li>A group message goes to active members of the group only; a single message to whoever matches its criteria, also without a
     *       membership; a system message to everybody.
     *   <li>Whoever has said no to the channel, or to the message's category on it, receives nothing of it; a system message has no
     *       category, so only a no to the whole channel keeps it back. Who has said nothing is not kept from anything: being a member, or
     *       matching, decides.
     *   <li>Nothing goes to an address that is on the blacklist or suppressed; of several addresses the others remain.
     * </ul>
     *
     * @param recipient what is known of the contact
     * @param message what is to be sent
     * @return yes or no
     */
    static Eligibility of(Recipient recipient, Message message) {
        EnumSet<DenialReason> reasons = EnumSet.noneOf(DenialReason.class);
        Decision.onAudience(recipient, message, reasons);
        Decision.onConsent(recipient, message, reasons);
        List<ChannelAddress> open = Decision.openAddresses(recipient, message.channel(), reasons);
        return reasons.isEmpty() ? new Eligible(open) : new NotEligible(reasons);
    }

    /**
     * Whether the message may go to the contact.
     *
     * @return true for {@link Eligible}
     */
    default boolean isEligible() {
        return this instanceof Eligible;
    }

    /**
     * Yes.
     *
     * @param addresses where the message may go, one or more
     */
    record Eligible(List<ChannelAddress> addresses) implements Eligibility {
        /** Copies. */
        public Eligible {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * No.
     *
     * @param reasons all of them, at least one
     */
    record NotEligible(Set<DenialReason> reasons) implements Eligibility {
        /**
         * Copies.
         *
         * @throws IllegalArgumentException if there is no reason
         */
        public NotEligible {
            reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
        }
    }
}
