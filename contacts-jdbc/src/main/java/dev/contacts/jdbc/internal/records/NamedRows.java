package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.NameKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows with an id and a name that is unique by the primary key of a table of its own, as bytes; contacts may be members of them. For one
 * transaction.
 */
final class NamedRows<T> {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final RowReader<T> reader;
    private final Function<T, NameKey> nameKey;

    NamedRows(Texts texts, Session session, String workspace, RowReader<T> reader, Function<T, NameKey> nameKey) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.reader = reader;
        this.nameKey = nameKey;
    }

    /** Inserts a row; false if its name is taken. */
    boolean insert(UUID id, T row, Object... columns) {
        if (!texts.names.claim(session, workspace, nameKey.apply(row), id)) {
            return false;
        }
        Object[] values = new Object[columns.length + 1];
        values[0] = id;
        System.arraycopy(columns, 0, values, 1, columns.length);
        session.insertNew(texts.insert, workspace, List.<Object[]>of(values));
        return true;
    }

    /** Changes a row that was {@linkplain #toChange read to be changed}; false if its name is taken by another one. */
    boolean update(UUID id, T stored, T row, Object... columns) {
        if (!texts.names.change(session, workspace, nameKey.apply(stored), nameKey.apply(row), id)) {
            return false;
        }
        Object[] values = Arrays.copyOf(columns, columns.length + 2);
        values[columns.length] = workspace;
        values[columns.length + 1] = id;
        session.update(texts.update, values);
        return true;
    }

    /** Deletes a row with its members and its name; false if there is none. */
    boolean delete(UUID id) {
        List<T> stored = toChange(List.of(id));
        for (T row : stored) {
            session.update(texts.deleteMembers, workspace, id);
            texts.names.free(session, workspace, nameKey.apply(row));
            session.update(texts.delete, workspace, id);
        }
        return !stored.isEmpty();
    }

    List<T> find(List<UUID> sorted) {
        return session.listFor(ColumnType.UUID, sorted, texts.byIds, reader, workspace);
    }

    /** Rows as they are now, which nobody else changes until the transaction ends. */
    List<T> toChange(List<UUID> sorted) {
        texts.holding.hold(session, workspace, sorted);
        return session.listFor(ColumnType.UUID, sorted, texts.byIdsNow, reader, workspace);
    }

    Optional<T> findByName(NameKey name) {
        return session.first(texts.byName, reader, workspace, UniqueNames.bytes(name));
    }

    List<T> list() {
        return session.list(texts.list, reader, workspace);
    }

    /** The statements of one kind of rows, once per store. */
    static final class Texts {

        private final UniqueNames names;
        private final Holding holding;
        private final Insert insert;
        private final String update;
        private final String delete;
        private final String deleteMembers;
        private final String byIds;
        private final String byIdsNow;
        private final String byName;
        private final String list;

        /** For {@code table} and the table of its names, {@code table_name}; {@code id} and {@code key} are their keys. */
        Texts(
                Template template,
                String table,
                String id,
                String key,
                String members,
                Holding holding,
                Column... columns) {
            names = new UniqueNames(template, table + "_name", key, id);
            this.holding = holding;
            Column[] all = new Column[columns.length + 1];
            all[0] = Column.of(id, ColumnType.UUID);
            System.arraycopy(columns, 0, all, 1, columns.length);
            insert = template.insert(table, all);
            String where = " where workspace = ? and " + id + " = ?";
            update = template.sql("update ${prefix}" + table
                    + Arrays.stream(columns)
                            .map(column -> column.name() + (column.type() == ColumnType.JSON ? " = ${json}" : " = ?"))
                            .collect(Collectors.joining(", ", " set ", where)));
            delete = template.sql("delete from ${prefix}" + table + where);
            deleteMembers = template.sql("delete from ${prefix}" + members + where);
            String select = Arrays.stream(all)
                    .map(column -> "t." + column.name())
                    .collect(Collectors.joining(", ", "select ", " "));
            byIds = template.sql(select + "from ${each " + id + "} ${join " + table + " t on t.workspace = ? and t."
                    + id + " = u." + id + "} order by t." + id);
            byIdsNow = byIds + template.sql(" ${current}");
            byName = template.sql(select + "from ${prefix}" + table + "_name n join ${prefix}" + table
                    + " t on t.workspace = n.workspace and t." + id + " = n." + id + " where n.workspace = ? and n."
                    + key + " = ?");
            list = template.sql(select + "from ${prefix}" + table + " t where t.workspace = ? order by t." + id);
        }
    }
}
