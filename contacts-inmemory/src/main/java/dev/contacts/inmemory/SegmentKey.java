package dev.contacts.inmemory;

import dev.contacts.contact.ContactId;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import java.util.Comparator;
import java.util.UUID;

/** The two orders in which memberships in segments are kept, and where a part of each begins. */
final class SegmentKey {

    static final Comparator<SegmentMember> BY_CONTACT =
            Comparator.comparing(SegmentMember::contact).thenComparing(SegmentMember::segment);
    static final Comparator<SegmentMember> BY_SEGMENT =
            Comparator.comparing(SegmentMember::segment).thenComparing(SegmentMember::contact);

    private static final UUID FIRST = new UUID(0, 0);

    private SegmentKey() {}

    static SegmentMember firstOf(ContactId contact) {
        return new SegmentMember(new SegmentId(FIRST), contact);
    }

    static SegmentMember firstOf(SegmentId segment) {
        return new SegmentMember(segment, new ContactId(FIRST));
    }
}
