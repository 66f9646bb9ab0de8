package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.ContactId;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.schema.Attributes;
import dev.contacts.spi.MembershipRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The attributes of a membership that ended come back with the next one. */
final class MemberAttributesLeft extends Sabotage {

    private record Key(Workspace workspace, GroupId group, ContactId contact) {}

    private final Map<Key, Attributes> left = new ConcurrentHashMap<>();

    @Override
    StoreTransaction broken(Workspace workspace, StoreTransaction transaction) {
        return new HonestTransaction(transaction) {
            @Override
            public MembershipRecords memberships() {
                return new HonestMemberships(super.memberships()) {
                    @Override
                    public List<Membership> remove(GroupId group, Collection<ContactId> contacts) {
                        List<Membership> removed = super.remove(group, contacts);
                        removed.forEach(gone -> left.put(key(workspace, gone), gone.attributes()));
                        return removed;
                    }

                    @Override
                    public void put(Collection<Membership> memberships) {
                        super.put(withLeft(workspace, memberships));
                    }

                    @Override
                    public int add(Collection<Membership> memberships) {
                        return super.add(withLeft(workspace, memberships));
                    }
                };
            }
        };
    }

    private List<Membership> withLeft(Workspace workspace, Collection<Membership> memberships) {
        return memberships.stream()
                .map(membership -> withLeft(workspace, membership))
                .toList();
    }

    private Membership withLeft(Workspace workspace, Membership membership) {
        Attributes attributes = left.getOrDefault(key(workspace, membership), Attributes.empty());
        return membership.attributes().isEmpty()
                ? new Membership(
                        membership.contact(), membership.group(), membership.status(), attributes, membership.since())
                : membership;
    }

    private static Key key(Workspace workspace, Membership membership) {
        return new Key(workspace, membership.group(), membership.contact());
    }
}
