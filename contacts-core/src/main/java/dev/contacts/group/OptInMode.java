package dev.contacts.group;

/** How somebody becomes a member of a group, and so the status in which a new membership begins (requirements 4.1). */
public enum OptInMode {
    /** Whoever is added is a member at once. */
    OPT_IN(MembershipStatus.ACTIVE),
    /** Whoever is added is a member at once; the host tells the member so, for example by mail. */
    CONFIRMED_OPT_IN(MembershipStatus.ACTIVE),
    /** Whoever is added has to confirm it first. */
    DOUBLE_OPT_IN(MembershipStatus.UNCONFIRMED),
    /** A moderator has to approve whoever is added. */
    MODERATED(MembershipStatus.AWAITING_APPROVAL);

    private final MembershipStatus initial;

    OptInMode(MembershipStatus initial) {
        this.initial = initial;
    }

    /**
     * The status in which a new membership begins.
     *
     * @return the status
     */
    public MembershipStatus initialStatus() {
        return initial;
    }
}
