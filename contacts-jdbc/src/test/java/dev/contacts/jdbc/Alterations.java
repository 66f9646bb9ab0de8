package dev.contacts.jdbc;

import dev.contacts.jdbc.internal.schema.Blueprint;
import dev.contacts.jdbc.internal.schema.Part;
import dev.contacts.jdbc.internal.schema.Script;
import dev.contacts.jdbc.internal.sql.Dialect;
import dev.contacts.jdbc.internal.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What somebody does to our tables behind our back, in the words of each database. */
final class Alterations {

    private final DataSource dataSource;
    private final TestDatabase database;
    private final List<Part> made;

    /** On a database that has our tables. */
    Alterations(TestDatabase database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
        this.made = made(database);
    }

    /** What the scripts of a database make. */
    static List<Part> made(TestDatabase database) {
        Dialect dialect = database.database().dialect();
        return Blueprint.of(Script.all(dialect), new Template(dialect, JdbcContactStore.DEFAULT_PREFIX));
    }

    List<Part> made(Part.Kind kind) {
        return made.stream().filter(part -> part.kind() == kind).toList();
    }

    void dropForeignKeys() throws SQLException {
        for (Part key : made(Part.Kind.FOREIGN_KEY)) {
            for (String name : names(key.table(), true)) {
                execute("alter table " + key.table()
                        + (database == TestDatabase.MARIADB ? " drop foreign key " : " drop constraint ") + name);
            }
        }
    }

    /** Of all tables, and the foreign keys before, which need them. */
    void dropPrimaryKeys() throws SQLException {
        dropForeignKeys();
        for (Part key : made(Part.Kind.PRIMARY_KEY)) {
            String name = names(key.table(), false).iterator().next();
            execute("alter table " + key.table()
                    + (database == TestDatabase.POSTGRESQL ? " drop constraint " + name : " drop primary key"));
        }
    }

    /** Of all tables, and the foreign keys before, which need some of them. */
    void dropIndexes() throws SQLException {
        dropForeignKeys();
        for (Part index : made(Part.Kind.INDEX)) {
            execute("drop index " + index.name() + (database == TestDatabase.MARIADB ? " on " + index.table() : ""));
        }
    }

    /** Gives a column that nothing refers to any more another definition. */
    void redefine(Part column, String definition) throws SQLException {
        execute("alter table " + column.table() + " drop column " + column.name());
        execute("alter table " + column.table() + " add column " + column.name() + " "
                + definition.replaceFirst("collate (C|default)\\b", "collate \"$1\""));
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The names of the foreign keys of a table, or of its primary key. */
    private Set<String> names(String table, boolean foreign) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = dataSource.getConnection()) {
            String stored = database == TestDatabase.H2 ? table.toUpperCase(Locale.ROOT) : table;
            try (ResultSet rows = foreign
                    ? connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), stored)
                    : connection
                            .getMetaData()
                            .getPrimaryKeys(connection.getCatalog(), connection.getSchema(), stored)) {
                while (rows.next()) {
                    names.add(rows.getString(foreign ? "FK_NAME" : "PK_NAME"));
                }
            }
        }
        return names;
    }
}
