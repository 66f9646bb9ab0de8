package dev.contacts.group;

/**
 * The ways from one status of a membership to another (requirements 4.1); there are no others. In particular only an active membership can be
 * deactivated, so that nobody becomes active by being deactivated and reactivated without ever having confirmed.
 */
public enum MembershipTransition {
    /** The member has confirmed: from {@link MembershipStatus#UNCONFIRMED} to {@link MembershipStatus#ACTIVE}. */
    CONFIRM(MembershipStatus.UNCONFIRMED, MembershipStatus.ACTIVE),
    /** A moderator has approved: from {@link MembershipStatus#AWAITING_APPROVAL} to {@link MembershipStatus#ACTIVE}. */
    APPROVE(MembershipStatus.AWAITING_APPROVAL, MembershipStatus.ACTIVE),
    /** Nothing is to be delivered: from {@link MembershipStatus#ACTIVE} to {@link MembershipStatus#DEACTIVATED}. */
    DEACTIVATE(MembershipStatus.ACTIVE, MembershipStatus.DEACTIVATED),
    /** It can be delivered again: from {@link MembershipStatus#DEACTIVATED} to {@link MembershipStatus#ACTIVE}. */
    REACTIVATE(MembershipStatus.DEACTIVATED, MembershipStatus.ACTIVE);

    private final MembershipStatus from;
    private final MembershipStatus to;

    MembershipTransition(MembershipStatus from, MembershipStatus to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Where the transition begins.
     *
     * @return the status before
     */
    public MembershipStatus from() {
        return from;
    }

    /**
     * Where the transition leads.
     *
     * @return the status after
     */
    public MembershipStatus to() {
        return to;
    }

    /**
     * A membership after this transition.
     *
     * @param membership the membership before
     * @return the membership with the status after; the very same if it has that status already
     * @throws MembershipTransitionException if it has neither the status before nor the one after
     */
    public Membership applyTo(Membership membership) {
        if (membership.status() == to) {
            return membership;
        } else if (membership.status() != from) {
            throw new MembershipTransitionException(membership, this);
        }
        return new Membership(
                membership.contact(), membership.group(), to, membership.attributes(), membership.since());
    }
}
