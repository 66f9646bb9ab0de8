package dev.contacts.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** How many rows are inserted fastest. Immutable. */
interface InsertForm {

    /** The statement that inserts every row or fails. */
    String insert(String table, List<Insert.Column> columns);

    /** The statement that inserts rows whose key is free. */
    String insertAbsent(String table, List<Insert.Column> columns);

    /** Inserts rows and counts those that were. */
    int run(Connection connection, Insert into, IfTaken ifTaken, String workspace, List<Object[]> rows)
            throws SQLException;

    /** The names of columns as a list. */
    static String names(List<Insert.Column> columns) {
        return columns.stream().map(Insert.Column::name).collect(Collectors.joining(", "));
    }
}
