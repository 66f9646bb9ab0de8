package dev.contacts.spi;

import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.schema.NameKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The groups of a transaction's workspace. */
public interface GroupRecords {

    /**
     * Adds a group unless its name is taken; decided by a constraint of the store on {@link Group#nameKey}.
     *
     * @param group a group with a new id
     * @return false if the name is taken and nothing was written
     * @throws IllegalArgumentException if the name is free and a stored group has the id; the transaction must be given up then
     */
    boolean insert(Group group);

    /**
     * Replaces a group unless its name is taken by another one; decided as for {@link #insert}. The name it had is free at once.
     *
     * @param group the group as it shall be
     * @return false if the name is taken and nothing was written
     * @throws GroupNotFoundException if there is no such group (any more); nothing was written
     */
    boolean update(Group group);

    /**
     * Deletes a group with all memberships in it and their attributes. Its name is free at once.
     *
     * @param id any group
     * @return false if there is no such group
     */
    boolean delete(GroupId id);

    /**
     * Reads groups by id.
     *
     * @param ids any ids
     * @return those that exist, ordered by id
     */
    List<Group> find(Collection<GroupId> ids);

    /**
     * Reads groups in order to change them, or to add members by what they say: until this transaction ends, another one that calls this for
     * one of them, changes or deletes it waits, and what is read is the newest. Whoever needs memberships to change as well reads the groups
     * first. A store that runs work again when what it read has changed meanwhile needs no more than {@link #find}, which is what this
     * method does unless a store does otherwise.
     *
     * @param ids any ids
     * @return those that exist, ordered by id
     */
    default List<Group> toChange(Collection<GroupId> ids) {
        return find(ids);
    }

    /**
     * Reads a group by name.
     *
     * @param name the key of the name
     * @return the group, if there is one
     */
    Optional<Group> findByName(NameKey name);

    /**
     * Reads all groups.
     *
     * @return the groups, ordered by id
     */
    List<Group> list();
}
