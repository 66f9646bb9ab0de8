package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.group.Group;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import java.util.List;
import java.util.Optional;

/**
 * A condition on the contact's membership in a group. The group is known by its name at the moment of evaluation; a store finds nobody in
 * a group that does not exist, and the facade refuses its name. An archived group still has its members. Immutable. Rules 001-13, 001-14.
 */
public sealed interface GroupCondition extends SegmentCondition {

    /**
     * The group.
     *
     * @return its name, in any case
     */
    String group();

    /**
     * How far the membership must have come.
     *
     * @return the status; {@link MembershipStatus#ACTIVE} where a rule's text says none
     */
    MembershipStatus status();

    /**
     * The contact is a member with this status: {@code member of 'VIP'}, {@code member of 'VIP' as unconfirmed}.
     *
     * @param group the group's name
     * @param status the status
     */
    record MemberOf(String group, MembershipStatus status) implements GroupCondition {
        /**
         * Checks the name.
         *
         * @throws InvalidValueException if no group can have it
         */
        public MemberOf {
            requireNonNull(status, "status");
            requireName(group);
        }

        /**
         * The contact is an active member.
         *
         * @param group the group's name
         * @throws InvalidValueException if no group can have it
         */
        public MemberOf(String group) {
            this(group, MembershipStatus.ACTIVE);
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return membership(this, subject).isPresent();
        }
    }

    /**
     * The contact is a member with this status, and its member attributes match a rule: {@code member of 'VIP' where (seat = 'A1')}.
     *
     * @param group the group's name
     * @param status the status
     * @param where a rule over fields only, which are those of the membership
     */
    record MemberWhere(String group, MembershipStatus status, SegmentRule where) implements GroupCondition {
        /**
         * Checks name and rule.
         *
         * @throws InvalidValueException if no group can have the name, or the rule asks for more than fields, or is beyond a limit
         */
        public MemberWhere {
            requireNonNull(status, "status");
            requireName(group);
            RuleLimits.checkAttributesOnly(requireNonNull(where, "where"));
            RuleLimits.checkNode(List.of(where), 1, GroupForm.memberWhere(group, status, where));
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return membership(this, subject)
                    .filter(membership -> where.matches(subject.withFields(membership.attributes())))
                    .isPresent();
        }

        /** What the rule after {@code where} looks at: no fields at all if the contact is no such member. */
        SegmentSubject asMember(SegmentSubject subject) {
            return subject.withFields(
                    membership(this, subject).map(Membership::attributes).orElse(Attributes.empty()));
        }
    }

    private static Optional<Membership> membership(GroupCondition condition, SegmentSubject subject) {
        return subject.membership(condition.group()).filter(membership -> membership.status() == condition.status());
    }

    private static void requireName(String group) {
        new TextValue(requireNonNull(group, "group"));
        if (group.isBlank() || group.length() > Group.MAX_NAME_LENGTH) {
            throw new InvalidValueException("group name", "GROUP_NAME", GroupForm.NAME + " is expected");
        }
    }
}
