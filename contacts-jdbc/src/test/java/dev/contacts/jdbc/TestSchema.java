package dev.contacts.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** What the catalogue of a database says about our tables. */
final class TestSchema {

    private TestSchema() {}

    static List<Column> columns(DataSource dataSource) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select table_name, column_name, is_nullable from information_schema.columns
                        where table_schema = %s
                        order by lower(table_name), lower(column_name)
                        """.formatted(currentSchema(connection)))) {
            while (rows.next()) {
                columns.add(new Column(
                        rows.getString(1).toLowerCase(Locale.ROOT),
                        rows.getString(2).toLowerCase(Locale.ROOT),
                        rows.getString(3).equals("YES")));
            }
        }
        return columns;
    }

    private static String currentSchema(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MariaDB") ? "schema()" : "current_schema";
    }

    record Column(String table, String column, boolean nullable) {

        @Override
        public String toString() {
            return table + "." + column;
        }
    }
}
