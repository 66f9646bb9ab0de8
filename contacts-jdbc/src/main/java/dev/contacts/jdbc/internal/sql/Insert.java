package dev.contacts.jdbc.internal.sql;

import java.util.List;

/** The insert of any number of rows into one table, in the form its database takes fastest. Immutable; made once per store. */
public final class Insert {

    private final String table;
    private final List<Column> columns;
    private final String all;
    private final String absent;

    Insert(Dialect dialect, String table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
        this.all = dialect.inserts().insert(table, columns);
        this.absent = dialect.inserts().insertAbsent(table, columns);
    }

    String table() {
        return table;
    }

    List<Column> columns() {
        return columns;
    }

    /** Inserts every row or fails. */
    String all() {
        return all;
    }

    /** Inserts the rows whose key is free and counts them. */
    String absent() {
        return absent;
    }

    /** A column after {@code workspace}. */
    public record Column(String name, ColumnType type) {

        /** A column. */
        public static Column of(String name, ColumnType type) {
            return new Column(name, type);
        }
    }
}
