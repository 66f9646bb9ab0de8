package dev.contacts.internal.transfer;

import dev.contacts.contact.ContactId;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.spi.SegmentMemberRecords;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nobody was put into a segment. */
final class NoSegmentMembers implements SegmentMemberRecords {

    @Override
    public int add(Collection<SegmentMember> members) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int remove(Collection<SegmentMember> members) {
        return 0;
    }

    @Override
    public List<SegmentMember> ofContacts(Collection<ContactId> contacts) {
        return List.of();
    }

    @Override
    public List<ContactId> members(SegmentId segment, TestContacts testContacts, @Nullable ContactId after, int limit) {
        return List.of();
    }

    @Override
    public long count(SegmentId segment, TestContacts testContacts) {
        return 0;
    }
}
