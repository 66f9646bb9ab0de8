package dev.contacts.jdbc.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** One statement for all rows, with an array for each column, on PostgreSQL. */
record InsertByArray(Dialect dialect) implements InsertForm {

    @Override
    public String insert(String table, List<Insert.Column> columns) {
        String arrays = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> column.type() == ColumnType.JSON
                        ? "cast(u." + column.name() + " as jsonb)"
                        : "u." + column.name())
                .collect(Collectors.joining(", "));
        return "insert into " + table + " (workspace, " + InsertForm.names(columns) + ") select ?, " + values
                + " from unnest(" + arrays + ") as u(" + InsertForm.names(columns) + ")";
    }

    @Override
    public String insertAbsent(String table, List<Insert.Column> columns) {
        return insert(table, columns) + " on conflict do nothing"; // a failed statement would end the transaction
    }

    @Override
    public int run(Connection connection, Insert into, boolean onlyAbsent, String workspace, List<Object[]> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(onlyAbsent ? into.absent() : into.all())) {
            statement.setString(1, workspace);
            for (int i = 0; i < into.columns().size(); i++) {
                ColumnType type = into.columns().get(i).type();
                Object[] items = type.array(rows.size());
                for (int r = 0; r < items.length; r++) {
                    items[r] = rows.get(r)[i];
                }
                Parameters.set(dialect, statement, i + 2, new Values(type, items));
            }
            return statement.executeUpdate();
        }
    }
}
