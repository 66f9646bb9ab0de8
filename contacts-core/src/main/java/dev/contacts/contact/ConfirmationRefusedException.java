package dev.contacts.contact;

import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/** A confirmation came too late, a second time or for what is no longer so; nothing was changed. Prepare the act again. */
public final class ConfirmationRefusedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * The refusal.
     *
     * @param reason why
     */
    public ConfirmationRefusedException(Reason reason) {
        super(ErrorCode.CONFIRMATION_REFUSED, "the confirmation is refused: " + reason);
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

    /** Why a confirmation is refused. */
    public enum Reason {
        /** It was confirmed before. */
        ALREADY_USED,
        /** Its time is over. */
        EXPIRED,
        /** Something else would be changed than was said; memberships were added since, for example. */
        CHANGED
    }
}
