package dev.contacts.jdbc.internal.records;

import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.OptInMode;
import dev.contacts.jdbc.internal.document.GroupDocument;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
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

/** The groups of a transaction. */
final class JdbcGroups implements GroupRecords {

    private final Json json;
    private final NamedRows<Group> rows;

    JdbcGroups(NamedRows.Texts texts, Session session, String workspace, Json json) {
        this.json = json;
        this.rows = new NamedRows<>(texts, session, workspace, row -> read(json, row), Group::nameKey);
    }

    @Override
    public boolean insert(Group group) {
        return rows.insert(group.id().value(), group, columns(group));
    }

    @Override
    public boolean update(Group group) {
        Group stored = toChange(List.of(group.id())).stream()
                .findFirst()
                .orElseThrow(() -> new GroupNotFoundException(group.id()));
        return rows.update(group.id().value(), stored, group, columns(group));
    }

    private Object[] columns(Group group) {
        return new Object[] {
            group.name(),
            group.archived(),
            group.optIn().name(),
            group.unsubscribed(),
            GroupDocument.write(json, group),
            group.createdBy().name(),
            Micros.of(group.createdAt())
        };
    }

    @Override
    public boolean delete(GroupId id) {
        return rows.delete(id.value());
    }

    @Override
    public List<Group> find(Collection<GroupId> ids) {
        return rows.find(Holding.sorted(ids, GroupId::value));
    }

    @Override
    public List<Group> toChange(Collection<GroupId> ids) {
        return rows.toChange(Holding.sorted(ids, GroupId::value));
    }

    @Override
    public Optional<Group> findByName(NameKey name) {
        return rows.findByName(name);
    }

    @Override
    public List<Group> list() {
        return rows.list();
    }

    private static Group read(Json json, ResultSet row) throws SQLException {
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

    static NamedRows.Texts texts(Template template) {
        return new NamedRows.Texts(
                template,
                "contact_group",
                "group_id",
                "group_key",
                "membership",
                Holding.ofGroups(template),
                Column.of("group_name", ColumnType.TEXT),
                Column.of("archived", ColumnType.BOOLEAN),
                Column.of("opt_in_mode", ColumnType.TEXT),
                Column.of("unsubscribed_count", ColumnType.BIGINT),
                Column.of("group_document", ColumnType.JSON),
                Column.of("created_by", ColumnType.TEXT),
                Column.of("created_at", ColumnType.BIGINT));
    }
}
