package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.Group;
import dev.contacts.group.GroupArchivedException;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupInUseException;
import dev.contacts.group.GroupNameTakenException;
import dev.contacts.group.GroupNotArchivedException;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.MemberEdit;
import dev.contacts.group.Membership;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.group.GroupRules;
import dev.contacts.internal.group.MembershipRules;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.ValidationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The groups of one workspace, and the short way into and out of one. Everything else about members is in {@link Memberships}. Immutable and
 * safe for use by several threads. Requirements 4.1.
 */
public final class Groups {

    private final CallContext context;

    Groups(CallContext context) {
        this.context = context;
    }

    /**
     * Creates a group without members: anybody can be added, with any member attributes.
     *
     * @param name unique in the workspace without regard to case; 1 to 200 characters, as {@link NameKey#check} wants them
     * @return the group
     * @throws GroupNameTakenException if there is a group of this name
     * @throws InvalidValueException if the name is not allowed
     */
    public Group create(String name) {
        return create(name, UnaryOperator.identity());
    }

    /**
     * Creates a group without members.
     *
     * @param name unique in the workspace without regard to case; 1 to 200 characters, as {@link NameKey#check} wants them
     * @param edit describes how it differs from one that {@link #create(String)} makes
     * @return the group
     * @throws GroupNameTakenException if there is a group of this name
     * @throws InvalidValueException if the name or anything else is not allowed
     */
    public Group create(String name, UnaryOperator<GroupEdit> edit) {
        GroupEdit change = requireNonNull(edit.apply(GroupEdit.nothing()), "what edit returns");
        Group group = change.applyTo(Group.of(new GroupId(context.ids().next()), name, context.actor(), context.now()));
        return context.inTransaction(tx -> GroupRules.insert(tx, group));
    }

    /**
     * Finds a group by name.
     *
     * @param name the name in any case
     * @return the group, or empty if there is none
     */
    public Optional<Group> find(String name) {
        NameKey key = NameKey.of(name);
        return context.inTransaction(tx -> tx.groups().findByName(key));
    }

    /**
     * Finds a group by id.
     *
     * @param id any id
     * @return the group, or empty if there is none
     */
    public Optional<Group> find(GroupId id) {
        requireNonNull(id, "id");
        return context.inTransaction(tx -> tx.groups().find(List.of(id))).stream()
                .findFirst();
    }

    /**
     * All groups, archived ones too.
     *
     * @return the groups, ordered by id
     */
    public List<Group> list() {
        return context.inTransaction(tx -> tx.groups().list());
    }

    /**
     * Changes what an edit mentions and keeps all else: {@code groups.update(id, GroupEdit::archive)}.
     *
     * @param id the group
     * @param edit describes the change
     * @return the group after the change
     * @throws GroupNotFoundException if there is no such group
     * @throws GroupNameTakenException if there is another group of the new name
     * @throws GroupInUseException if a saved segment or virtual schema asks about the group by its old name, or about a member attribute that
     *     would be gone or of another type
     * @throws InvalidValueException if something of it is not allowed
     */
    public Group update(GroupId id, UnaryOperator<GroupEdit> edit) {
        requireNonNull(id, "id");
        GroupEdit change = requireNonNull(edit.apply(GroupEdit.nothing()), "what edit returns");
        return context.inTransaction(tx -> GroupRules.update(tx, id, change));
    }

    /**
     * Deletes an archived group. The memberships in it end with their attributes; the contacts stay. Archiving comes first because it can be
     * taken back and keeps new members out.
     *
     * @param id the group
     * @return whether there was one
     * @throws GroupNotArchivedException if it is not archived
     * @throws GroupInUseException if a saved segment or virtual schema asks about it
     */
    public boolean delete(GroupId id) {
        requireNonNull(id, "id");
        return context.inTransaction(tx -> GroupRules.delete(tx, id));
    }

    /**
     * Makes a contact a member. A member stays as it is.
     *
     * @param group the group
     * @param contact the contact
     * @return the membership; a new one begins in the status that the group's opt-in mode says
     * @throws GroupNotFoundException if there is no such group
     * @throws GroupArchivedException if the contact is not a member and the group takes no new ones
     * @throws ContactNotFoundException if there is no such contact
     * @throws ValidationException if the group requires member attributes
     */
    public Membership add(GroupId group, ContactId contact) {
        return add(group, contact, UnaryOperator.identity());
    }

    /**
     * Makes a contact a member with member attributes; of a member, only the attributes mentioned change. Rule 001-14.
     *
     * @param group the group
     * @param contact the contact
     * @param edit describes the member attributes
     * @return the membership; a new one begins in the status that the group's opt-in mode says
     * @throws GroupNotFoundException if there is no such group
     * @throws GroupArchivedException if the contact is not a member and the group takes no new ones
     * @throws ContactNotFoundException if there is no such contact
     * @throws ValidationException if the attributes are not what the group says, with every violation
     */
    public Membership add(GroupId group, ContactId contact, UnaryOperator<MemberEdit> edit) {
        requireNonNull(group, "group");
        requireNonNull(contact, "contact");
        MemberEdit change = requireNonNull(edit.apply(MemberEdit.nothing()), "what edit returns");
        Instant now = context.now();
        return context.inTransaction(tx -> MembershipRules.add(tx, group, contact, change, now));
    }

    /**
     * Ends a membership without counting it; its member attributes are gone. See {@link Memberships#unsubscribe} for the member's own wish.
     *
     * @param group the group
     * @param contact the contact
     * @return whether the contact was a member
     * @throws GroupNotFoundException if there is no such group
     */
    public boolean remove(GroupId group, ContactId contact) {
        requireNonNull(group, "group");
        requireNonNull(contact, "contact");
        return context.inTransaction(tx -> MembershipRules.remove(tx, Set.of(group), Set.of(contact)) == 1);
    }
}
