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
    BLACKLIST_REMOVAL
}
