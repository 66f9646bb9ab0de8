package dev.contacts.consent;

/** What is known of somebody's will about a subscription. Rule 003-11. */
public enum SubscriptionState {
    /** Nobody has said anything yet. */
    UNKNOWN,
    /** A yes. */
    SUBSCRIBED,
    /** A no. */
    UNSUBSCRIBED
}
