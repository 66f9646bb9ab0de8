package dev.contacts.messaging;

import dev.contacts.consent.ChannelAddress;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
     *   <li>Nothing goes to an address that is on the blacklist or suppressed; of several addresses the others remain, and each blocked one
     *       has its reasons in {@link #blocked()}.
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
        Map<ChannelAddress, Set<DenialReason>> blocked = Decision.blocked(recipient, message.channel());
        List<ChannelAddress> open = Decision.openAddresses(recipient, message.channel(), blocked, reasons);
        return reasons.isEmpty() ? new Eligible(open, blocked) : new NotEligible(reasons, blocked);
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
     * Which of the contact's addresses on the channel are kept from every message, and why.
     *
     * @return all reasons of each, in the order of the addresses; those that are not blocked are not in it
     */
    Map<ChannelAddress, Set<DenialReason>> blocked();

    /**
     * Yes.
     *
     * @param addresses where the message may go, one or more; a personal message goes to the first one
     * @param blocked the other addresses on the channel, with all reasons of each
     */
    record Eligible(List<ChannelAddress> addresses, Map<ChannelAddress, Set<DenialReason>> blocked)
            implements Eligibility {
        /** Copies. */
        public Eligible {
            addresses = List.copyOf(addresses);
            blocked = Decision.copy(blocked);
        }
    }

    /**
     * No.
     *
     * @param reasons all of them, at least one
     * @param blocked the addresses on the channel that are blocked, with all reasons of each
     */
    record NotEligible(Set<DenialReason> reasons, Map<ChannelAddress, Set<DenialReason>> blocked)
            implements Eligibility {
        /**
         * Copies.
         *
         * @throws IllegalArgumentException if there is no reason
         */
        public NotEligible {
            reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
            blocked = Decision.copy(blocked);
        }
    }
}
