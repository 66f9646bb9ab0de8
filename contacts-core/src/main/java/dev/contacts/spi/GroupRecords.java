package dev.contacts.spi;

import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The groups of a transaction's workspace. */
public interface GroupRecords {

    /**
     * Adds a group unless its name is taken; decided by a constraint of the store on the exact name.
     *
     * @param group a group with a new id
     * @return false if the name is taken and nothing was written
     * @throws IllegalArgumentException if the name is free and a stored group has the id; the transaction must be given up then
     */
    boolean insert(Group group);

    /**
     * Replaces what is stored of a group, except its name and id.
     *
     * @param group the group as it shall be
     * @return false if there is no such group
     */
    boolean update(Group group);

    /**
     * Reads groups by id.
     *
     * @param ids any ids
     * @return those that exist, ordered by id
     */
    List<Group> find(Collection<GroupId> ids);

    /**
     * Reads a group by name.
     *
     * @param name the exact name
     * @return the group, if there is one
     */
    Optional<Group> findByName(String name);

    /**
     * Reads all groups.
     *
     * @return the groups, ordered by id
     */
    List<Group> list();
}
