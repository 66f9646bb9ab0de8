package dev.contacts.internal.group;

import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupArchivedException;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.MemberEdit;
import dev.contacts.group.MemberSchema;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipTransition;
import dev.contacts.group.NotAMemberException;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import dev.contacts.spi.StoreTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Begins, changes and ends memberships within a transaction; the only way to do so. */
public final class MembershipRules {

    private MembershipRules() {}

    /**
     * Makes a contact a member; of a member, only the attributes mentioned change.
     *
     * @throws GroupNotFoundException if there is no such group
     * @throws GroupArchivedException if the contact is not a member and the group takes no new ones
     * @throws ValidationException if the attributes are not what the group says
     */
    public static Membership add(StoreTransaction tx, GroupId id, ContactId contact, MemberEdit edit, Instant now) {
        Group group = toChange(tx, Set.of(id)).get(0);
        Optional<Membership> member = member(tx, id, contact);
        if (member.isPresent()) {
            return put(tx, with(member.get(), conforming(group.memberSchema(), member.get(), edit)));
        }
        requireOpen(group);
        Attributes attributes = edit.applyTo(Attributes.empty(), group.memberSchema());
        refuse(group.memberSchema().check(attributes));
        return put(tx, new Membership(contact, id, group.optIn().initialStatus(), attributes, now));
    }

    /**
     * Makes contacts members of groups; members stay as they are.
     *
     * @return how many memberships began
     * @throws GroupNotFoundException if a group does not exist
     * @throws GroupArchivedException if somebody is not a member of a group that takes no new ones
     * @throws ValidationException if somebody is not a member of a group that requires attributes
     */
    public static int addAll(
            StoreTransaction tx, Collection<GroupId> groups, Collection<ContactId> contacts, Instant now) {
        List<ContactId> each = contacts.stream().distinct().toList();
        int began = 0;
        for (Group group : toChange(tx, groups)) {
            int added = tx.memberships()
                    .add(each.stream()
                            .map(contact -> new Membership(
                                    contact, group.id(), group.optIn().initialStatus(), Attributes.empty(), now))
                            .toList());
            if (added > 0) { // to be undone with the transaction, then; who is a member already is known now only
                requireOpen(group);
                refuse(group.memberSchema().check(Attributes.empty()));
            }
            began += added;
        }
        return began;
    }

    /**
     * Changes attributes of a member, by what the group says once nobody else can change this member: not even the group, when a field of its
     * members is removed. So members of one group can be edited side by side.
     *
     * @throws NotAMemberException if the contact is not one
     * @throws ValidationException if the attributes are not what the group says
     */
    public static Membership edit(StoreTransaction tx, GroupId id, ContactId contact, MemberEdit edit) {
        Membership before = requireMember(tx, id, contact);
        MemberSchema schema = tx.groups().find(List.of(id)).stream()
                .findFirst()
                .map(Group::memberSchema)
                .orElse(MemberSchema.OPEN);
        return put(tx, with(before, conforming(schema, before, edit)));
    }

    /**
     * Takes a membership from one status to another.
     *
     * @throws NotAMemberException if the contact is not a member
     */
    public static Membership move(StoreTransaction tx, GroupId id, ContactId contact, MembershipTransition transition) {
        Membership before = requireMember(tx, id, contact);
        Membership after = transition.applyTo(before);
        return after.equals(before) ? before : put(tx, after);
    }

    /**
     * Ends memberships without counting them; how many there were.
     *
     * @throws GroupNotFoundException if a group does not exist
     */
    public static int remove(StoreTransaction tx, Collection<GroupId> groups, Collection<ContactId> contacts) {
        requireAll(groups, tx.groups().find(groups));
        int ended = 0;
        for (GroupId group : new TreeSet<>(groups)) {
            ended += tx.memberships().remove(group, contacts).size();
        }
        return ended;
    }

    /**
     * Ends memberships and counts them; how many there were.
     *
     * @throws GroupNotFoundException if a group does not exist
     */
    public static int unsubscribe(StoreTransaction tx, Collection<GroupId> groups, Collection<ContactId> contacts) {
        int ended = 0;
        for (Group group : toChange(tx, groups)) {
            int left = tx.memberships().remove(group.id(), contacts).size();
            if (left > 0) {
                tx.groups().update(group.countUnsubscribed(left)); // under its own name
            }
            ended += left;
        }
        return ended;
    }

    /** The groups, kept to this transaction until its end. */
    static List<Group> toChange(StoreTransaction tx, Collection<GroupId> ids) {
        return requireAll(ids, tx.groups().toChange(ids));
    }

    private static List<Group> requireAll(Collection<GroupId> ids, List<Group> found) {
        Set<GroupId> missing = new TreeSet<>(ids);
        found.forEach(group -> missing.remove(group.id()));
        if (!missing.isEmpty()) {
            throw new GroupNotFoundException(missing.iterator().next());
        }
        return found;
    }

    private static void requireOpen(Group group) {
        if (group.archived()) {
            throw new GroupArchivedException(group.id());
        }
    }

    private static Membership requireMember(StoreTransaction tx, GroupId group, ContactId contact) {
        return member(tx, group, contact).orElseThrow(() -> new NotAMemberException(group, contact));
    }

    private static Optional<Membership> member(StoreTransaction tx, GroupId group, ContactId contact) {
        return tx.memberships().toChange(List.of(contact)).stream()
                .filter(membership -> membership.group().equals(group))
                .findFirst();
    }

    /** What was wrong before an edit, because the group became stricter, does not hinder it. */
    private static Attributes conforming(MemberSchema schema, Membership before, MemberEdit edit) {
        Attributes after = edit.applyTo(before.attributes(), schema);
        List<Violation> violations = new ArrayList<>(schema.check(after));
        violations.removeAll(schema.check(before.attributes()));
        refuse(violations);
        return after;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }

    static Membership with(Membership before, Attributes attributes) {
        return new Membership(before.contact(), before.group(), before.status(), attributes, before.since());
    }

    private static Membership put(StoreTransaction tx, Membership membership) {
        tx.memberships().put(List.of(membership));
        return membership;
    }
}
