package dev.contacts.jdbc.internal.sql;

/** What becomes of an insert whose key is taken. */
enum IfTaken {
    /** It fails. */
    FAIL,
    /** It is left out. */
    SKIP,
    /** It is left out, which will hardly happen: somebody has looked, and would have to be overtaken. */
    SKIP_RARELY
}
