package dev.contacts.group;

/** How far a membership has come (requirements 4.1). */
public enum MembershipStatus {
    /** Confirmed: the member receives what is sent to the group. */
    ACTIVE,
    /** Subscribed, the confirmation is outstanding. */
    UNCONFIRMED,
    /** A moderator has to approve it. */
    AWAITING_APPROVAL,
    /** Kept, but nothing is delivered. */
    DEACTIVATED
}
