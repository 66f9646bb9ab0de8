package dev.contacts.jdbc.internal.records;

import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.OptInMode;
import dev.contacts.jdbc.internal.document.GroupDocument;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.schema.NameKey;
import dev.contacts.spi.GroupRecords;
import dev.contacts.workspace.Actor;
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
    private final Json json;
    private final RowReader<Group> reader;

    JdbcGroups(Texts texts, Session session, String workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.reader = this::read;
    }

    @Override
    public boolean insert(Group group) {
        UUID id = group.id().value();
        if (!texts.names.claim(session, workspace, group.nameKey(), id)) {
            return false;
        }
        Object[] row = {
            id,
            group.name(),
            group.archived(),
            group.optIn().name(),
            group.unsubscribed(),
            GroupDocument.write(json, group),
            group.createdBy().name(),
            Micros.of(group.createdAt())
        };
        session.insertNew(texts.insert, workspace, List.<Object[]>of(row));
        return true;
    }

    @Override
    public boolean update(Group group) {
        Group stored = toChange(List.of(group.id())).stream()
                .findFirst()
                .orElseThrow(() -> new GroupNotFoundException(group.id()));
        UUID id = group.id().value();
        if (!texts.names.change(session, workspace, stored.nameKey(), group.nameKey(), id)) {
            return false;
        }
        session.update(
                texts.update,
                group.name(),
                group.archived(),
                group.optIn().name(),
                group.unsubscribed(),
                GroupDocument.write(json, group),
                group.createdBy().name(),
                Micros.of(group.createdAt()),
                workspace,
                id);
        return true;
    }

    @Override
    public boolean delete(GroupId id) {
        List<Group> stored = toChange(List.of(id));
        for (Group group : stored) {
            session.update(texts.deleteMembers, workspace, id.value());
            texts.names.free(session, workspace, group.nameKey());
            session.update(texts.delete, workspace, id.value());
        }
        return !stored.isEmpty();
    }

    @Override
    public List<Group> find(Collection<GroupId> ids) {
        return session.listFor(ColumnType.UUID, Holding.sorted(ids, GroupId::value), texts.byIds, reader, workspace);
    }

    @Override
    public List<Group> toChange(Collection<GroupId> ids) {
        List<UUID> sorted = Holding.sorted(ids, GroupId::value);
        texts.holding.hold(session, workspace, sorted);
        return session.listFor(ColumnType.UUID, sorted, texts.byIdsNow, reader, workspace);
    }

    @Override
    public Optional<Group> findByName(NameKey name) {
        return session.first(texts.byName, reader, workspace, UniqueNames.bytes(name));
    }

    @Override
    public List<Group> list() {
        return session.list(texts.list, reader, workspace);
    }

    private Group read(ResultSet row) throws SQLException {
        GroupDocument document = GroupDocument.read(json, row.getString(6));
        return new Group(
                new GroupId(Uuids.read(row, 1)),
                row.getString(2),
                document.description(),
                OptInMode.valueOf(row.getString(4)),
                row.getBoolean(3),
                document.attributes(),
                document.memberSchema(),
                row.getLong(5),
                new Actor(row.getString(7)),
                Micros.toInstant(row.getLong(8)));
    }

    /** The statements, once per store. */
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

        Texts(Template template) {
            names = new UniqueNames(template, "contact_group_name", "group_key", "group_id");
            holding = Holding.ofGroups(template);
            insert = template.insert(
                    "contact_group",
                    Column.of("group_id", ColumnType.UUID),
                    Column.of("group_name", ColumnType.TEXT),
                    Column.of("archived", ColumnType.BOOLEAN),
                    Column.of("opt_in_mode", ColumnType.TEXT),
                    Column.of("unsubscribed_count", ColumnType.BIGINT),
                    Column.of("group_document", ColumnType.JSON),
                    Column.of("created_by", ColumnType.TEXT),
                    Column.of("created_at", ColumnType.BIGINT));
            update = template.sql("""
                    update ${prefix}contact_group
                    set group_name = ?, archived = ?, opt_in_mode = ?, unsubscribed_count = ?,
                        group_document = ${json}, created_by = ?, created_at = ?
                    where workspace = ? and group_id = ?
                    """);
            delete = template.sql("delete from ${prefix}contact_group where workspace = ? and group_id = ?");
            deleteMembers = template.sql("delete from ${prefix}membership where workspace = ? and group_id = ?");
            String select = "select g.group_id, g.group_name, g.archived, g.opt_in_mode, g.unsubscribed_count,"
                    + " g.group_document, g.created_by, g.created_at ";
            byIds = template.sql(select + """
                    from ${each group_id}
                    ${join contact_group g} on g.workspace = ? and g.group_id = u.group_id
                    order by g.group_id
                    """);
            byIdsNow = byIds + template.sql(" ${current}");
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
