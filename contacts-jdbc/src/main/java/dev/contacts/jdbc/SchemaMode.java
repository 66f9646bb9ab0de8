package dev.contacts.jdbc;

/** What a {@link JdbcContactStore} does about its tables when it is built. Immutable. */
public enum SchemaMode {
    /** Makes the tables or brings them up to date; safe when several processes start at once. The default. */
    MIGRATE,
    /** Changes nothing and refuses tables that are not exactly those of this version; for hosts that run {@link SchemaScript}. */
    VALIDATE,
    /** Does not look; for hosts that have checked already. */
    NONE
}
