package dev.contacts.tck.differential;

import dev.contacts.contact.ContactId;
import dev.contacts.schema.NameKey;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of {@link dev.contacts.spi.SegmentRecords} and {@link dev.contacts.spi.SegmentMemberRecords}. */
final class SegmentRecordCalls {

    private SegmentRecordCalls() {}

    static Call any(Chance chance, World world) {
        return switch (chance.below(6)) {
            case 0 -> insert(chance, world);
            case 1 -> update(chance, world);
            case 2 -> find(chance, world);
            case 3 -> read(chance, world);
            case 4 -> addOrRemove(chance, world);
            default -> chance.oneIn(2) ? addOrRemove(chance, world) : members(chance, world);
        };
    }

    private static Call insert(Chance chance, World world) {
        List<SegmentId> taken = world.segments().stream().map(Segment::id).toList();
        List<SegmentId> free = Pool.IDS.stream()
                .map(SegmentId::new)
                .filter(id -> !taken.contains(id))
                .toList();
        SegmentId id = free.isEmpty() || chance.oneIn(15) ? world.segmentId(chance) : chance.any(free);
        Segment segment = Values.segment(chance, id);
        return Call.of(
                "SegmentRecords.insert(Segment)",
                segment,
                place -> place.tx().segments().insert(segment));
    }

    private static Call update(Chance chance, World world) {
        SegmentId id = world.segmentId(chance);
        if (chance.oneIn(3)) {
            return Call.of(
                    "SegmentRecords.delete(SegmentId)",
                    id,
                    place -> place.tx().segments().delete(id));
        }
        Segment segment = Values.segment(chance, id);
        return Call.of(
                "SegmentRecords.update(Segment)",
                segment,
                place -> place.tx().segments().update(segment));
    }

    private static Call find(Chance chance, World world) {
        List<SegmentId> pool =
                new ArrayList<>(world.segments().stream().map(Segment::id).toList());
        pool.add(new SegmentId(chance.any(Pool.IDS)));
        List<SegmentId> ids = chance.some(pool, 4);
        return chance.oneIn(2)
                ? Call.of(
                        "SegmentRecords.find(Collection)",
                        ids,
                        place -> place.tx().segments().find(ids))
                : Call.of(
                        "SegmentRecords.toChange(Collection)",
                        ids,
                        place -> place.tx().segments().toChange(ids));
    }

    private static Call read(Chance chance, World world) {
        if (chance.oneIn(2)) {
            return Call.of(
                    "SegmentRecords.list()", "", place -> place.tx().segments().list());
        }
        NameKey name = NameKey.of(
                world.segments().isEmpty() || chance.oneIn(2)
                        ? chance.any(Pool.TEXTS)
                        : chance.any(world.segments()).name());
        return Call.of(
                "SegmentRecords.findByName(NameKey)",
                name,
                place -> place.tx().segments().findByName(name));
    }

    private static Call addOrRemove(Chance chance, World world) {
        List<SegmentMember> members = new ArrayList<>();
        boolean removing = chance.oneIn(3);
        for (int i = chance.below(4); i > 0; i--) {
            ContactId contact = world.contacts().isEmpty() || chance.oneIn(12)
                    ? world.contactId(chance)
                    : chance.favourite(world.contacts()).id();
            members.add(removing ? world.segmentMember(chance) : new SegmentMember(world.segmentId(chance), contact));
        }
        return removing
                ? Call.of(
                        "SegmentMemberRecords.remove(Collection)",
                        members,
                        place -> place.tx().segmentMembers().remove(members))
                : Call.of(
                        "SegmentMemberRecords.add(Collection)",
                        members,
                        place -> place.tx().segmentMembers().add(members));
    }

    private static Call members(Chance chance, World world) {
        SegmentId segment = world.segmentId(chance);
        TestContacts testContacts = chance.any(List.of(TestContacts.values()));
        @Nullable ContactId after = chance.oneIn(2) ? null : world.contactId(chance);
        int limit = chance.any(Pool.LIMITS);
        List<ContactId> contacts = world.contactIds(chance, 6);
        return switch (chance.below(3)) {
            case 0 ->
                Call.of(
                        "SegmentMemberRecords.ofContacts(Collection)",
                        contacts,
                        place -> place.tx().segmentMembers().ofContacts(contacts));
            case 1 ->
                Call.of(
                        "SegmentMemberRecords.count(SegmentId, TestContacts)",
                        List.of(segment, testContacts),
                        place -> place.tx().segmentMembers().count(segment, testContacts));
            default ->
                Call.of(
                                "SegmentMemberRecords.members(SegmentId, TestContacts, ContactId, int)",
                                segment + " " + testContacts + " after " + Shown.text(after) + " limit " + limit,
                                place -> place.tx().segmentMembers().members(segment, testContacts, after, limit))
                        .unmeantIf(limit < 1);
        };
    }
}
