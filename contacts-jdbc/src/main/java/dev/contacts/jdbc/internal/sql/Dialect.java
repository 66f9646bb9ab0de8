package dev.contacts.jdbc.internal.sql;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What differs between the databases: all of it. Immutable. */
public enum Dialect {
    /** H2, in process or as a server. */
    H2("H2", "h2") {
        @Override
        InsertForm inserts() {
            return new InsertByRow(this);
        }

        @Override
        String jsonParameter() {
            return "?";
        }

        @Override
        String each(List<String> columns) {
            return "unnest(?" + ", ?".repeat(columns.size() - 1) + ") as u(" + String.join(", ", columns) + ")";
        }

        /** As an outer join, which H2 leaves in its place; an inner one it may begin with, and make a table of all items for each row. */
        @Override
        String joinFirst(String table, String alias, String condition) {
            return "left " + join(table, alias, condition);
        }

        @Override
        String arrayOf(ColumnType type) {
            return type.standard();
        }

        /** H2 knows no hold that is shared; here one of many rows is held, so that few have to wait for each other. */
        @Override
        String sharedRead() {
            return "for update";
        }

        @Override
        String uuidOf(String bytes) {
            return "cast(substring(cast(" + bytes + " as varbinary) from 1 for 16) as uuid)";
        }

        /** Of an array that is a parameter, H2 does not know the type of the items before it is there. */
        @Override
        String behindUuid(String bytes) {
            return "substring(cast(" + bytes + " as varbinary) from 17)";
        }

        @Override
        String sessionNumber() {
            return "session_id()";
        }

        /** H2 makes the set once; asked whether a row exists, it may read the rows of a range for every contact. */
        @Override
        public String hasRow(String table, String alias) {
            return "c.contact_id in (select " + alias + ".contact_id from ${prefix}" + table + " " + alias + " where "
                    + alias + ".workspace = ?";
        }

        @Override
        public String isAmong(String set) {
            return "c.contact_id in (select g.contact_id from (" + set + ") g)";
        }

        @Override
        public String behindAt(String bytes) {
            return "cast(regexp_replace(cast(" + bytes + " as varchar), '(?s)^.*@', '') as varbinary)";
        }

        @Override
        public Documents documents() {
            return Documents.OPAQUE;
        }

        /** At stricter levels H2 looks for children as they were when the transaction began, and does not delete later ones. */
        @Override
        boolean keepsForeignKeysOnlyAtReadCommitted() {
            return true;
        }

        @Override
        public List<Unfit> unfitSettings() {
            return Unfit.H2;
        }
    },
    /** PostgreSQL 15 or newer. */
    POSTGRESQL("PostgreSQL", "postgresql") {
        @Override
        InsertForm inserts() {
            return new InsertByArray(this);
        }

        @Override
        String jsonParameter() {
            return "cast(? as jsonb)";
        }

        /** Hides the array from the planner: seeing a long one it would rather read a whole table than look up each item. */
        @Override
        String each(List<String> columns) {
            return "unnest((select ?)" + ", (select ?)".repeat(columns.size() - 1) + ") as u("
                    + String.join(", ", columns) + ")";
        }

        /** One item after the other: of a table that was never analyzed the planner believes that one row is in a workspace. */
        @Override
        String join(String table, String alias, String condition) {
            return "join lateral (select * from " + table + " " + alias + " where " + condition + " offset 0) " + alias
                    + " on true";
        }

        @Override
        String arrayOf(ColumnType type) {
            return type.postgresql();
        }

        @Override
        String uuidOf(String bytes) {
            return "cast(encode(substring(" + bytes + " from 1 for 16), 'hex') as uuid)";
        }

        @Override
        String sessionNumber() {
            return "pg_backend_pid()";
        }

        /** As a join, also when negated; a set would have to fit into the memory of a sort. */
        @Override
        public String hasRow(String table, String alias) {
            return "exists (select 1 from ${prefix}" + table + " " + alias + " where " + alias + ".workspace = ? and "
                    + alias + ".workspace = c.workspace and " + alias + ".contact_id = c.contact_id";
        }

        @Override
        public String behindAt(String bytes) {
            return "decode(substring(encode(" + bytes + ", 'escape') from '[^@]*$'), 'escape')";
        }

        @Override
        public Documents documents() {
            return Documents.BINARY;
        }

        @Override
        public List<Unfit> unfitSettings() {
            return Unfit.POSTGRESQL; // each column of ours has its own collation
        }

        @Override
        public boolean undoesTables() {
            return true;
        }

        @Override
        public Optional<String> migrationLock() {
            return Optional.of(
                    "select pg_advisory_xact_lock(hashtextextended(current_schema || '.' || ?, 7205759403792793))");
        }
    },
    /** MariaDB 10.11 or newer. */
    MARIADB("MariaDB", "mariadb") {
        @Override
        InsertForm inserts() {
            return new InsertByValues(this);
        }

        @Override
        String jsonParameter() {
            return "?";
        }

        @Override
        String each(List<String> columns) {
            return JsonLists.each(columns);
        }

        /** As it is written: while a table grows, the planner takes it for empty and would read all of it for each item. */
        @Override
        String join(String table, String alias, String condition) {
            return "straight_join " + table + " " + alias + " force index (primary) on " + condition;
        }

        @Override
        public boolean joinsRanges() {
            return false;
        }

        /**
         * At REPEATABLE READ, its own level, what was read first hides what others commit, or newer servers refuse what comes after; at
         * READ UNCOMMITTED one would read what others have not committed.
         */
        @Override
        String isolation(int level) {
            return level == Connection.TRANSACTION_REPEATABLE_READ || level == Connection.TRANSACTION_READ_UNCOMMITTED
                    ? "set transaction isolation level read committed"
                    : "";
        }

        @Override
        String currentRead() {
            return "lock in share mode";
        }

        @Override
        String sharedRead() {
            return currentRead();
        }

        @Override
        public String currentSchema() {
            return "schema()";
        }

        @Override
        String sessionNumber() {
            return "connection_id()";
        }

        @Override
        Object parameter(Object value) {
            if (value instanceof UUID uuid) {
                return Uuids.bytes(uuid);
            }
            return value instanceof Values values ? JsonLists.list(values) : value;
        }

        @Override
        String arrayOf(ColumnType type) {
            throw new UnsupportedOperationException("MariaDB has no arrays");
        }

        @Override
        String uuidOf(String bytes) {
            return "left(" + bytes + ", 16)";
        }

        @Override
        String by(String index, String table, String alias) {
            return table + " " + alias + " force index (" + index + ")";
        }

        @Override
        public String hasRow(String table, String alias) {
            return POSTGRESQL.hasRow(table, alias);
        }

        @Override
        public String behindAt(String bytes) {
            return "substring_index(" + bytes + ", '@', -1)";
        }

        @Override
        public Documents documents() {
            return Documents.TEXT;
        }

        @Override
        public List<Unfit> unfitSettings() {
            return Unfit.MARIADB;
        }

        @Override
        public List<String> unfitOptions() {
            return Unfit.MARIADB_OPTIONS;
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

    /**
     * A statement that waits for its turn to migrate, with the prefix as its parameter; held until the end of the transaction. Empty
     * where a change of tables is no part of one; every statement of the scripts can be repeated there.
     */
    public Optional<String> migrationLock() {
        return Optional.empty(); // changes of tables commit, and release whatever lock there was
    }

    /** Settings with which the database would not keep contacts as they are given. */
    public abstract List<Unfit> unfitSettings();

    /** Options of the driver with which it would not say what a statement did. */
    public List<String> unfitOptions() {
        return List.of();
    }

    /** Whether tables made in a transaction come into being together, or not at all. */
    public boolean undoesTables() {
        return false;
    }

    /**
     * The beginning of a condition on the contact {@code c}: that it has a row in a table that belongs to contacts; its parameter is the
     * workspace, conditions on the row may follow, and a parenthesis ends it.
     */
    public abstract String hasRow(String table, String alias);

    /** The condition that the contact {@code c} is among a set of workspaces and ids of contacts. */
    public String isAmong(String set) {
        return "exists (select 1 from (" + set + ") g where g.workspace = c.workspace and g.contact_id = c.contact_id)";
    }

    /** What follows the last {@code @} in a column of bytes, whatever else is in them; all of it if there is none. */
    public abstract String behindAt(String bytes);

    /** Whether a stricter isolation lets a row outlive the one that it belongs to. */
    boolean keepsForeignKeysOnlyAtReadCommitted() {
        return false;
    }

    /** How conditions may look into a JSON document. */
    public abstract Documents documents();

    abstract InsertForm inserts();

    abstract String jsonParameter();

    /** Lists of values, one parameter for each, as the columns of a table {@code u}. */
    abstract String each(List<String> columns);

    /** The join of a table to {@link #each}, by its primary key. */
    String join(String table, String alias, String condition) {
        return "join " + table + " " + alias + " on " + condition;
    }

    /** The same where more joins follow; of an item without a row there may be a row of nothing. */
    String joinFirst(String table, String alias, String condition) {
        return join(table, alias, condition);
    }

    /** Whether a table can be joined by ranges of its key without reading all of it. */
    public boolean joinsRanges() {
        return true;
    }

    /** The statement that sets another isolation level for the transaction that begins than its connection has, or empty. */
    String isolation(int level) {
        return "";
    }

    /** What makes a query see what others have committed, where it would else see the state at the beginning of the transaction. */
    String currentRead() {
        return "";
    }

    /** What makes a query hold its rows, so that others can hold them too and nobody can change them. */
    String sharedRead() {
        return "for share";
    }

    /** The number of the session on its server. */
    abstract String sessionNumber();

    /** The name of the schema in which the tables are. */
    public String currentSchema() {
        return "current_schema";
    }

    /** A value in the form in which the database takes it. */
    Object parameter(Object value) {
        return value;
    }

    abstract String arrayOf(ColumnType type);

    /** The UUID that is the first 16 bytes. */
    abstract String uuidOf(String bytes);

    /** The bytes that come after a UUID. */
    String behindUuid(String bytes) {
        return "substring(" + bytes + " from 17)";
    }

    /** A table that is to be read by an index of ours, where the planner would not see that it is the one. */
    String by(String index, String table, String alias) {
        return table + " " + alias;
    }
}
