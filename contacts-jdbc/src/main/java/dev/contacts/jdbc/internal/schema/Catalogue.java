package dev.contacts.jdbc.internal.schema;

import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tables of ours that a database has, read with one query. Immutable.
 *
 * @param tables their names with the prefix, in lower case
 */
record Catalogue(Set<String> tables) {

    static Catalogue read(Session session, Template template) {
        String sql = CatalogueQueries.tables(template.dialect());
        Set<String> ours = new TreeSet<>();
        Erasure.rules().keySet().forEach(table -> ours.add(template.table(table)));
        ours.retainAll(
                list(session, sql, template.table("%"), row -> row.getString(1).toLowerCase(Locale.ROOT)));
        return new Catalogue(ours);
    }

    boolean has(String table) {
        return tables.contains(table);
    }

    /** The tables beside the one that is named. */
    List<String> beside(String table) {
        return tables.stream().filter(name -> !name.equals(table)).toList();
    }

    /** The parts of all tables whose names begin with the prefix, read with one query. */
    static List<Part> parts(Session session, Template template) {
        String sql = CatalogueQueries.parts(template.dialect());
        return list(session, sql, template.table("%"), Piece::of).stream()
                .collect(Collectors.groupingBy(Piece::part, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Piece::join)
                .toList();
    }

    /** The schemas in which a table is found that the connection's own schema lacks. */
    static List<String> elsewhere(Session session, Template template, String table) {
        return CatalogueQueries.elsewhere(template.dialect())
                .map(sql -> list(session, sql, template.table(table), row -> row.getString(1)))
                .orElse(List.of());
    }

    private static <T> List<T> list(Session session, String sql, String name, RowReader<T> reader) {
        int parameters = (int) sql.chars().filter(c -> c == '?').count();
        return session.list(sql, reader, Collections.nCopies(parameters, name).toArray());
    }
}
