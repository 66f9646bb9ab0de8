package dev.contacts.jdbc.internal.sql;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/** A batch of single rows, for a database on which a taken key fails its own row only, and not the transaction. */
record InsertByRow(Dialect dialect) implements InsertForm {

    @Override
    public String insert(String table, List<Insert.Column> columns) {
        return "insert into " + table + " (workspace, " + InsertForm.names(columns) + ") values (?"
                + ", ?".repeat(columns.size()) + ")";
    }

    @Override
    public String insertAbsent(String table, List<Insert.Column> columns) {
        return insert(table, columns);
    }

    @Override
    public int run(Connection connection, Insert into, IfTaken ifTaken, String workspace, List<Object[]> rows)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(ifTaken == IfTaken.FAIL ? into.all() : into.absent())) {
            for (Object[] row : rows) {
                statement.setString(1, workspace);
                for (int i = 0; i < row.length; i++) {
                    Parameters.set(dialect, statement, i + 2, row[i]);
                }
                statement.addBatch();
            }
            return ifTaken == IfTaken.FAIL
                    ? Arrays.stream(statement.executeBatch()).sum()
                    : inserted(statement);
        }
    }

    /** The driver goes on after a row that fails, says which ones failed, and chains their reasons. */
    private static int inserted(PreparedStatement statement) throws SQLException {
        try {
            return Arrays.stream(statement.executeBatch()).sum();
        } catch (BatchUpdateException e) {
            for (SQLException reason = e.getNextException(); reason != null; reason = reason.getNextException()) {
                if (Failure.of(reason) != Failure.DUPLICATE) {
                    throw reason;
                }
            }
            return (int) Arrays.stream(e.getUpdateCounts())
                    .filter(count -> count != Statement.EXECUTE_FAILED)
                    .count();
        }
    }
}
