package dev.contacts.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;

/**
 * Statements with many rows each, on MariaDB: of a batch its driver would not say which rows went in. Whether all rows must go in or
 * fail, the driver has a form of its own for batches, which is faster still.
 */
record InsertByValues(Dialect dialect) implements InsertForm {

    private static final int ROWS_AT_ONCE = 5_000; // of a few short keys each: far below the least size of a packet
    private static final int DUPLICATE_KEY = 1062;

    @Override
    public String insert(String table, List<Insert.Column> columns) {
        return "insert into " + table + " (workspace, " + InsertForm.names(columns) + ") values (?"
                + ", ?".repeat(columns.size()) + ")";
    }

    @Override
    public String insertAbsent(String table, List<Insert.Column> columns) {
        return insert(table, columns).replaceFirst("insert", "insert ignore");
    }

    @Override
    public int run(Connection connection, Insert into, IfTaken ifTaken, String workspace, List<Object[]> rows)
            throws SQLException {
        return ifTaken == IfTaken.FAIL
                ? all(connection, into, workspace, rows)
                : absent(connection, into, workspace, rows);
    }

    private int all(Connection connection, Insert into, String workspace, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(into.all())) {
            for (Object[] row : rows) {
                set(statement, 1, workspace, row);
                statement.addBatch();
            }
            statement.executeBatch();
            return rows.size();
        }
    }

    private int absent(Connection connection, Insert into, String workspace, List<Object[]> rows) throws SQLException {
        int inserted = 0;
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            inserted += absentOf(
                    connection, into, workspace, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
        return inserted;
    }

    private int absentOf(Connection connection, Insert into, String workspace, List<Object[]> rows)
            throws SQLException {
        String more = ", (?" + ", ?".repeat(into.columns().size()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(into.absent() + more.repeat(rows.size() - 1))) {
            int parameter = 1;
            for (Object[] row : rows) {
                parameter = set(statement, parameter, workspace, row);
            }
            int inserted = statement.executeUpdate();
            requireDuplicatesOnly(statement);
            return inserted;
        }
    }

    /** "Ignore" passes over other errors than a taken key too, and cuts what is too long. */
    private static void requireDuplicatesOnly(PreparedStatement statement) throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            if (warning.getErrorCode() != DUPLICATE_KEY) {
                throw new SQLDataException("a key was cut or passed over", "22001", warning.getErrorCode());
            }
        }
    }

    private int set(PreparedStatement statement, int first, String workspace, Object[] row) throws SQLException {
        statement.setString(first, workspace);
        for (int i = 0; i < row.length; i++) {
            Parameters.set(dialect, statement, first + 1 + i, row[i]);
        }
        return first + 1 + row.length;
    }
}
