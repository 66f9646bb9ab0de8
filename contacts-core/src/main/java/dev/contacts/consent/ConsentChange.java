package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.schema.InvalidValueException;

/**
 * What an entry of the ledger says: of which subscription, why, from what to what. Immutable and safe for use by several threads;
 * {@code toString()} is masked. Requirements D7.
 *
 * @param channel the channel
 * @param category the category
 * @param cause what happened
 * @param before the subscription's own state before
 * @param after its state after
 * @param reason why; at most 500 characters, not blank for an unsubscription, a spam report, the end of a membership or anything about
 *     the blacklist (rules 002-28, 002-29), and empty if there is none
 */
public record ConsentChange(
        Channel channel,
        SubscriptionCategory category,
        ConsentCause cause,
        SubscriptionState before,
        SubscriptionState after,
        String reason) {

    /** What an entry has for a channel that concerns none, as the end of a membership. */
    public static final Channel NO_CHANNEL = Channel.of("NONE");

    /** Longest reason, in characters. */
    public static final int MAX_REASON = 500;

    /**
     * Checks the reason, and that cause and states fit.
     *
     * @throws InvalidValueException if the reason is missing, too long or not well-formed
     * @throws IllegalArgumentException if the cause does not lead to the state after
     */
    public ConsentChange {
        requireNonNull(channel, "channel");
        requireNonNull(category, "category");
        if (after != stateAfter(cause, before)) {
            throw new IllegalArgumentException(cause + " does not lead from " + before + " to " + after);
        }
        if (cause == ConsentCause.GRANT || cause == ConsentCause.RESUBSCRIBE) {
            ConsentText.optional("reason", reason, MAX_REASON);
        } else {
            ConsentText.required("reason", reason, MAX_REASON);
        }
    }

    private static SubscriptionState stateAfter(ConsentCause cause, SubscriptionState before) {
        requireNonNull(before, "before");
        return switch (cause) {
            case GRANT, RESUBSCRIBE -> SubscriptionState.SUBSCRIBED;
            case UNSUBSCRIBE, SPAM_REPORT -> SubscriptionState.UNSUBSCRIBED;
            case BLACKLISTING, BLACKLIST_REMOVAL, MEMBERSHIP_END -> before;
        };
    }

    /** Everything but the reason. */
    @Override
    public String toString() {
        return "ConsentChange[" + channel + "/" + category + ", " + cause + ", " + before + " -> " + after + "]";
    }
}
