package dev.contacts.spi;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The memberships of a transaction's workspace; a contact has at most one per group. */
public interface MembershipRecords {

    /**
     * Stores memberships, each in the place of the one the contact has in the group, if any; of several for the same contact and group the
     * last one stays.
     *
     * @param memberships any number
     * @throws ContactNotFoundException if a contact does not exist (any more), with the first such contact of the batch; the transaction must
     *     be given up then
     * @throws GroupNotFoundException if all contacts exist and a group does not (any more), with the first such group of the batch; the
     *     transaction must be given up then
     */
    void put(Collection<Membership> memberships);

    /**
     * Stores the memberships of those who are not members yet; members stay as they are, and of several for the same contact and group the
     * first one counts. For many at once: it reads nothing but what it needs to tell them apart.
     *
     * @param memberships any number
     * @return how many were added
     * @throws ContactNotFoundException as for {@link #put}
     * @throws GroupNotFoundException as for {@link #put}
     */
    int add(Collection<Membership> memberships);

    /**
     * Reads the memberships of contacts in order to change them: until this transaction ends, another one that wants to change them waits,
     * and what is read is the newest. A store that runs work again when what it read has changed meanwhile needs no more than
     * {@link #ofContacts}, which is what this method does unless a store does otherwise.
     *
     * @param contacts any contacts
     * @return their memberships, ordered by contact id, then group id
     */
    default List<Membership> toChange(Collection<ContactId> contacts) {
        return ofContacts(contacts);
    }

    /**
     * Removes contacts from a group, with their member attributes.
     *
     * @param group the group
     * @param contacts any contacts
     * @return those that were members, ordered by contact id
     */
    List<Membership> remove(GroupId group, Collection<ContactId> contacts);

    /**
     * Reads the memberships of contacts.
     *
     * @param contacts any contacts
     * @return their memberships, ordered by contact id, then group id
     */
    List<Membership> ofContacts(Collection<ContactId> contacts);

    /**
     * Reads one page of a group's memberships.
     *
     * @param group the group
     * @param after the contact after which the page begins, or null for the first page
     * @param limit how many at the most, 1 or more
     * @return memberships ordered by contact id; fewer than {@code limit} only if there are no more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    List<Membership> ofGroup(GroupId group, @Nullable ContactId after, int limit);
}
