package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.Group;
import dev.contacts.group.GroupArchivedException;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNameTakenException;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.MemberEdit;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.group.NotAMemberException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Groups and memberships of one workspace. Immutable and safe for use by several threads. */
public final class Groups {

    private final CallContext context;

    Groups(CallContext context) {
        this.context = context;
    }

    /**
     * Creates a group without members.
     *
     * @param name unique in the workspace, compared exactly; 1 to 200 characters, not blank
     * @return the group
     * @throws GroupNameTakenException if there is a group of this name
     * @throws InvalidValueException if the name is not allowed
     */
    public Group create(String name) {
        Group group = new Group(new GroupId(context.ids().next()), name, false, context.now());
        return context.inTransaction(tx -> {
            if (!tx.groups().insert(group)) {
                throw new GroupNameTakenException(name);
            }
            return group;
        });
    }

    /**
     * Finds a group by name.
     *
     * @param name the exact name
     * @return the group, or empty if there is none
     */
    public Optional<Group> find(String name) {
        requireNonNull(name, "name");
        return context.inTransaction(tx -> tx.groups().findByName(name));
    }

    /**
     * All groups.
     *
     * @return the groups, ordered by id
     */
    public List<Group> list() {
        return context.inTransaction(tx -> tx.groups().list());
    }

    /**
     * Archives a group: it keeps its members and takes no new ones.
     *
     * @param id the group
     * @return the archived group
     * @throws GroupNotFoundException if there is no such group
     */
    public Group archive(GroupId id) {
        return context.inTransaction(tx -> {
            Group group = group(tx, id);
            Group archived = new Group(group.id(), group.name(), true, group.createdAt());
            tx.groups().update(archived);
            return archived;
        });
    }

    /**
     * Makes a contact an active member. A member stays as it is.
     *
     * @param group the group
     * @param contact the contact
     * @return the membership
     * @throws GroupNotFoundException if there is no such group
     * @throws GroupArchivedException if the group takes no new members
     * @throws ContactNotFoundException if there is no such contact
     */
    public Membership add(GroupId group, ContactId contact) {
        return add(group, contact, UnaryOperator.identity());
    }

    /**
     * Makes a contact an active member with member attributes; of a member, only the attributes mentioned change. Rule 001-14.
     *
     * @param group the group
     * @param contact the contact
     * @param edit describes the member attributes
     * @return the membership
     * @throws GroupNotFoundException if there is no such group
     * @throws GroupArchivedException if the group takes no new members
     * @throws ContactNotFoundException if there is no such contact
     */
    public Membership add(GroupId group, ContactId contact, UnaryOperator<MemberEdit> edit) {
        MemberEdit change = requireNonNull(edit.apply(MemberEdit.nothing()), "what edit returns");
        return context.inTransaction(tx -> {
            Group existing = group(tx, group);
            if (tx.contacts().find(List.of(contact)).isEmpty()) {
                throw new ContactNotFoundException(contact);
            }
            Membership before = member(tx, group, contact).orElseGet(() -> {
                if (existing.archived()) {
                    throw new GroupArchivedException(group);
                }
                return new Membership(contact, group, MembershipStatus.ACTIVE, Attributes.empty(), context.now());
            });
            return put(tx, before, change);
        });
    }

    /**
     * Changes member attributes of a member. Rule 001-14.
     *
     * @param group the group
     * @param contact the member
     * @param edit describes the change
     * @return the membership after the change
     * @throws NotAMemberException if the contact is not a member of the group
     */
    public Membership edit(GroupId group, ContactId contact, UnaryOperator<MemberEdit> edit) {
        MemberEdit change = requireNonNull(edit.apply(MemberEdit.nothing()), "what edit returns");
        return context.inTransaction(tx ->
                put(tx, member(tx, group, contact).orElseThrow(() -> new NotAMemberException(group, contact)), change));
    }

    /**
     * Ends a membership; its member attributes are gone.
     *
     * @param group the group
     * @param contact the contact
     * @return whether the contact was a member
     */
    public boolean remove(GroupId group, ContactId contact) {
        return context.inTransaction(
                tx -> !tx.memberships().remove(group, List.of(contact)).isEmpty());
    }

    /**
     * The memberships of a contact.
     *
     * @param contact any contact
     * @return its memberships, ordered by group id; empty for a new contact (rule 000-07)
     */
    public List<Membership> memberships(ContactId contact) {
        return context.inTransaction(tx -> tx.memberships().ofContacts(List.of(contact)));
    }

    /**
     * The first members of a group after a contact.
     *
     * @param group the group
     * @param page which part, by contact id
     * @return memberships ordered by contact id; fewer than the page's size only if there are no more
     */
    public List<Membership> members(GroupId group, PageRequest page) {
        return context.inTransaction(
                tx -> tx.memberships().ofGroup(group, page.after().orElse(null), page.size()));
    }

    private static Group group(StoreTransaction tx, GroupId id) {
        return tx.groups().find(List.of(id)).stream().findFirst().orElseThrow(() -> new GroupNotFoundException(id));
    }

    private static Optional<Membership> member(StoreTransaction tx, GroupId group, ContactId contact) {
        return tx.memberships().toChange(contact).stream()
                .filter(membership -> membership.group().equals(group))
                .findFirst();
    }

    private static Membership put(StoreTransaction tx, Membership before, MemberEdit change) {
        Membership after = new Membership(
                before.contact(), before.group(), before.status(), change.applyTo(before.attributes()), before.since());
        tx.memberships().put(List.of(after));
        return after;
    }
}
