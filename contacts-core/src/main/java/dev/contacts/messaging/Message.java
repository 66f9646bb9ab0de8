package dev.contacts.messaging;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.group.GroupId;
import dev.contacts.segment.SegmentRule;

/**
 * What is to be sent, as far as it decides who may receive it. Immutable and safe for use by several threads. Rules 000-08, 001-08.
 */
public sealed interface Message {

    /**
     * The channel it goes by.
     *
     * @return the channel
     */
    Channel channel();

    /**
     * What it is about.
     *
     * @return the category; {@link SubscriptionCategory#ALL} for a system message
     */
    SubscriptionCategory category();

    /**
     * A message that the contact's dealings with the host need, such as a confirmation.
     *
     * @param channel the channel it goes by
     */
    record SystemMessage(Channel channel) implements Message {
        /** Checks that nothing is missing. */
        public SystemMessage {
            requireNonNull(channel, "channel");
        }

        @Override
        public SubscriptionCategory category() {
            return SubscriptionCategory.ALL;
        }
    }

    /**
     * A message to those who match criteria, in a group or not.
     *
     * @param channel the channel it goes by
     * @param category what it is about
     * @param criteria whom it is meant for
     */
    record SingleMessage(Channel channel, SubscriptionCategory category, SegmentRule criteria) implements Message {
        /** Checks that nothing is missing. */
        public SingleMessage {
            requireNonNull(channel, "channel");
            requireNonNull(category, "category");
            requireNonNull(criteria, "criteria");
        }
    }

    /**
     * A message to the members of a group.
     *
     * @param channel the channel it goes by
     * @param category what it is about
     * @param group the group
     */
    record GroupMessage(Channel channel, SubscriptionCategory category, GroupId group) implements Message {
        /** Checks that nothing is missing. */
        public GroupMessage {
            requireNonNull(channel, "channel");
            requireNonNull(category, "category");
            requireNonNull(group, "group");
        }
    }
}
