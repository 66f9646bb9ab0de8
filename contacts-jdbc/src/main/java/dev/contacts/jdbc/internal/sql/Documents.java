package dev.contacts.jdbc.internal.sql;

/** How a database sees a JSON document. */
public enum Documents {
    /** As a text without a meaning. */
    OPAQUE,
    /** As PostgreSQL's {@code jsonb}. */
    BINARY,
    /** As a text that MariaDB's functions understand. */
    TEXT
}
