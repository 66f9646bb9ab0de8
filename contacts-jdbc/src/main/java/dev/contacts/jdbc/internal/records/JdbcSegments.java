package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.SegmentDocument;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
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

/** The saved segments of a transaction. */
final class JdbcSegments implements SegmentRecords {

    private final Json json;
    private final NamedRows<Segment> rows;

    JdbcSegments(NamedRows.Texts texts, Session session, String workspace, Json json) {
        this.json = json;
        this.rows = new NamedRows<>(
                texts,
                session,
                workspace,
                row -> SegmentDocument.read(json, row.getString(3))
                        .segment(
                                new SegmentId(Uuids.read(row, 1)),
                                row.getString(2),
                                new Actor(row.getString(4)),
                                Micros.toInstant(row.getLong(5))),
                Segment::nameKey);
    }

    @Override
    public boolean insert(Segment segment) {
        return rows.insert(segment.id().value(), segment, columns(segment));
    }

    @Override
    public boolean update(Segment segment) {
        Segment stored = toChange(List.of(segment.id())).stream()
                .findFirst()
                .orElseThrow(() -> new SegmentNotFoundException(segment.id()));
        return rows.update(segment.id().value(), stored, segment, columns(segment));
    }

    private Object[] columns(Segment segment) {
        return new Object[] {
            segment.name(),
            SegmentDocument.write(json, segment),
            segment.createdBy().name(),
            Micros.of(segment.createdAt())
        };
    }

    @Override
    public boolean delete(SegmentId id) {
        return rows.delete(id.value());
    }

    @Override
    public List<Segment> find(Collection<SegmentId> ids) {
        return rows.find(Holding.sorted(ids, SegmentId::value));
    }

    @Override
    public List<Segment> toChange(Collection<SegmentId> ids) {
        return rows.toChange(Holding.sorted(ids, SegmentId::value));
    }

    @Override
    public Optional<Segment> findByName(NameKey name) {
        return rows.findByName(name);
    }

    @Override
    public List<Segment> list() {
        return rows.list();
    }

    static NamedRows.Texts texts(Template template) {
        return new NamedRows.Texts(
                template,
                "contact_segment",
                "segment_id",
                "segment_key",
                "segment_member",
                Holding.ofSegments(template),
                Column.of("segment_name", ColumnType.TEXT),
                Column.of("segment_document", ColumnType.JSON),
                Column.of("created_by", ColumnType.TEXT),
                Column.of("created_at", ColumnType.BIGINT));
    }
}
