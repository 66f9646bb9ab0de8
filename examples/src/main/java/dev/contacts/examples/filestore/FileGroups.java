package dev.contacts.examples.filestore;

import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
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
        boolean free = findByName(group.name()).isEmpty();
        if (free && known) {
            throw new IllegalArgumentException("an inserted group has a new id");
        } else if (free) {
            transaction.make(new Change.PutGroup(group));
        }
        return free;
    }

    @Override
    public boolean update(Group group) {
        Group stored = transaction.tablesToWrite().groups.get(group.id());
        if (stored == null) {
            return false;
        }
        transaction.make(
                new Change.PutGroup(new Group(stored.id(), stored.name(), group.archived(), group.createdAt())));
        return true;
    }

    @Override
    public List<Group> find(Collection<GroupId> ids) {
        Map<GroupId, Group> groups = transaction.tables().groups;
        return new TreeSet<>(ids)
                .stream().flatMap(id -> Stream.ofNullable(groups.get(id))).toList();
    }

    @Override
    public Optional<Group> findByName(String name) {
        return list().stream().filter(group -> group.name().equals(name)).findFirst();
    }

    @Override
    public List<Group> list() {
        return List.copyOf(transaction.tables().groups.values());
    }
}
