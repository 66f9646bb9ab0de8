package dev.contacts.internal.group;

import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupEdit;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupInUseException;
import dev.contacts.group.GroupNameTakenException;
import dev.contacts.group.GroupNotArchivedException;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.internal.segment.StoredRules;
import dev.contacts.internal.segment.StoredRules.Users;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.ValidationException;
import dev.contacts.segment.FieldScope;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.segment.RuleScope;
import dev.contacts.segment.SegmentRule;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds, changes and deletes groups within a transaction. */
public final class GroupRules {

    private static final int PAGE = 1_000;

    private GroupRules() {}

    /**
     * Adds a group.
     *
     * @throws GroupNameTakenException if its name is taken
     */
    public static Group insert(StoreTransaction tx, Group group) {
        if (!tx.groups().insert(group)) {
            throw new GroupNameTakenException(group.name());
        }
        return group;
    }

    /**
     * Changes a group; members lose the values of attributes that are no longer defined, and those of attributes of another type become values of
     * it.
     *
     * @throws ValidationException if a member has a value that cannot become one of an attribute's new type without loss
     * @throws GroupNotFoundException if there is no such group
     * @throws GroupNameTakenException if its name would be that of another one
     * @throws GroupInUseException if a stored rule would no longer mean what it says
     */
    public static Group update(StoreTransaction tx, GroupId id, GroupEdit edit) {
        Group before = MembershipRules.toChange(tx, Set.of(id)).get(0);
        Group after = edit.applyTo(before);
        requireUnharmed(tx, before, Optional.of(after));
        if (!tx.groups().update(after)) {
            throw new GroupNameTakenException(after.name());
        }
        MemberValues values = new MemberValues(before.memberSchema(), after.memberSchema());
        if (values.anyChange()) {
            changeValues(tx, id, values);
        }
        return after;
    }

    /**
     * Deletes a group.
     *
     * @return whether there was one
     * @throws GroupNotArchivedException if it is not archived
     * @throws GroupInUseException if a stored rule asks about it
     */
    public static boolean delete(StoreTransaction tx, GroupId id) {
        List<Group> found = tx.groups().toChange(Set.of(id));
        if (found.stream().anyMatch(group -> !group.archived())) {
            throw new GroupNotArchivedException(id);
        }
        found.forEach(group -> requireUnharmed(tx, group, Optional.empty()));
        return !found.isEmpty() && tx.groups().delete(id);
    }

    /** Every stored rule that asks about the group must be as readable after the change as before. */
    private static void requireUnharmed(StoreTransaction tx, Group before, Optional<Group> after) {
        boolean sameName =
                after.map(Group::nameKey).filter(before.nameKey()::equals).isPresent();
        if (sameName
                && after.map(Group::memberSchema)
                        .filter(before.memberSchema()::equals)
                        .isPresent()) {
            return;
        }
        Users users = new StoredRules(tx)
                .usersOf(stored -> asksAbout(stored.rule(), before)
                        && (!sameName
                                || (isReadable(stored.rule(), before)
                                        && !isReadable(stored.rule(), after.orElseThrow()))));
        if (users.any()) {
            throw new GroupInUseException(before.id(), before.name(), users.schemas(), users.segments());
        }
    }

    private static boolean asksAbout(SegmentRule rule, Group group) {
        return rule.groups().stream().map(NameKey::of).anyMatch(group.nameKey()::equals);
    }

    private static boolean isReadable(SegmentRule rule, Group group) {
        try {
            SegmentRule.parse(rule.text(), new MemberScope(group));
            return true;
        } catch (InvalidSegmentRuleException e) {
            return false;
        }
    }

    /** Everything, and of one group the attributes that its members may have. */
    private record MemberScope(Group group) implements RuleScope {
        @Override
        public FieldScope memberFields(String name) {
            return NameKey.of(name).equals(group.nameKey())
                    ? FieldScope.ofMembers(group.memberSchema())
                    : FieldScope.ANY;
        }
    }

    /** Waits for whoever is changing a member, and has those wait who want to: what they read of the group will be new then. */
    private static void changeValues(StoreTransaction tx, GroupId id, MemberValues values) {
        @Nullable ContactId after = null;
        List<ContactId> page;
        do {
            page = tx.memberships().ofGroup(id, after, PAGE).stream()
                    .map(Membership::contact)
                    .toList();
            tx.memberships()
                    .put(tx.memberships().toChange(page).stream()
                            .filter(member -> member.group().equals(id))
                            .flatMap(member -> values.changed(member).stream())
                            .toList());
            after = page.isEmpty() ? after : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }
}
