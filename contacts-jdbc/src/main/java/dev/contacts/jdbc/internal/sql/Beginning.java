package dev.contacts.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How transactions begin on the connections of a data source. Immutable.
 *
 * @param lazy whether a first query may run before the transaction begins, which spares a work of one query three round trips; the same
 *     as within it where each statement sees what was committed before it
 * @param isolation the statement that sets the isolation level of the transaction, or empty where it is the connection's own
 */
public record Beginning(boolean lazy, String isolation) {

    /** In a transaction that has begun. */
    static final Beginning NONE = new Beginning(false, "");

    /** The beginning of transactions on connections like this one. */
    public static Beginning on(Connection connection, Dialect dialect) throws SQLException {
        int level = connection.getTransactionIsolation();
        String isolation = dialect.isolation(level);
        boolean committed = level == Connection.TRANSACTION_READ_COMMITTED || !isolation.isEmpty();
        return new Beginning(committed && connection.getAutoCommit(), isolation);
    }
}
