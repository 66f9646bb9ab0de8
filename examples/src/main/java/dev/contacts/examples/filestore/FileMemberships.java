package dev.contacts.examples.filestore;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.MembershipRecords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The memberships of a transaction. */
final class FileMemberships implements MembershipRecords {

    private final FileTransaction transaction;

    FileMemberships(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void put(Collection<Membership> memberships) {
        requireThere(memberships);
        memberships.forEach(membership -> transaction.make(new Change.PutMembership(membership)));
    }

    @Override
    public int add(Collection<Membership> memberships) {
        requireThere(memberships);
        Map<Key<ContactId, GroupId>, Membership> there = transaction.tables().memberships;
        Map<Key<ContactId, GroupId>, Membership> absent = new LinkedHashMap<>();
        for (Membership membership : memberships) {
            Key<ContactId, GroupId> key = new Key<>(membership.contact(), membership.group());
            if (!there.containsKey(key)) {
                absent.putIfAbsent(key, membership);
            }
        }
        absent.values().forEach(membership -> transaction.make(new Change.PutMembership(membership)));
        return absent.size();
    }

    private void requireThere(Collection<Membership> memberships) {
        Tables tables = transaction.tablesToWrite();
        for (Membership membership : memberships) {
            if (!tables.contacts.containsKey(membership.contact())) {
                throw new ContactNotFoundException(membership.contact());
            }
        }
        for (Membership membership : memberships) {
            if (!tables.groups.containsKey(membership.group())) {
                throw new GroupNotFoundException(membership.group());
            }
        }
    }

    @Override
    public List<Membership> remove(GroupId group, Collection<ContactId> contacts) {
        Tables tables = transaction.tablesToWrite();
        List<Membership> removed = new TreeSet<>(contacts)
                .stream()
                        .flatMap(contact -> Stream.ofNullable(tables.memberships.get(new Key<>(contact, group))))
                        .toList();
        removed.forEach(each -> transaction.make(new Change.RemoveMembership(each.contact(), group)));
        return removed;
    }

    @Override
    public List<Membership> ofContacts(Collection<ContactId> contacts) {
        Tables tables = transaction.tables();
        return new TreeSet<>(contacts)
                .stream()
                        .flatMap(contact -> tables.membershipsOf(contact).values().stream())
                        .toList();
    }

    @Override
    public List<Membership> ofGroup(GroupId group, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        Tables tables = transaction.tables();
        Map<?, Membership> memberships = after == null ? tables.memberships : tables.membershipsAfter(after);
        return memberships.values().stream()
                .filter(membership -> membership.group().equals(group))
                .limit(limit)
                .toList();
    }
}
