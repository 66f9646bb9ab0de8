package dev.contacts.group;

import dev.contacts.contact.ContactId;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** A membership's status does not allow what was asked for; nothing was written. Requirements 4.1. */
public final class MembershipTransitionException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final GroupId group;
    private final ContactId contact;
    private final MembershipStatus status;
    private final MembershipTransition transition;

    /**
     * The refusal.
     *
     * @param membership the membership as it is
     * @param transition what was asked for
     */
    public MembershipTransitionException(Membership membership, MembershipTransition transition) {
        super(
                ErrorCode.MEMBERSHIP_TRANSITION,
                "the membership of contact " + membership.contact() + " in group " + membership.group() + " is "
                        + membership.status() + "; " + transition + " needs " + transition.from());
        this.group = membership.group();
        this.contact = membership.contact();
        this.status = membership.status();
        this.transition = transition;
    }

    /**
     * The group.
     *
     * @return its id
     */
    public GroupId group() {
        return group;
    }

    /**
     * The member.
     *
     * @return its id
     */
    public ContactId contact() {
        return contact;
    }

    /**
     * The status that the membership has.
     *
     * @return the status
     */
    public MembershipStatus status() {
        return status;
    }

    /**
     * What was asked for.
     *
     * @return the transition
     */
    public MembershipTransition transition() {
        return transition;
    }
}
