package dev.contacts.spi;

import dev.contacts.schema.NameKey;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The saved segments of a transaction's workspace. A rule is kept so that it comes back equal. */
public interface SegmentRecords {

    /**
     * Adds a segment unless its name is taken; decided by a constraint of the store on {@link Segment#nameKey}.
     *
     * @param segment a segment with a new id
     * @return false if the name is taken and nothing was written
     * @throws IllegalArgumentException if the name is free and a stored segment has the id; the transaction must be given up then
     */
    boolean insert(Segment segment);

    /**
     * Replaces a segment, whatever its kind, unless its name is taken by another one; decided as for {@link #insert}. The name it had is free
     * at once, its members stay.
     *
     * @param segment the segment as it shall be
     * @return false if the name is taken and nothing was written
     * @throws SegmentNotFoundException if there is no such segment (any more); nothing was written
     */
    boolean update(Segment segment);

    /**
     * Deletes a segment and the fact that contacts were put into it. Its name is free at once.
     *
     * @param id any segment
     * @return false if there is no such segment
     */
    boolean delete(SegmentId id);

    /**
     * Reads segments by id.
     *
     * @param ids any ids
     * @return those that exist, ordered by id
     */
    List<Segment> find(Collection<SegmentId> ids);

    /**
     * Reads segments in order to change them or their members; otherwise as {@link GroupRecords#toChange}.
     *
     * @param ids any ids
     * @return those that exist, ordered by id
     */
    default List<Segment> toChange(Collection<SegmentId> ids) {
        return find(ids);
    }

    /**
     * Reads a segment by name.
     *
     * @param name the key of the name
     * @return the segment, if there is one
     */
    Optional<Segment> findByName(NameKey name);

    /**
     * Reads all segments.
     *
     * @return the segments, ordered by id
     */
    List<Segment> list();
}
