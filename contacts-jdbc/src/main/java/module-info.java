/**
 * The store for production: keeps contacts in a SQL database through JDBC.
 *
 * <p>It brings no driver and no connection pool; the caller hands in a {@code DataSource} and keeps owning it.
 */
module dev.contacts.jdbc {
    requires com.fasterxml.jackson.core;
    requires transitive dev.contacts.core;
    requires transitive java.sql;
    requires static org.jspecify;

    exports dev.contacts.jdbc;
}
