package dev.contacts.inmemory;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.MembershipRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The memberships of a transaction. */
final class MemoryMemberships implements MembershipRecords {

    private final MemoryTransaction transaction;

    MemoryMemberships(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void put(Collection<Membership> memberships) {
        transaction.write(tables -> with(tables, memberships));
    }

    @Override
    public int add(Collection<Membership> memberships) {
        Map<MemberKey, Membership> absent = new LinkedHashMap<>();
        transaction.write(tables -> {
            requireThere(tables, memberships);
            for (Membership membership : memberships) {
                MemberKey key = MemberKey.of(membership);
                if (tables.memberships().byContact().get(key) == null) {
                    absent.putIfAbsent(key, membership);
                }
            }
            return with(tables, absent.values());
        });
        return absent.size();
    }

    private static void requireThere(Tables tables, Collection<Membership> memberships) {
        for (Membership membership : memberships) {
            if (tables.contacts().byId().get(membership.contact()) == null) {
                throw new ContactNotFoundException(membership.contact());
            }
        }
        for (Membership membership : memberships) {
            if (tables.groups().byId().get(membership.group()) == null) {
                throw new GroupNotFoundException(membership.group());
            }
        }
    }

    private static Tables with(Tables tables, Collection<Membership> memberships) {
        requireThere(tables, memberships);
        SnapshotSortedMap.Draft<MemberKey, Membership> byContact =
                tables.memberships().byContact().draft();
        SnapshotSortedMap.Draft<MemberKey, Membership> byGroup =
                tables.memberships().byGroup().draft();
        for (Membership membership : memberships) {
            byContact.put(MemberKey.of(membership), membership);
            byGroup.put(MemberKey.of(membership), membership);
        }
        return tables.with(new Tables.Memberships(byContact.freeze(), byGroup.freeze()));
    }

    @Override
    public List<Membership> remove(GroupId group, Collection<ContactId> contacts) {
        List<Membership> removed = new ArrayList<>();
        transaction.write(tables -> {
            for (ContactId contact : new TreeSet<>(contacts)) {
                Membership membership = tables.memberships().byContact().get(new MemberKey(contact, group));
                if (membership != null) {
                    removed.add(membership);
                }
            }
            return without(tables, removed.stream().map(MemberKey::of).toList());
        });
        return removed;
    }

    @Override
    public List<Membership> ofContacts(Collection<ContactId> contacts) {
        List<Membership> found = new ArrayList<>();
        for (ContactId contact : new TreeSet<>(contacts)) {
            Iterator<Map.Entry<MemberKey, Membership>> entries =
                    transaction.tables().memberships().byContact().ascendingFrom(MemberKey.firstOf(contact));
            while (entries.hasNext()) {
                Membership membership = entries.next().getValue();
                if (!membership.contact().equals(contact)) {
                    break;
                }
                found.add(membership);
            }
        }
        return found;
    }

    @Override
    public List<Membership> ofGroup(GroupId group, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        SnapshotSortedMap<MemberKey, Membership> byGroup =
                transaction.tables().memberships().byGroup();
        Iterator<Map.Entry<MemberKey, Membership>> entries = after == null
                ? byGroup.ascendingFrom(MemberKey.firstOf(group))
                : byGroup.ascendingAfter(new MemberKey(after, group));
        List<Membership> page = new ArrayList<>();
        while (page.size() < limit && entries.hasNext()) {
            Membership membership = entries.next().getValue();
            if (!membership.group().equals(group)) {
                break;
            }
            page.add(membership);
        }
        return page;
    }

    /** Everybody out of a group. */
    static Tables without(Tables tables, GroupId group) {
        List<MemberKey> members = new ArrayList<>();
        Iterator<Map.Entry<MemberKey, Membership>> entries =
                tables.memberships().byGroup().ascendingFrom(MemberKey.firstOf(group));
        while (entries.hasNext()) {
            MemberKey key = entries.next().getKey();
            if (!key.group().equals(group)) {
                break;
            }
            members.add(key);
        }
        return without(tables, members);
    }

    static Tables without(Tables tables, Collection<MemberKey> keys) {
        SnapshotSortedMap.Draft<MemberKey, Membership> byContact =
                tables.memberships().byContact().draft();
        SnapshotSortedMap.Draft<MemberKey, Membership> byGroup =
                tables.memberships().byGroup().draft();
        for (MemberKey key : keys) {
            byContact.remove(key);
            byGroup.remove(key);
        }
        return tables.with(new Tables.Memberships(byContact.freeze(), byGroup.freeze()));
    }
}
