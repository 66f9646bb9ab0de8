package dev.contacts.consent;

/** What became of an address that a contact came with. Rules 002-19, 002-20; requirements 4.2. */
public enum Handover {
    /** Nobody had it; the contact has it now. */
    ADDED,
    /** The contact had it already, and has it once. */
    THERE_ALREADY,
    /** Another contact had it; it went over, for a device has one user at a time. */
    HANDED_OVER,
    /** A known contact keeps it: the other one is anonymous, having only identifiers that change. */
    KEPT_BY_KNOWN
}
