package dev.contacts.internal.export;

import dev.contacts.contact.ContactId;
import dev.contacts.internal.group.SegmentRules;
import dev.contacts.segment.SegmentId;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that are in a saved segment, without test contacts.
 *
 * @param id the segment
 */
record SegmentSource(SegmentId id) implements ContactSource {

    @Override
    public void check(StoreTransaction tx) {
        SegmentRules.get(tx, id);
    }

    @Override
    public Batch next(StoreTransaction tx, Instant now, @Nullable ContactId after) {
        return Batch.of(SegmentRules.members(tx, id, now, after, PAGE));
    }

    @Override
    public long count(StoreTransaction tx, Instant now) {
        return SegmentRules.count(tx, id, now);
    }
}
