package dev.contacts.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Everything a database holds: every column of every table and view that JDBC's metadata names in the schema of our tables. */
final class WholeDatabase {

    private WholeDatabase() {}

    /** The cells of each column, as the bytes of their text and as bytes. */
    static Map<String, List<byte[]>> read(DataSource dataSource) throws SQLException {
        Map<String, List<byte[]>> cells = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    read(table, rows, cells);
                }
            }
        }
        return cells;
    }

    private static void read(String table, ResultSet rows, Map<String, List<byte[]>> cells) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                List<byte[]> all = cells.computeIfAbsent(
                        table + "." + rows.getMetaData().getColumnLabel(i), missing -> new ArrayList<>());
                Object value = rows.getObject(i);
                if (value instanceof byte[] bytes) {
                    all.add(bytes);
                } else if (value != null) {
                    all.add(value.toString().getBytes(StandardCharsets.UTF_8));
                    all.add(rows.getString(i).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = metaData.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (rows.next()) {
                if (rows.getString("TABLE_TYPE").matches("(BASE )?TABLE|VIEW|SEQUENCE|MATERIALIZED VIEW")) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }
}
