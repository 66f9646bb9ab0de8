package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.SegmentDocument;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.schema.NameKey;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.spi.SegmentRecords;
import dev.contacts.workspace.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The saved segments of a transaction. Their names are unique by the primary key of a table of their own, as bytes. */
final class JdbcSegments implements SegmentRecords {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final RowReader<Segment> reader;

    JdbcSegments(Texts texts, Session session, String workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.reader = row -> SegmentDocument.read(json, row.getString(3))
                .segment(
                        new SegmentId(Uuids.read(row, 1)),
                        row.getString(2),
                        new Actor(row.getString(4)),
                        Micros.toInstant(row.getLong(5)));
    }

    @Override
    public boolean insert(Segment segment) {
        UUID id = segment.id().value();
        if (!texts.names.claim(session, workspace, segment.nameKey(), id)) {
            return false;
        }
        Object[] row = {
            id,
            segment.name(),
            SegmentDocument.write(json, segment),
            segment.createdBy().name(),
            Micros.of(segment.createdAt())
        };
        session.insertNew(texts.insert, workspace, List.<Object[]>of(row));
        return true;
    }

    @Override
    public boolean update(Segment segment) {
        Segment stored = toChange(List.of(segment.id())).stream()
                .findFirst()
                .orElseThrow(() -> new SegmentNotFoundException(segment.id()));
        UUID id = segment.id().value();
        if (!texts.names.change(session, workspace, stored.nameKey(), segment.nameKey(), id)) {
            return false;
        }
        session.update(
                texts.update,
                segment.name(),
                SegmentDocument.write(json, segment),
                segment.createdBy().name(),
                Micros.of(segment.createdAt()),
                workspace,
                id);
        return true;
    }

    @Override
    public boolean delete(SegmentId id) {
        List<Segment> stored = toChange(List.of(id));
        for (Segment segment : stored) {
            session.update(texts.deleteMembers, workspace, id.value());
            texts.names.free(session, workspace, segment.nameKey());
            session.update(texts.delete, workspace, id.value());
        }
        return !stored.isEmpty();
    }

    @Override
    public List<Segment> find(Collection<SegmentId> ids) {
        return session.listFor(ColumnType.UUID, Holding.sorted(ids, SegmentId::value), texts.byIds, reader, workspace);
    }

    @Override
    public List<Segment> toChange(Collection<SegmentId> ids) {
        List<UUID> sorted = Holding.sorted(ids, SegmentId::value);
        texts.holding.hold(session, workspace, sorted);
        return session.listFor(ColumnType.UUID, sorted, texts.byIdsNow, reader, workspace);
    }

    @Override
    public Optional<Segment> findByName(NameKey name) {
        return session.first(texts.byName, reader, workspace, UniqueNames.bytes(name));
    }

    @Override
    public List<Segment> list() {
        return session.list(texts.list, reader, workspace);
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
            names = new UniqueNames(template, "contact_segment_name", "segment_key", "segment_id");
            holding = Holding.ofSegments(template);
            insert = template.insert(
                    "contact_segment",
                    Column.of("segment_id", ColumnType.UUID),
                    Column.of("segment_name", ColumnType.TEXT),
                    Column.of("segment_document", ColumnType.JSON),
                    Column.of("created_by", ColumnType.TEXT),
                    Column.of("created_at", ColumnType.BIGINT));
            update = template.sql("""
                    update ${prefix}contact_segment
                    set segment_name = ?, segment_document = ${json}, created_by = ?, created_at = ?
                    where workspace = ? and segment_id = ?
                    """);
            delete = template.sql("delete from ${prefix}contact_segment where workspace = ? and segment_id = ?");
            deleteMembers = template.sql("delete from ${prefix}segment_member where workspace = ? and segment_id = ?");
            String select = "select s.segment_id, s.segment_name, s.segment_document, s.created_by, s.created_at ";
            byIds = template.sql(select + """
                    from ${each segment_id}
                    ${join contact_segment s} on s.workspace = ? and s.segment_id = u.segment_id
                    order by s.segment_id
                    """);
            byIdsNow = byIds + template.sql(" ${current}");
            byName = template.sql(select + """
                    from ${prefix}contact_segment_name n
                    join ${prefix}contact_segment s on s.workspace = n.workspace and s.segment_id = n.segment_id
                    where n.workspace = ? and n.segment_key = ?
                    """);
            list = template.sql(select + """
                    from ${prefix}contact_segment s
                    where s.workspace = ?
                    order by s.segment_id
                    """);
        }
    }
}
