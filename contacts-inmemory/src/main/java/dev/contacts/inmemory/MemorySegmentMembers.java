package dev.contacts.inmemory;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.SegmentMemberRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who was put into which segment, as a transaction sees it. */
final class MemorySegmentMembers implements SegmentMemberRecords {

    private final MemoryTransaction transaction;

    MemorySegmentMembers(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public int add(Collection<SegmentMember> members) {
        int[] added = new int[1];
        transaction.write(tables -> {
            requireThere(tables, members);
            SnapshotSortedMap.Draft<SegmentMember, SegmentMember> byContact =
                    tables.segments().byContact().draft();
            SnapshotSortedMap.Draft<SegmentMember, SegmentMember> bySegment =
                    tables.segments().bySegment().draft();
            for (SegmentMember member : members) {
                added[0] += byContact.put(member, member) == null ? 1 : 0;
                bySegment.put(member, member);
            }
            return with(tables, byContact, bySegment);
        });
        return added[0];
    }

    private static void requireThere(Tables tables, Collection<SegmentMember> members) {
        for (SegmentMember member : members) {
            if (tables.contacts().byId().get(member.contact()) == null) {
                throw new ContactNotFoundException(member.contact());
            }
        }
        for (SegmentMember member : members) {
            if (tables.segments().byId().get(member.segment()) == null) {
                throw new SegmentNotFoundException(member.segment());
            }
        }
    }

    @Override
    public int remove(Collection<SegmentMember> members) {
        Set<SegmentMember> there = new HashSet<>();
        transaction.write(tables -> {
            members.stream()
                    .filter(member -> tables.segments().byContact().get(member) != null)
                    .forEach(there::add);
            return without(tables, there);
        });
        return there.size();
    }

    @Override
    public List<SegmentMember> ofContacts(Collection<ContactId> contacts) {
        List<SegmentMember> found = new ArrayList<>();
        for (ContactId contact : new TreeSet<>(contacts)) {
            found.addAll(of(transaction.tables(), contact));
        }
        return found;
    }

    @Override
    public List<ContactId> members(SegmentId segment, TestContacts testContacts, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        Tables tables = transaction.tables();
        SnapshotSortedMap<SegmentMember, SegmentMember> bySegment =
                tables.segments().bySegment();
        Iterator<Map.Entry<SegmentMember, SegmentMember>> entries = after == null
                ? bySegment.ascendingFrom(SegmentKey.firstOf(segment))
                : bySegment.ascendingAfter(new SegmentMember(segment, after));
        List<ContactId> page = new ArrayList<>();
        while (page.size() < limit && entries.hasNext()) {
            SegmentMember member = entries.next().getKey();
            if (!member.segment().equals(segment)) {
                break;
            } else if (taken(tables, member, testContacts)) {
                page.add(member.contact());
            }
        }
        return page;
    }

    @Override
    public long count(SegmentId segment, TestContacts testContacts) {
        return members(segment, testContacts, null, Integer.MAX_VALUE).size();
    }

    private static boolean taken(Tables tables, SegmentMember member, TestContacts testContacts) {
        Contact contact = tables.contacts().byId().get(member.contact());
        return contact != null
                && (testContacts == TestContacts.INCLUDED || contact.isTest() == (testContacts == TestContacts.ONLY));
    }

    private static Tables with(
            Tables tables,
            SnapshotSortedMap.Draft<SegmentMember, SegmentMember> byContact,
            SnapshotSortedMap.Draft<SegmentMember, SegmentMember> bySegment) {
        return tables.with(new Tables.Segments(
                tables.segments().byId(), tables.segments().byName(), byContact.freeze(), bySegment.freeze()));
    }

    /** What one contact was put into. */
    static List<SegmentMember> of(Tables tables, ContactId contact) {
        List<SegmentMember> found = new ArrayList<>();
        Iterator<Map.Entry<SegmentMember, SegmentMember>> entries =
                tables.segments().byContact().ascendingFrom(SegmentKey.firstOf(contact));
        while (entries.hasNext()) {
            SegmentMember member = entries.next().getKey();
            if (!member.contact().equals(contact)) {
                break;
            }
            found.add(member);
        }
        return found;
    }

    /** Everybody out of a segment. */
    static Tables without(Tables tables, SegmentId segment) {
        List<SegmentMember> members = new ArrayList<>();
        Iterator<Map.Entry<SegmentMember, SegmentMember>> entries =
                tables.segments().bySegment().ascendingFrom(SegmentKey.firstOf(segment));
        while (entries.hasNext()) {
            SegmentMember member = entries.next().getKey();
            if (!member.segment().equals(segment)) {
                break;
            }
            members.add(member);
        }
        return without(tables, members);
    }

    static Tables without(Tables tables, Collection<SegmentMember> members) {
        SnapshotSortedMap.Draft<SegmentMember, SegmentMember> byContact =
                tables.segments().byContact().draft();
        SnapshotSortedMap.Draft<SegmentMember, SegmentMember> bySegment =
                tables.segments().bySegment().draft();
        for (SegmentMember member : members) {
            byContact.remove(member);
            bySegment.remove(member);
        }
        return with(tables, byContact, bySegment);
    }
}
