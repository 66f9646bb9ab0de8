package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import java.time.Instant;

/**
 * The state of one subscription, as the contact's ledger says: what was last recorded about this channel and category, with date and reason.
 * Immutable and safe for use by several threads; {@code toString()} is masked. Rules 002-21, 002-29, 003-11.
 *
 * @param channel the channel
 * @param category the category
 * @param state yes or no
 * @param cause what made it so; never one of the blacklist or of a membership, which are apart from subscriptions
 * @param since when that was recorded
 * @param reason why; empty if nobody said
 */
public record Subscription(
        Channel channel,
        SubscriptionCategory category,
        SubscriptionState state,
        ConsentCause cause,
        Instant since,
        String reason) {

    /** Checks that nothing is missing. */
    public Subscription {
        requireNonNull(channel, "channel");
        requireNonNull(category, "category");
        requireNonNull(state, "state");
        requireNonNull(cause, "cause");
        requireNonNull(since, "since");
        requireNonNull(reason, "reason");
    }

    /** Everything but the reason. */
    @Override
    public String toString() {
        return "Subscription[" + channel + "/" + category + ", " + state + " by " + cause + ", since=" + since + "]";
    }
}
