package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.schema.InvalidValueException;

/**
 * What shall be recorded of a subscription. Whether it may be depends on the contact's ledger. Immutable and safe for use by several threads;
 * {@code toString()} is masked. Rules 002-06, 003-11 … 003-15.
 *
 * @param channel the channel
 * @param category the category
 * @param cause what happened: anything but what concerns the blacklist or a membership
 * @param reason why; not blank for a no (rule 002-29), at most 500 characters
 * @param basis what it rests on; a yes needs a text version or evidence (requirements D5)
 */
public record SubscriptionChange(
        Channel channel, SubscriptionCategory category, ConsentCause cause, String reason, ConsentBasis basis) {

    /**
     * Checks reason and basis.
     *
     * @throws InvalidValueException if the reason of a no or the basis of a yes is missing, a text is not allowed, or the cause concerns no
     *     subscription
     */
    public SubscriptionChange {
        requireNonNull(channel, "channel");
        requireNonNull(category, "category");
        requireNonNull(basis, "basis");
        if (!cause.isOfSubscription()) {
            throw new InvalidValueException(
                    "cause", "CONSENT_CAUSE", "neither the blacklist nor a membership is a subscription");
        } else if (cause == ConsentCause.UNSUBSCRIBE || cause == ConsentCause.SPAM_REPORT) {
            ConsentText.required("reason", reason, ConsentChange.MAX_REASON);
        } else {
            ConsentText.optional("reason", reason, ConsentChange.MAX_REASON);
            if (basis.textVersion().isBlank() && basis.evidence().isBlank()) {
                throw new InvalidValueException(
                        "basis", "CONSENT_BASIS", "a yes rests on a text version or on evidence");
            }
        }
    }

    /**
     * A yes of the person.
     *
     * @param channel the channel
     * @param category the category
     * @param basis what it rests on
     * @return the change
     * @throws InvalidValueException if the basis is not enough
     */
    public static SubscriptionChange grant(Channel channel, SubscriptionCategory category, ConsentBasis basis) {
        return new SubscriptionChange(channel, category, ConsentCause.GRANT, "", basis);
    }

    /**
     * A no.
     *
     * @param channel the channel
     * @param category the category
     * @param reason why
     * @param basis by which way it came in, and what proves it
     * @return the change
     * @throws InvalidValueException if the reason is not allowed
     */
    public static SubscriptionChange unsubscribe(
            Channel channel, SubscriptionCategory category, String reason, ConsentBasis basis) {
        return new SubscriptionChange(channel, category, ConsentCause.UNSUBSCRIBE, reason, basis);
    }

    /**
     * That a message was called spam: a no to the whole channel.
     *
     * @param channel the channel
     * @param reason why, as far as it is known
     * @param basis by which way it came in, and what proves it
     * @return the change
     * @throws InvalidValueException if the reason is not allowed
     */
    public static SubscriptionChange spamReport(Channel channel, String reason, ConsentBasis basis) {
        return new SubscriptionChange(channel, SubscriptionCategory.ALL, ConsentCause.SPAM_REPORT, reason, basis);
    }

    /**
     * That an operator subscribes somebody again. Rules 003-13, 003-14.
     *
     * @param channel the channel
     * @param category the category
     * @param basis what it rests on
     * @return the change
     * @throws InvalidValueException if the basis is not enough
     */
    public static SubscriptionChange resubscribe(Channel channel, SubscriptionCategory category, ConsentBasis basis) {
        return new SubscriptionChange(channel, category, ConsentCause.RESUBSCRIBE, "", basis);
    }

    /**
     * Whether it is a no.
     *
     * @return true for an unsubscription and a spam report
     */
    public boolean isOptOut() {
        return cause == ConsentCause.UNSUBSCRIBE || cause == ConsentCause.SPAM_REPORT;
    }

    /**
     * What the ledger's next entry says of it.
     *
     * @param ledger the ledger before
     * @return the change from the state that the subscription has there
     */
    public ConsentChange from(ConsentLedger ledger) {
        return new ConsentChange(
                channel,
                category,
                cause,
                ledger.recorded(channel, category),
                isOptOut() ? SubscriptionState.UNSUBSCRIBED : SubscriptionState.SUBSCRIBED,
                reason);
    }

    /** Everything but the reason. */
    @Override
    public String toString() {
        return "SubscriptionChange[" + channel + "/" + category + ", " + cause + ", " + basis + "]";
    }
}
