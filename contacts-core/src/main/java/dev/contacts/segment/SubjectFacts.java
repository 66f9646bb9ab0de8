package dev.contacts.segment;

import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Membership;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule may ask about a contact that is not part of the contact itself. A store hands it out through
 * {@link dev.contacts.spi.SegmentSubjects}; tests may do with {@link #NONE}. Each question has an answer for contacts of whom nothing is
 * known, so that a new kind of question breaks nobody.
 */
public interface SubjectFacts {

    /** Nothing is known of anybody. */
    SubjectFacts NONE = new SubjectFacts() {};

    /**
     * The contact's membership in a group.
     *
     * @param contact the contact
     * @param group the group's name, in any case
     * @return the membership, or empty if there is none or no such group
     */
    default Optional<Membership> membership(ContactId contact, String group) {
        return Optional.empty();
    }

    /**
     * What the activities of the contact come to.
     *
     * @param contact the contact
     * @param query which activities; relative periods end at the subject's moment
     * @return their count, last instant and sums, or empty if there are none
     */
    default Optional<ActivityTotals> activities(ContactId contact, ActivityQuery query) {
        return Optional.empty();
    }

    /**
     * What the contact has agreed to.
     *
     * @param contact the contact
     * @param channel the channel
     * @param category the category
     * @return what holds for it, by the contact's ledger
     */
    default SubscriptionState consent(ContactId contact, Channel channel, SubscriptionCategory category) {
        return SubscriptionState.UNKNOWN;
    }

    /**
     * Where the contact is on the blacklist.
     *
     * @param contact the contact
     * @return the channels on which one of its addresses is on the blacklist, itself or by its domain
     */
    default Set<Channel> blacklisted(ContactId contact) {
        return Set.of();
    }
}
