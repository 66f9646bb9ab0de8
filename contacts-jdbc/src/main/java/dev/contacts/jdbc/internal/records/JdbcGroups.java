package dev.contacts.jdbc.internal.records;

import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.spi.GroupRecords;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The groups of a transaction. Their names are unique by the primary key of a table of their own, as bytes. */
final class JdbcGroups implements GroupRecords {

    private final Texts texts;
    private final Session session;
    private final String workspace;

    JdbcGroups(Texts texts, Session session, String workspace) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public boolean insert(Group group) {
        Object[] name = {key(group.name()), group.id().value()};
        if (session.insertAbsent(texts.claimName, workspace, List.<Object[]>of(name)) == 0) {
            return false;
        }
        Object[] row = {group.id().value(), group.name(), group.archived(), Micros.of(group.createdAt())};
        session.insertNew(texts.insert, workspace, List.<Object[]>of(row));
        return true;
    }

    @Override
    public boolean update(Group group) {
        return session.update(
                        texts.update,
                        group.archived(),
                        Micros.of(group.createdAt()),
                        workspace,
                        group.id().value())
                == 1;
    }

    @Override
    public List<Group> find(Collection<GroupId> ids) {
        List<UUID> sorted = ids.stream().distinct().sorted().map(GroupId::value).toList();
        return session.listFor(ColumnType.UUID, sorted, texts.byIds, JdbcGroups::read, workspace);
    }

    @Override
    public Optional<Group> findByName(String name) {
        return session.first(texts.byName, JdbcGroups::read, workspace, key(name));
    }

    @Override
    public List<Group> list() {
        return session.list(texts.list, JdbcGroups::read, workspace);
    }

    private static byte[] key(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static Group read(ResultSet row) throws SQLException {
        return new Group(
                new GroupId(Uuids.read(row, 1)), row.getString(2), row.getBoolean(3), Micros.toInstant(row.getLong(4)));
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert claimName;
        private final Insert insert;
        private final String update;
        private final String byIds;
        private final String byName;
        private final String list;

        Texts(Template template) {
            claimName = template.insert(
                    "contact_group_name",
                    Column.of("group_key", ColumnType.BYTES),
                    Column.of("group_id", ColumnType.UUID));
            insert = template.insert(
                    "contact_group",
                    Column.of("group_id", ColumnType.UUID),
                    Column.of("group_name", ColumnType.TEXT),
                    Column.of("archived", ColumnType.BOOLEAN),
                    Column.of("created_at", ColumnType.BIGINT));
            update = template.sql("""
                    update ${prefix}contact_group set archived = ?, created_at = ?
                    where workspace = ? and group_id = ?
                    """);
            String select = "select g.group_id, g.group_name, g.archived, g.created_at ";
            byIds = template.sql(select + """
                    from ${each group_id}
                    ${join contact_group g} on g.workspace = ? and g.group_id = u.group_id
                    order by g.group_id
                    """);
            byName = template.sql(select + """
                    from ${prefix}contact_group_name n
                    join ${prefix}contact_group g on g.workspace = n.workspace and g.group_id = n.group_id
                    where n.workspace = ? and n.group_key = ?
                    """);
            list = template.sql(select + """
                    from ${prefix}contact_group g
                    where g.workspace = ?
                    order by g.group_id
                    """);
        }
    }
}
