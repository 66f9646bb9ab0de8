package dev.contacts.jdbc.internal.sql;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What differs between the databases: all of it. Immutable. */
public enum Dialect {
    /** H2, in process or as a server. */
    H2("H2", "h2") {
        @Override
        String jsonParameter() {
            return "?";
        }

        @Override
        String arrayParameter() {
            return "?";
        }

        @Override
        String arrayOf(ColumnType type) {
            return type.standard();
        }

        @Override
        String insert(String table, List<Insert.Column> columns) {
            return "insert into " + table + " (workspace, " + names(columns) + ") values (?"
                    + ", ?".repeat(columns.size()) + ")";
        }

        @Override
        String insertAbsent(String table, List<Insert.Column> columns) {
            return insert(table, columns); // a taken key fails its row only, and not the transaction
        }

        @Override
        int insert(Connection connection, Insert into, boolean onlyAbsent, String workspace, List<Object[]> rows)
                throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(onlyAbsent ? into.absent() : into.all())) {
                for (Object[] row : rows) {
                    statement.setString(1, workspace);
                    for (int i = 0; i < row.length; i++) {
                        Parameters.set(this, statement, i + 2, row[i]);
                    }
                    statement.addBatch();
                }
                return onlyAbsent
                        ? insertedOf(statement)
                        : Arrays.stream(statement.executeBatch()).sum();
            }
        }

        /** H2 goes on after a row that fails, says which ones failed, and chains their reasons. */
        private int insertedOf(PreparedStatement statement) throws SQLException {
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

        @Override
        public boolean readsDocuments() {
            return false;
        }

        /** The first is about {@code IGNORECASE}, the others about {@code COLLATION}, which H2 has for whole databases only. */
        @Override
        public Optional<String> inexactTexts() {
            return Optional.of("""
                    select 1 where cast('a' as varchar(9)) = cast('A' as varchar(9))
                      or 'a' = U&'\\00e1' or U&'\\00e1' = U&'a\\0301' or 'a' = 'a ' or 'a' < 'B'
                    """);
        }

        @Override
        public Optional<String> migrationLock() {
            return Optional
                    .empty(); // each statement of the scripts takes H2's own lock and asks whether it is still needed
        }
    },
    /** PostgreSQL 15 or newer. */
    POSTGRESQL("PostgreSQL", "postgresql") {
        @Override
        public boolean undoesTables() {
            return true;
        }

        @Override
        String jsonParameter() {
            return "cast(? as jsonb)";
        }

        /** Hides the array from the planner: seeing a long one it would rather read a whole table than look up each item. */
        @Override
        String arrayParameter() {
            return "(select ?)";
        }

        @Override
        String arrayOf(ColumnType type) {
            return type.postgresql();
        }

        @Override
        String insert(String table, List<Insert.Column> columns) {
            String arrays = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
            String aliases = columns.stream().map(Insert.Column::name).collect(Collectors.joining(", "));
            String values = columns.stream()
                    .map(column -> column.type() == ColumnType.JSON
                            ? "cast(u." + column.name() + " as jsonb)"
                            : "u." + column.name())
                    .collect(Collectors.joining(", "));
            return "insert into " + table + " (workspace, " + names(columns) + ") select ?, " + values + " from unnest("
                    + arrays + ") as u(" + aliases + ")";
        }

        @Override
        String insertAbsent(String table, List<Insert.Column> columns) {
            return insert(table, columns) + " on conflict do nothing"; // a failed statement would end the transaction
        }

        @Override
        int insert(Connection connection, Insert into, boolean onlyAbsent, String workspace, List<Object[]> rows)
                throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(onlyAbsent ? into.absent() : into.all())) {
                statement.setString(1, workspace);
                for (int i = 0; i < into.columns().size(); i++) {
                    ColumnType type = into.columns().get(i).type();
                    Object[] items = type.array(rows.size());
                    for (int r = 0; r < items.length; r++) {
                        items[r] = rows.get(r)[i];
                    }
                    Parameters.set(this, statement, i + 2, new Values(type, items));
                }
                return statement.executeUpdate();
            }
        }

        @Override
        public boolean readsDocuments() {
            return true;
        }

        @Override
        public Optional<String> inexactTexts() {
            return Optional.empty(); // each column of ours has its own collation
        }

        @Override
        public Optional<String> migrationLock() {
            return Optional.of(
                    "select pg_advisory_xact_lock(hashtextextended(current_schema || '.' || ?, 7205759403792793))");
        }
    };

    private final String productName;
    private final String folder;

    Dialect(String productName, String folder) {
        this.productName = productName;
        this.folder = folder;
    }

    /** How the driver calls the database. */
    public String productName() {
        return productName;
    }

    /** Where the scripts lie that differ from the common ones. */
    public String folder() {
        return folder;
    }

    /** The dialect of a product, if there is one. */
    public static Optional<Dialect> of(String productName) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.productName.equals(productName))
                .findFirst();
    }

    /** A statement that waits for its turn to migrate, with the prefix as its parameter; held until the end of the transaction. */
    public abstract Optional<String> migrationLock();

    /** A query with a row if the database's settings make our texts compare by anything but their characters. */
    public abstract Optional<String> inexactTexts();

    /** Whether tables made in a transaction come into being together, or not at all. */
    public boolean undoesTables() {
        return false;
    }

    /** Whether conditions may look into a JSON document, by PostgreSQL's operators. */
    public abstract boolean readsDocuments();

    abstract String jsonParameter();

    abstract String arrayParameter();

    abstract String arrayOf(ColumnType type);

    abstract String insert(String table, List<Insert.Column> columns);

    abstract String insertAbsent(String table, List<Insert.Column> columns);

    abstract int insert(Connection connection, Insert into, boolean onlyAbsent, String workspace, List<Object[]> rows)
            throws SQLException;

    private static String names(List<Insert.Column> columns) {
        return columns.stream().map(Insert.Column::name).collect(Collectors.joining(", "));
    }
}
