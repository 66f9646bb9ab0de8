package dev.contacts.privacy;

/**
 * What remains of the activities of an anonymized contact. Of everything else the same remains under each policy. Rule 001-23.
 */
public enum AnonymizationPolicy {
    /**
     * Of each activity its category, its day and a token, each under a random id of its own. As shipped. The lower assurance: a rare
     * category on a day may single somebody out.
     */
    HASHED_EVENTS,
    /**
     * How many there were, by category and month, summed over everybody but test contacts; by campaign and country too where enough people
     * share them, which a store may have to read many contacts for. See {@link ActivityCount}.
     */
    COUNTS_ONLY,
    /** Nothing but the total in the receipt. */
    NONE
}
