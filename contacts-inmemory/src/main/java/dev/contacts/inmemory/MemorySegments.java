package dev.contacts.inmemory;

import dev.contacts.schema.NameKey;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.spi.SegmentRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The saved segments of a transaction. */
final class MemorySegments implements SegmentRecords {

    private final MemoryTransaction transaction;

    MemorySegments(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(Segment segment) {
        boolean[] free = new boolean[1];
        transaction.write(tables -> {
            free[0] = tables.segments().byName().get(segment.nameKey()) == null;
            if (free[0] && tables.segments().byId().get(segment.id()) != null) {
                throw new IllegalArgumentException("segment " + segment.id() + " exists already");
            }
            return free[0] ? with(tables, segment) : tables;
        });
        return free[0];
    }

    @Override
    public boolean update(Segment segment) {
        boolean[] free = new boolean[1];
        transaction.write(tables -> {
            Segment stored = tables.segments().byId().get(segment.id());
            if (stored == null) {
                throw new SegmentNotFoundException(segment.id());
            }
            SegmentId owner = tables.segments().byName().get(segment.nameKey());
            free[0] = owner == null || owner.equals(segment.id());
            return free[0] ? with(without(tables, stored), segment) : tables;
        });
        return free[0];
    }

    @Override
    public boolean delete(SegmentId id) {
        boolean[] found = new boolean[1];
        transaction.write(tables -> {
            Segment stored = tables.segments().byId().get(id);
            found[0] = stored != null;
            return stored == null ? tables : MemorySegmentMembers.without(without(tables, stored), id);
        });
        return found[0];
    }

    @Override
    public List<Segment> find(Collection<SegmentId> ids) {
        List<Segment> found = new ArrayList<>();
        for (SegmentId id : new TreeSet<>(ids)) {
            Segment segment = transaction.tables().segments().byId().get(id);
            if (segment != null) {
                found.add(segment);
            }
        }
        return found;
    }

    @Override
    public Optional<Segment> findByName(NameKey name) {
        SegmentId id = transaction.tables().segments().byName().get(name);
        return id == null ? Optional.empty() : find(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Segment> list() {
        List<Segment> all = new ArrayList<>();
        transaction.tables().segments().byId().ascending().forEachRemaining(entry -> all.add(entry.getValue()));
        return all;
    }

    private static Tables with(Tables tables, Segment segment) {
        SnapshotSortedMap.Draft<SegmentId, Segment> byId =
                tables.segments().byId().draft();
        SnapshotMap.Draft<NameKey, SegmentId> byName =
                tables.segments().byName().draft();
        byId.put(segment.id(), segment);
        byName.put(segment.nameKey(), segment.id());
        return tables.with(tables.segments().with(byId.freeze(), byName.freeze()));
    }

    private static Tables without(Tables tables, Segment segment) {
        SnapshotSortedMap.Draft<SegmentId, Segment> byId =
                tables.segments().byId().draft();
        SnapshotMap.Draft<NameKey, SegmentId> byName =
                tables.segments().byName().draft();
        byId.remove(segment.id());
        byName.remove(segment.nameKey());
        return tables.with(tables.segments().with(byId.freeze(), byName.freeze()));
    }
}
