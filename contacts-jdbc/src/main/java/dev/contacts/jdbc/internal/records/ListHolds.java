package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.SchemaName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Keeps those who write contacts of a list and those who change its schema apart: each list has a number of rows, of which a writer holds
 * one together with others, and a changer all of them alone. Where a database knows only holds of one, or lets those who share go ahead of
 * those who do not, the number of rows keeps the waiting short.
 */
final class ListHolds {

    /** Rows of a list; those that nobody has held yet are missing. */
    static final int NUMBERS = 64;

    private static final long NO_CHANGES = 0;

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Set<SchemaName> held = new HashSet<>();
    private final SeenRows seen;

    ListHolds(Texts texts, SeenRows seen, Session session, String workspace) {
        this.texts = texts;
        this.seen = seen;
        this.session = session;
        this.workspace = workspace;
    }

    /** Waits for who changes the schema of a list, and keeps others from it until the transaction ends. */
    void share(SchemaName list) {
        if (held.contains(list)) {
            return;
        }
        session.begin();
        int number = (int) (Thread.currentThread().getId() % NUMBERS);
        String row = workspace + '\n' + list.key() + '\n' + number;
        boolean there = seen.contains(row) || isThere(texts.find, list, number);
        if (there && isThere(texts.share, list, number)) {
            seen.add(row);
        } else {
            make(list, number);
        }
        held.add(list);
    }

    private void make(SchemaName list, int number) {
        if (session.insertAbsent(texts.insert, workspace, rows(list, number, number + 1)) == 0) {
            isThere(texts.share, list, number); // somebody else has made the row meanwhile
        }
    }

    private boolean isThere(String query, SchemaName list, int number) {
        return session.first(query, row -> row.getInt(1), workspace, list.key(), number)
                .isPresent();
    }

    /** Waits for all who hold a list, and keeps others from it until the transaction ends. */
    void take(SchemaName list) {
        session.insertAbsent(texts.insert, workspace, rows(list, 0, NUMBERS));
        session.update(texts.take, workspace, list.key());
        held.add(list);
    }

    /** Removes the rows of a list, which is taken and will no longer exist. */
    void forget(SchemaName list) {
        session.update(texts.forget, workspace, list.key());
    }

    private static List<Object[]> rows(SchemaName list, int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(number -> new Object[] {list.key(), (short) number, NO_CHANGES})
                .toList();
    }

    /**
     * Rows that were there some time before. On MariaDB a query that would hold a row and does not find it holds the gap instead, and two that
     * do so cannot both make it; hence whether there is one is asked before, and once. Safe for use by several threads.
     */
    static final class SeenRows {

        private static final int MOST = 10_000;

        private final Set<String> rows = ConcurrentHashMap.newKeySet();

        boolean contains(String row) {
            return rows.contains(row);
        }

        void add(String row) {
            if (rows.size() >= MOST) {
                rows.clear();
            }
            rows.add(row);
        }
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String find;
        private final String share;
        private final String take;
        private final String forget;

        Texts(Template template) {
            insert = template.insert(
                    "list_hold",
                    Column.of("schema_key", ColumnType.TEXT),
                    Column.of("hold_number", ColumnType.SMALLINT),
                    Column.of("schema_changes", ColumnType.BIGINT));
            find = template.sql("""
                    select hold_number from ${prefix}list_hold
                    where workspace = ? and schema_key = ? and hold_number = ?
                    """);
            share = find + template.sql("${share}");
            take = template.sql("""
                    update ${prefix}list_hold set schema_changes = schema_changes + 1
                    where workspace = ? and schema_key = ?
                    """);
            forget = template.sql("delete from ${prefix}list_hold where workspace = ? and schema_key = ?");
        }
    }
}
