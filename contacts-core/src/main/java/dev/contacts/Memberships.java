package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.GroupArchivedException;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.MemberEdit;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.group.MembershipTransition;
import dev.contacts.group.MembershipTransitionException;
import dev.contacts.group.NotAMemberException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.group.MembershipRules;
import dev.contacts.schema.ValidationException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The memberships of one workspace. Memberships are added and removed by name, so that those which a caller does not see stay. Calls for
 * several groups and contacts are all or nothing. Immutable and safe for use by several threads. Rules 001-13, 001-14; requirements 4.1.
 */
public final class Memberships {

    private final CallContext context;

    Memberships(CallContext context) {
        this.context = context;
    }

    /**
     * The memberships of a contact.
     *
     * @param contact any contact
     * @return its memberships, ordered by group id; empty for a new contact (rule 000-07)
     */
    public List<Membership> of(ContactId contact) {
        requireNonNull(contact, "contact");
        return context.inTransaction(tx -> tx.memberships().ofContacts(List.of(contact)));
    }

    /**
     * The first members of a group after a contact.
     *
     * @param group the group
     * @param page which part, by contact id
     * @return memberships ordered by contact id; fewer than the page's size only if there are no more
     */
    public List<Membership> in(GroupId group, PageRequest page) {
        requireNonNull(group, "group");
        return context.inTransaction(
                tx -> tx.memberships().ofGroup(group, page.after().orElse(null), page.size()));
    }

    /**
     * Makes every one of these contacts a member of every one of these groups. Members stay as they are.
     *
     * @param groups one or several groups
     * @param contacts one or several contacts; many at once are faster than one by one
     * @return how many memberships began
     * @throws GroupNotFoundException if a group does not exist
     * @throws GroupArchivedException if somebody is not a member of a group that takes no new ones
     * @throws ContactNotFoundException if a contact does not exist
     * @throws ValidationException if somebody is not a member of a group that requires member attributes
     */
    public int add(Collection<GroupId> groups, Collection<ContactId> contacts) {
        Set<GroupId> where = Set.copyOf(groups);
        List<ContactId> who = List.copyOf(contacts);
        Instant now = context.now();
        return context.inTransaction(tx -> MembershipRules.addAll(tx, where, who, now));
    }

    /**
     * Ends the memberships of these contacts in these groups, with their attributes, without counting them. Who is not a member is passed over.
     *
     * @param groups one or several groups
     * @param contacts one or several contacts
     * @return how many memberships ended
     * @throws GroupNotFoundException if a group does not exist; nothing was written
     */
    public int remove(Collection<GroupId> groups, Collection<ContactId> contacts) {
        Set<GroupId> where = Set.copyOf(groups);
        Set<ContactId> who = Set.copyOf(contacts);
        return context.inTransaction(tx -> MembershipRules.remove(tx, where, who));
    }

    /**
     * Ends the memberships of these contacts in these groups because they wanted it: as {@link #remove}, but each group counts how often that
     * has happened ({@link dev.contacts.group.Group#unsubscribed()}). Nothing else is kept, in particular no reason and nobody's id. Who is not
     * a member is passed over, so that an unsubscription that is said twice counts once.
     *
     * @param groups one or several groups
     * @param contacts one or several contacts
     * @return how many memberships ended
     * @throws GroupNotFoundException if a group does not exist
     */
    public int unsubscribe(Collection<GroupId> groups, Collection<ContactId> contacts) {
        Set<GroupId> where = Set.copyOf(groups);
        Set<ContactId> who = Set.copyOf(contacts);
        return context.inTransaction(tx -> MembershipRules.unsubscribe(tx, where, who));
    }

    /**
     * Changes member attributes of a member. Rule 001-14.
     *
     * @param group the group
     * @param contact the member
     * @param edit describes the change
     * @return the membership after the change
     * @throws NotAMemberException if the contact is not a member of the group
     * @throws ValidationException if the attributes are not what the group says, with every violation
     */
    public Membership edit(GroupId group, ContactId contact, UnaryOperator<MemberEdit> edit) {
        requireNonNull(group, "group");
        requireNonNull(contact, "contact");
        MemberEdit change = requireNonNull(edit.apply(MemberEdit.nothing()), "what edit returns");
        return context.inTransaction(tx -> MembershipRules.edit(tx, group, contact, change));
    }

    /**
     * Records that a member has confirmed the membership. One that is active stays so.
     *
     * @param group the group
     * @param contact the member
     * @return the membership, which is {@link MembershipStatus#ACTIVE} now
     * @throws NotAMemberException if the contact is not a member of the group
     * @throws MembershipTransitionException if it is neither unconfirmed nor active
     */
    public Membership confirm(GroupId group, ContactId contact) {
        return move(group, contact, MembershipTransition.CONFIRM);
    }

    /**
     * Records that a moderator has approved a membership. One that is active stays so.
     *
     * @param group the group
     * @param contact the member
     * @return the membership, which is {@link MembershipStatus#ACTIVE} now
     * @throws NotAMemberException if the contact is not a member of the group
     * @throws MembershipTransitionException if it neither awaits approval nor is active
     */
    public Membership approve(GroupId group, ContactId contact) {
        return move(group, contact, MembershipTransition.APPROVE);
    }

    /**
     * Keeps a membership, but has nothing delivered by it any more. One that is deactivated stays so.
     *
     * @param group the group
     * @param contact the member
     * @return the membership, which is {@link MembershipStatus#DEACTIVATED} now
     * @throws NotAMemberException if the contact is not a member of the group
     * @throws MembershipTransitionException if it is neither active nor deactivated
     */
    public Membership deactivate(GroupId group, ContactId contact) {
        return move(group, contact, MembershipTransition.DEACTIVATE);
    }

    /**
     * Takes the deactivation of a membership back. One that is active stays so.
     *
     * @param group the group
     * @param contact the member
     * @return the membership, which is {@link MembershipStatus#ACTIVE} now
     * @throws NotAMemberException if the contact is not a member of the group
     * @throws MembershipTransitionException if it is neither deactivated nor active
     */
    public Membership reactivate(GroupId group, ContactId contact) {
        return move(group, contact, MembershipTransition.REACTIVATE);
    }

    private Membership move(GroupId group, ContactId contact, MembershipTransition transition) {
        requireNonNull(group, "group");
        requireNonNull(contact, "contact");
        return context.inTransaction(tx -> MembershipRules.move(tx, group, contact, transition));
    }
}
