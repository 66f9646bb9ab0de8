package dev.contacts.messaging;

/** Why a message may not go to a contact. */
public enum DenialReason {
    /** The contact has no address on the channel. */
    NO_ADDRESS,
    /** The contact is not a member of the group. Rule 000-08. */
    NOT_A_MEMBER,
    /** The contact is a member of the group, but not an active one. */
    MEMBERSHIP_NOT_ACTIVE,
    /** The contact does not match the message's criteria. Rule 000-08. */
    CRITERIA_NOT_MET,
    /** The contact has said no to the channel or the category. Rule 003-17. */
    UNSUBSCRIBED,
    /** No address on the channel is left, and at least one is on the blacklist, itself or by its domain. Rule 003-17. */
    BLACKLISTED,
    /** No address on the channel is left, and at least one is suppressed. Requirements D12. */
    SUPPRESSED
}
