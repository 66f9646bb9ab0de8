package dev.contacts.jdbc;

/**
 * What a {@link JdbcContactStore} does about its tables when it is built. Immutable.
 *
 * <p>Tables that were changed after they were made are refused by {@link #MIGRATE} and {@link #VALIDATE}: a column, key or index that is
 * missing or another one, another engine, a view in place of a table, and whatever more refuses rows, such as a unique index, a constraint or
 * a column that every insert would have to fill. What refuses none may be added: other columns, indexes that are not unique, and triggers,
 * at which nobody looks.
 */
public enum SchemaMode {
    /** Makes the tables or brings them up to date; safe when several processes start at once. The default. */
    MIGRATE,
    /** Changes nothing and refuses tables that are not those of this version; for hosts that run {@link SchemaScript}. */
    VALIDATE,
    /** Does not look; for hosts that have checked already. */
    NONE
}
