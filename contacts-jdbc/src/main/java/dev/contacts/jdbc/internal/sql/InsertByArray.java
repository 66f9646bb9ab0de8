package dev.contacts.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One statement for all rows, with an array for each column, on PostgreSQL. What is the same in all rows is sent once: of a batch of an
 * import that is most, and the server makes a table of each array. To leave out keys that are taken costs the server more than to insert
 * them, so that where it will hardly happen it is done only if it must.
 */
record InsertByArray(Dialect dialect) implements InsertForm {

    private static final int MANY = 100; // fewer are not worth a statement of their own
    private static final BitSet NONE = new BitSet(0);
    private static final String IGNORING = " on conflict do nothing"; // a failed statement would end the transaction

    @Override
    public String insert(String table, List<Insert.Column> columns) {
        return insert(table, columns, NONE);
    }

    private static String insert(String table, List<Insert.Column> columns, BitSet same) {
        List<String> values = new ArrayList<>();
        List<Insert.Column> varying = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Insert.Column column = columns.get(i);
            String value = same.get(i) ? "?" : "u." + column.name();
            values.add(column.type() == ColumnType.JSON ? "cast(" + value + " as jsonb)" : value);
            if (!same.get(i)) {
                varying.add(column);
            }
        }
        String arrays = varying.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + table + " (workspace, " + InsertForm.names(columns) + ") select ?, "
                + String.join(", ", values) + " from unnest(" + arrays + ") as u(" + InsertForm.names(varying) + ")";
    }

    @Override
    public String insertAbsent(String table, List<Insert.Column> columns) {
        return insert(table, columns) + IGNORING;
    }

    @Override
    public int run(Connection connection, Insert into, IfTaken ifTaken, String workspace, List<Object[]> rows)
            throws SQLException {
        Savepoint start = ifTaken == IfTaken.SKIP_RARELY && rows.size() >= MANY ? savepoint(connection) : null;
        if (start != null) {
            try {
                int inserted = run(connection, into, "", workspace, rows);
                connection.releaseSavepoint(start);
                return inserted;
            } catch (SQLException e) {
                if (Failure.of(e) != Failure.DUPLICATE) {
                    throw e;
                }
                connection.rollback(start);
            }
        }
        return run(connection, into, ifTaken == IfTaken.FAIL ? "" : IGNORING, workspace, rows);
    }

    /** Where to go back to, unless the host's transaction has no such places, as a distributed one. */
    private static @Nullable Savepoint savepoint(Connection connection) {
        try {
            return connection.setSavepoint();
        } catch (SQLException e) {
            return null; // whatever else it may be, the next statement says so
        }
    }

    private int run(Connection connection, Insert into, String ending, String workspace, List<Object[]> rows)
            throws SQLException {
        BitSet same = same(rows);
        String sql = same.isEmpty() ? into.all() : insert(into.table(), into.columns(), same);
        try (PreparedStatement statement = connection.prepareStatement(sql + ending)) {
            int parameter = 1;
            statement.setString(parameter++, workspace);
            for (int i = same.nextSetBit(0); i >= 0; i = same.nextSetBit(i + 1)) {
                Parameters.set(dialect, statement, parameter++, rows.get(0)[i]);
            }
            for (int i = same.nextClearBit(0); i < into.columns().size(); i = same.nextClearBit(i + 1)) {
                Parameters.set(
                        dialect,
                        statement,
                        parameter++,
                        array(into.columns().get(i).type(), rows, i));
            }
            return statement.executeUpdate();
        }
    }

    private static Values array(ColumnType type, List<Object[]> rows, int column) {
        Object[] items = type.array(rows.size());
        for (int r = 0; r < items.length; r++) {
            items[r] = rows.get(r)[column];
        }
        return new Values(type, items);
    }

    /** The columns that are the same in all rows; never all of them, since the rows have different keys. */
    private static BitSet same(List<Object[]> rows) {
        Object[] first = rows.get(0);
        BitSet same = new BitSet(first.length);
        if (rows.size() >= MANY) {
            same.set(0, first.length);
            for (Object[] row : rows) {
                for (int i = same.nextSetBit(0); i >= 0; i = same.nextSetBit(i + 1)) {
                    if (!first[i].equals(row[i])) {
                        same.clear(i);
                    }
                }
            }
            if (same.cardinality() == first.length) { // keys that are taken are such rows
                same.clear();
            }
        }
        return same;
    }
}
