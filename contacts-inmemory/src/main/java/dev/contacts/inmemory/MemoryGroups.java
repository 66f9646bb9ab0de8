package dev.contacts.inmemory;

import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.schema.NameKey;
import dev.contacts.spi.GroupRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The groups of a transaction. */
final class MemoryGroups implements GroupRecords {

    private final MemoryTransaction transaction;

    MemoryGroups(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(Group group) {
        boolean[] free = new boolean[1];
        transaction.write(tables -> {
            free[0] = tables.groups().byName().get(group.nameKey()) == null;
            if (free[0] && tables.groups().byId().get(group.id()) != null) {
                throw new IllegalArgumentException("group " + group.id() + " exists already");
            }
            return free[0] ? with(tables, group) : tables;
        });
        return free[0];
    }

    @Override
    public boolean update(Group group) {
        boolean[] free = new boolean[1];
        transaction.write(tables -> {
            Group stored = tables.groups().byId().get(group.id());
            if (stored == null) {
                throw new GroupNotFoundException(group.id());
            }
            GroupId owner = tables.groups().byName().get(group.nameKey());
            free[0] = owner == null || owner.equals(group.id());
            return free[0] ? with(without(tables, stored), group) : tables;
        });
        return free[0];
    }

    @Override
    public boolean delete(GroupId id) {
        boolean[] found = new boolean[1];
        transaction.write(tables -> {
            Group stored = tables.groups().byId().get(id);
            found[0] = stored != null;
            return stored == null ? tables : MemoryMemberships.without(without(tables, stored), id);
        });
        return found[0];
    }

    @Override
    public List<Group> find(Collection<GroupId> ids) {
        List<Group> found = new ArrayList<>();
        for (GroupId id : new TreeSet<>(ids)) {
            Group group = transaction.tables().groups().byId().get(id);
            if (group != null) {
                found.add(group);
            }
        }
        return found;
    }

    @Override
    public Optional<Group> findByName(NameKey name) {
        GroupId id = transaction.tables().groups().byName().get(name);
        return id == null ? Optional.empty() : find(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Group> list() {
        List<Group> all = new ArrayList<>();
        transaction.tables().groups().byId().ascending().forEachRemaining(entry -> all.add(entry.getValue()));
        return all;
    }

    private static Tables with(Tables tables, Group group) {
        SnapshotSortedMap.Draft<GroupId, Group> byId = tables.groups().byId().draft();
        SnapshotMap.Draft<NameKey, GroupId> byName = tables.groups().byName().draft();
        byId.put(group.id(), group);
        byName.put(group.nameKey(), group.id());
        return tables.with(new Tables.Groups(byId.freeze(), byName.freeze()));
    }

    private static Tables without(Tables tables, Group group) {
        SnapshotSortedMap.Draft<GroupId, Group> byId = tables.groups().byId().draft();
        SnapshotMap.Draft<NameKey, GroupId> byName = tables.groups().byName().draft();
        byId.remove(group.id());
        byName.remove(group.nameKey());
        return tables.with(new Tables.Groups(byId.freeze(), byName.freeze()));
    }
}
