package dev.contacts.consent;

/** What an entry of the ledger is about. */
public enum ConsentCause {
    /** The person agreed. */
    GRANT,
    /** The person, or somebody for it, took it back. Rule 002-29. */
    UNSUBSCRIBE,
    /** The person called a message spam. Rule 002-29. */
    SPAM_REPORT,
    /** An operator subscribed somebody again who had been subscribed before. Rules 003-13, 003-14. */
    RESUBSCRIBE,
    /** An address was put on the blacklist; the subscriptions stay as they are. Rule 002-28. */
    BLACKLISTING,
    /** An address was taken off the blacklist; the subscriptions stay as they are. */
    BLACKLIST_REMOVAL,
    /** The person ended a membership in a group; the subscriptions stay as they are. Requirements 7.3. */
    MEMBERSHIP_END;

    /**
     * Whether it is about a subscription. The others are told to the ledger and leave the subscriptions as they are.
     *
     * @return false for the blacklist and for memberships
     */
    public boolean isOfSubscription() {
        return this != BLACKLISTING && this != BLACKLIST_REMOVAL && this != MEMBERSHIP_END;
    }
}
