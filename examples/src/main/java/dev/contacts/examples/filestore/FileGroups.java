package dev.contacts.examples.filestore;

import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.schema.NameKey;
import dev.contacts.spi.GroupRecords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The groups of a transaction. */
final class FileGroups implements GroupRecords {

    private final FileTransaction transaction;

    FileGroups(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(Group group) {
        boolean known = transaction.tablesToWrite().groups.containsKey(group.id());
        boolean free = findByName(group.nameKey()).isEmpty();
        if (free && known) {
            throw new IllegalArgumentException("an inserted group has a new id");
        } else if (free) {
            transaction.make(new Change.PutGroup(group));
        }
        return free;
    }

    @Override
    public boolean update(Group group) {
        if (!transaction.tablesToWrite().groups.containsKey(group.id())) {
            throw new GroupNotFoundException(group.id());
        }
        boolean free = findByName(group.nameKey()).stream()
                .allMatch(owner -> owner.id().equals(group.id()));
        if (free) {
            transaction.make(new Change.PutGroup(group));
        }
        return free;
    }

    @Override
    public boolean delete(GroupId id) {
        boolean known = transaction.tablesToWrite().groups.containsKey(id);
        if (known) {
            transaction.make(new Change.RemoveGroup(id));
        }
        return known;
    }

    @Override
    public List<Group> find(Collection<GroupId> ids) {
        Map<GroupId, Group> groups = transaction.tables().groups;
        return new TreeSet<>(ids)
                .stream().flatMap(id -> Stream.ofNullable(groups.get(id))).toList();
    }

    @Override
    public Optional<Group> findByName(NameKey name) {
        return list().stream().filter(group -> group.nameKey().equals(name)).findFirst();
    }

    @Override
    public List<Group> list() {
        return List.copyOf(transaction.tables().groups.values());
    }
}
