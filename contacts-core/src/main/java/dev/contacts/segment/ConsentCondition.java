package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;

/**
 * A condition on what the contact has agreed to, or on the blacklist. It says nothing of whether a message may go out, which
 * {@link dev.contacts.messaging.Eligibility} decides. Immutable. Rules 002-21, 002-27, 002-28, 003-11.
 */
public sealed interface ConsentCondition extends SegmentCondition {

    /**
     * What holds for a channel and a category: {@code consent on 'EMAIL' is subscribed}, {@code consent on 'EMAIL' for 'NEWS' is unsubscribed}.
     * As {@link dev.contacts.consent.ConsentLedger#state} has it: a no to {@link SubscriptionCategory#ALL} is a no to each category, and a yes
     * to it a yes to those of which nothing was said.
     *
     * @param channel the channel
     * @param category the category; {@link SubscriptionCategory#ALL} where a rule's text says none
     * @param state the state that is asked for
     */
    record Consent(Channel channel, SubscriptionCategory category, SubscriptionState state)
            implements ConsentCondition {
        /** Checks that nothing is missing. */
        public Consent {
            requireNonNull(channel, "channel");
            requireNonNull(category, "category");
            requireNonNull(state, "state");
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return subject.consent(channel, category) == state;
        }
    }

    /** One of the contact's addresses, on whichever channel, is on the blacklist, itself or by its domain: {@code is blacklisted}. */
    record Blacklisted() implements ConsentCondition {
        @Override
        public boolean matches(SegmentSubject subject) {
            return !subject.blacklisted().isEmpty();
        }
    }

    /**
     * One of the contact's addresses on a channel is on the blacklist, itself or by its domain: {@code is blacklisted on 'EMAIL'}.
     *
     * @param channel the channel
     */
    record BlacklistedOn(Channel channel) implements ConsentCondition {
        /** Checks that nothing is missing. */
        public BlacklistedOn {
            requireNonNull(channel, "channel");
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return subject.blacklisted().contains(channel);
        }
    }
}
