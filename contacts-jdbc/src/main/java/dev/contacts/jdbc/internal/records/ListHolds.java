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

    ListHolds(Texts texts, Session session, String workspace) {
        this.texts = texts;
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
        boolean shared = isShared(list, number);
        if (!shared && session.insertAbsent(texts.insert, workspace, rows(list, number, number + 1)) == 0) {
            isShared(list, number); // somebody else has made the row meanwhile
        }
        held.add(list);
    }

    private boolean isShared(SchemaName list, int number) {
        return session.first(texts.share, row -> row.getInt(1), workspace, list.key(), number)
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

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String share;
        private final String take;
        private final String forget;

        Texts(Template template) {
            insert = template.insert(
                    "list_hold",
                    Column.of("schema_key", ColumnType.TEXT),
                    Column.of("hold_number", ColumnType.SMALLINT),
                    Column.of("schema_changes", ColumnType.BIGINT));
            share = template.sql("""
                    select hold_number from ${prefix}list_hold
                    where workspace = ? and schema_key = ? and hold_number = ?
                    ${share}
                    """);
            take = template.sql("""
                    update ${prefix}list_hold set schema_changes = schema_changes + 1
                    where workspace = ? and schema_key = ?
                    """);
            forget = template.sql("delete from ${prefix}list_hold where workspace = ? and schema_key = ?");
        }
    }
}
