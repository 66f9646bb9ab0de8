package dev.contacts.contact;

/** By which way data came in. Set by the library, never by the caller's data. Rules 002-02, 003-03, 004-05. */
public enum Origin {
    /** A call of this library. */
    API,
    /** A CSV file or pasted text. */
    IMPORT,
    /** A feed from an omnichannel integration. */
    FEED,
    /** Taken over from an order. */
    ORDER,
    /** Proposed by geotargeting. */
    GEOTARGETING,
    /** Two contacts became one. */
    MERGE
}
