package dev.contacts.jdbc.internal.schema;

import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of ours that a database has, read with one query. Immutable.
 *
 * @param columns column names by table name, both in lower case, the tables with their prefix
 */
record Catalogue(Map<String, Set<String>> columns) {

    static Catalogue read(Session session, Template template) {
        Set<String> ours = new TreeSet<>();
        Erasure.rules().keySet().forEach(table -> ours.add(template.table(table)));
        Map<String, Set<String>> columns = new TreeMap<>();
        session
                .list(
                        "select table_name, column_name from information_schema.columns" + " where table_schema = "
                                + template.dialect().currentSchema() + " and lower(table_name) like ?",
                        row -> Map.entry(lower(row.getString(1)), lower(row.getString(2))),
                        template.table("%"))
                .stream()
                .filter(column -> ours.contains(column.getKey()))
                .forEach(column -> columns.computeIfAbsent(column.getKey(), table -> new TreeSet<>())
                        .add(column.getValue()));
        return new Catalogue(columns);
    }

    boolean has(String table) {
        return columns.containsKey(table);
    }

    /** The tables beside the one that is named. */
    List<String> beside(String table) {
        return columns.keySet().stream().filter(name -> !name.equals(table)).toList();
    }

    /** The tables and columns that this version needs and the database lacks. */
    List<String> missing(Template template) {
        Set<String> missing = new TreeSet<>();
        Erasure.rules().forEach((name, expected) -> {
            String table = template.table(name);
            Set<String> found = columns.getOrDefault(table, Set.of());
            if (found.isEmpty()) {
                missing.add(table);
            } else {
                expected.keySet().stream()
                        .filter(column -> !found.contains(column))
                        .forEach(column -> missing.add(table + "." + column));
            }
        });
        return List.copyOf(missing);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
