package dev.contacts.consent;

import dev.contacts.channel.Channel;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** A no cannot become a yes in this way; nothing was written. Rules 003-13, 003-14; requirements D5. */
public final class ResubscribeNotAllowedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final Channel channel;

    /**
     * The refusal.
     *
     * @param channel the channel
     * @param reason why
     */
    public ResubscribeNotAllowedException(Channel channel, Reason reason) {
        super(ErrorCode.RESUBSCRIBE_NOT_ALLOWED, "no subscription again by " + channel + ": " + reason);
        this.channel = channel;
        this.reason = reason;
    }

    /**
     * Why.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The channel.
     *
     * @return the channel
     */
    public Channel channel() {
        return channel;
    }

    /** Why somebody cannot be subscribed again. */
    public enum Reason {
        /** Nobody is subscribed again by hand on this channel. Rule 003-13. */
        CHANNEL,
        /** The contact never was subscribed. Rule 003-14. */
        NO_PRIOR_SUBSCRIPTION,
        /** The person has said no, and nothing proves a newer yes of its own. Requirements D5. */
        EVIDENCE
    }
}
