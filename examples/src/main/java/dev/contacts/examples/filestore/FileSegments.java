package dev.contacts.examples.filestore;

import dev.contacts.schema.NameKey;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.spi.SegmentRecords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The saved segments of a transaction. */
final class FileSegments implements SegmentRecords {

    private final FileTransaction transaction;

    FileSegments(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(Segment segment) {
        boolean known = transaction.tablesToWrite().segments.containsKey(segment.id());
        boolean free = findByName(segment.nameKey()).isEmpty();
        if (free && known) {
            throw new IllegalArgumentException("an inserted segment has a new id");
        } else if (free) {
            transaction.make(new Change.PutSegment(StoredSegment.of(segment)));
        }
        return free;
    }

    @Override
    public boolean update(Segment segment) {
        if (!transaction.tablesToWrite().segments.containsKey(segment.id())) {
            throw new SegmentNotFoundException(segment.id());
        }
        boolean free = findByName(segment.nameKey()).stream()
                .allMatch(owner -> owner.id().equals(segment.id()));
        if (free) {
            transaction.make(new Change.PutSegment(StoredSegment.of(segment)));
        }
        return free;
    }

    @Override
    public boolean delete(SegmentId id) {
        boolean known = transaction.tablesToWrite().segments.containsKey(id);
        if (known) {
            transaction.make(new Change.RemoveSegment(id));
        }
        return known;
    }

    @Override
    public List<Segment> find(Collection<SegmentId> ids) {
        Map<SegmentId, Segment> segments = transaction.tables().segments;
        return new TreeSet<>(ids)
                .stream().flatMap(id -> Stream.ofNullable(segments.get(id))).toList();
    }

    @Override
    public Optional<Segment> findByName(NameKey name) {
        return list().stream().filter(segment -> segment.nameKey().equals(name)).findFirst();
    }

    @Override
    public List<Segment> list() {
        return List.copyOf(transaction.tables().segments.values());
    }
}
