package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.ContactId;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.spi.MembershipRecords;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes every call on to other records; a sabotage overrides the calls it breaks. */
class HonestMemberships implements MembershipRecords {

    private final MembershipRecords inner;

    HonestMemberships(MembershipRecords inner) {
        this.inner = inner;
    }

    @Override
    public void put(Collection<Membership> memberships) {
        inner.put(memberships);
    }

    @Override
    public int add(Collection<Membership> memberships) {
        return inner.add(memberships);
    }

    @Override
    public List<Membership> toChange(Collection<ContactId> contacts) {
        return inner.toChange(contacts);
    }

    @Override
    public List<Membership> remove(GroupId group, Collection<ContactId> contacts) {
        return inner.remove(group, contacts);
    }

    @Override
    public List<Membership> ofContacts(Collection<ContactId> contacts) {
        return inner.ofContacts(contacts);
    }

    @Override
    public List<Membership> ofGroup(GroupId group, @Nullable ContactId after, int limit) {
        return inner.ofGroup(group, after, limit);
    }
}
