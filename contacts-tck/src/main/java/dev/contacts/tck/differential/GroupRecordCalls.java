package dev.contacts.tck.differential;

import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.schema.NameKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of {@link dev.contacts.spi.GroupRecords} and {@link dev.contacts.spi.MembershipRecords}. */
final class GroupRecordCalls {

    private GroupRecordCalls() {}

    static Call any(Chance chance, World world) {
        return switch (chance.below(5)) {
            case 0, 1 -> insert(chance, world);
            case 2 -> update(chance, world);
            case 3 -> find(chance, world);
            default -> read(chance, world);
        };
    }

    static Call anyOfMembers(Chance chance, World world) {
        return switch (chance.below(7)) {
            case 0, 1, 2 -> put(chance, world);
            case 3 -> remove(chance, world);
            case 4 -> ofGroup(chance, world);
            default -> ofContacts(chance, world);
        };
    }

    private static Call insert(Chance chance, World world) {
        List<GroupId> taken = world.groups().stream().map(Group::id).toList();
        List<GroupId> free = Pool.IDS.stream()
                .map(GroupId::new)
                .filter(id -> !taken.contains(id))
                .toList();
        GroupId id = free.isEmpty() || chance.oneIn(15) ? world.groupId(chance) : chance.any(free);
        Group group = Values.group(chance, id);
        return Call.of(
                "GroupRecords.insert(Group)",
                group,
                place -> place.tx().groups().insert(group));
    }

    private static Call update(Chance chance, World world) {
        GroupId id = world.groupId(chance);
        if (chance.oneIn(3)) {
            return Call.of(
                    "GroupRecords.delete(GroupId)",
                    id,
                    place -> place.tx().groups().delete(id));
        }
        Group group = Values.group(chance, id);
        return Call.of(
                "GroupRecords.update(Group)",
                group,
                place -> place.tx().groups().update(group));
    }

    private static Call find(Chance chance, World world) {
        List<GroupId> pool =
                new ArrayList<>(world.groups().stream().map(Group::id).toList());
        pool.add(new GroupId(chance.any(Pool.IDS)));
        List<GroupId> ids = chance.some(pool, 4);
        return chance.oneIn(2)
                ? Call.of(
                        "GroupRecords.find(Collection)",
                        ids,
                        place -> place.tx().groups().find(ids))
                : Call.of(
                        "GroupRecords.toChange(Collection)",
                        ids,
                        place -> place.tx().groups().toChange(ids));
    }

    private static Call read(Chance chance, World world) {
        if (chance.oneIn(2)) {
            return Call.of(
                    "GroupRecords.list()", "", place -> place.tx().groups().list());
        }
        NameKey name = NameKey.of(
                world.groups().isEmpty() || chance.oneIn(2)
                        ? chance.any(Pool.TEXTS)
                        : chance.any(world.groups()).name());
        return Call.of(
                "GroupRecords.findByName(NameKey)",
                name,
                place -> place.tx().groups().findByName(name));
    }

    private static Call put(Chance chance, World world) {
        List<ContactId> there =
                world.contacts().stream().map(contact -> contact.id()).toList();
        List<Membership> members = new ArrayList<>();
        for (int i = chance.below(4); i > 0; i--) {
            ContactId contact = there.isEmpty() || chance.oneIn(12) ? world.contactId(chance) : chance.favourite(there);
            members.add(new Membership(
                    contact,
                    world.groups().isEmpty() || chance.oneIn(12)
                            ? world.groupId(chance)
                            : chance.favourite(world.groups()).id(),
                    chance.any(List.of(MembershipStatus.values())),
                    Values.attributes(chance, chance.oneIn(3) ? 0 : 2),
                    chance.any(Pool.INSTANTS)));
        }
        if (chance.oneIn(2)) {
            return Call.of(
                    "MembershipRecords.add(Collection)",
                    members,
                    place -> place.tx().memberships().add(members));
        }
        return Call.of("MembershipRecords.put(Collection)", members, place -> {
            place.tx().memberships().put(members);
            return null;
        });
    }

    private static Call remove(Chance chance, World world) {
        GroupId group = world.groupId(chance);
        List<ContactId> contacts = world.contactIds(chance, 4);
        return Call.of(
                "MembershipRecords.remove(GroupId, Collection)",
                List.of(group, contacts),
                place -> place.tx().memberships().remove(group, contacts));
    }

    private static Call ofContacts(Chance chance, World world) {
        if (chance.oneIn(3)) {
            List<ContactId> some = world.contactIds(chance, 3);
            return Call.of(
                    "MembershipRecords.toChange(Collection)",
                    some,
                    place -> place.tx().memberships().toChange(some));
        }
        List<ContactId> contacts = world.contactIds(chance, 6);
        return Call.of(
                "MembershipRecords.ofContacts(Collection)",
                contacts,
                place -> place.tx().memberships().ofContacts(contacts));
    }

    private static Call ofGroup(Chance chance, World world) {
        GroupId group = world.groupId(chance);
        @Nullable ContactId after = chance.oneIn(2) ? null : world.contactId(chance);
        int limit = chance.any(Pool.LIMITS);
        return Call.of(
                        "MembershipRecords.ofGroup(GroupId, ContactId, int)",
                        group + " after " + Shown.text(after) + " limit " + limit,
                        place -> place.tx().memberships().ofGroup(group, after, limit))
                .unmeantIf(limit < 1);
    }
}
