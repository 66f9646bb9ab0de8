package dev.contacts.examples.filestore;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.SegmentMemberRecords;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was put into which segment, as a transaction sees it. */
final class FileSegmentMembers implements SegmentMemberRecords {

    private final FileTransaction transaction;

    FileSegmentMembers(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public int add(Collection<SegmentMember> members) {
        Tables tables = transaction.tablesToWrite();
        for (SegmentMember member : members) {
            if (!tables.contacts.containsKey(member.contact())) {
                throw new ContactNotFoundException(member.contact());
            }
        }
        for (SegmentMember member : members) {
            if (!tables.segments.containsKey(member.segment())) {
                throw new SegmentNotFoundException(member.segment());
            }
        }
        List<SegmentMember> absent = members.stream()
                .distinct()
                .filter(member -> !isIn(tables, member))
                .toList();
        absent.forEach(member -> transaction.make(new Change.PutSegmentMember(member)));
        return absent.size();
    }

    @Override
    public int remove(Collection<SegmentMember> members) {
        Tables tables = transaction.tablesToWrite();
        List<SegmentMember> there = members.stream()
                .distinct()
                .filter(member -> isIn(tables, member))
                .toList();
        there.forEach(member -> transaction.make(new Change.RemoveSegmentMember(member)));
        return there.size();
    }

    @Override
    public List<SegmentMember> ofContacts(Collection<ContactId> contacts) {
        Tables tables = transaction.tables();
        return new TreeSet<>(contacts)
                .stream()
                        .flatMap(contact -> tables.segmentsOf(contact).stream())
                        .map(key -> new SegmentMember(key.second(), key.first()))
                        .toList();
    }

    @Override
    public List<ContactId> members(SegmentId segment, TestContacts testContacts, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        return members(segment, testContacts)
                .filter(contact -> after == null || after.compareTo(contact) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(SegmentId segment, TestContacts testContacts) {
        return members(segment, testContacts).count();
    }

    private Stream<ContactId> members(SegmentId segment, TestContacts testContacts) {
        Tables tables = transaction.tables();
        return tables.segmentMembers.stream()
                .filter(key -> key.second().equals(segment))
                .map(Key::first)
                .filter(contact -> testContacts == TestContacts.INCLUDED
                        || isTest(tables, contact) == (testContacts == TestContacts.ONLY));
    }

    /** Nobody is in a segment who is not stored. */
    private static boolean isTest(Tables tables, ContactId id) {
        return requireNonNull(tables.contacts.get(id), "contact").isTest();
    }

    private static boolean isIn(Tables tables, SegmentMember member) {
        return tables.segmentMembers.contains(new Key<>(member.contact(), member.segment()));
    }
}
