package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.ContactId;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.spi.SegmentMemberRecords;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes every call on to other records; a sabotage overrides the calls it breaks. */
class HonestSegmentMembers implements SegmentMemberRecords {

    private final SegmentMemberRecords inner;

    HonestSegmentMembers(SegmentMemberRecords inner) {
        this.inner = inner;
    }

    @Override
    public int add(Collection<SegmentMember> members) {
        return inner.add(members);
    }

    @Override
    public int remove(Collection<SegmentMember> members) {
        return inner.remove(members);
    }

    @Override
    public List<SegmentMember> ofContacts(Collection<ContactId> contacts) {
        return inner.ofContacts(contacts);
    }

    @Override
    public List<ContactId> members(SegmentId segment, TestContacts testContacts, @Nullable ContactId after, int limit) {
        return inner.members(segment, testContacts, after, limit);
    }

    @Override
    public long count(SegmentId segment, TestContacts testContacts) {
        return inner.count(segment, testContacts);
    }
}
