package dev.contacts.identifier;

/** How firmly identifiers of a type belong to a person; it decides what may be merged or handed over unasked. */
public enum Stability {
    /** Belongs to the person until somebody edits it: email address, mobile number, ids of the host. */
    PERMANENT,
    /** Belongs to a device or an installation and may move to another person without anybody's decision. */
    CHANGEABLE
}
