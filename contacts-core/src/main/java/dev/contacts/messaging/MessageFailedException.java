package dev.contacts.messaging;

import dev.contacts.activity.ActivityId;
import dev.contacts.error.ContactsException;
import dev.contacts.error.ErrorCode;

/**
 * The sender has thrown, or was not called because it could not be found out whether the message may still go. What was stored stays: the
 * intention, and a campaign activity with the status {@code FAILED} unless storing it has failed too, which is
 * {@linkplain #getSuppressed() suppressed} then. The cause is what the sender, or the store, has thrown. Rule 003-20 is the way to try again.
 */
public final class MessageFailedException extends ContactsException {

    private static final long serialVersionUID = 1L;

    private final String idempotencyKey;
    private final ActivityId intention;

    /**
     * The report.
     *
     * @param idempotencyKey what the sender was handed
     * @param intention the activity that says that the message was to be sent
     * @param cause what the sender, or the store before it, has thrown
     */
    public MessageFailedException(String idempotencyKey, ActivityId intention, Throwable cause) {
        super(
                ErrorCode.MESSAGE_FAILED,
                "the sender has failed for message " + idempotencyKey + ", activity " + intention
                        + "; what was stored stays; the cause has the details",
                cause);
        this.idempotencyKey = idempotencyKey;
        this.intention = intention;
    }

    /**
     * What the sender was handed.
     *
     * @return the key
     */
    public String idempotencyKey() {
        return idempotencyKey;
    }

    /**
     * The activity that says that the message was to be sent; it can be sent again.
     *
     * @return its id
     */
    public ActivityId intention() {
        return intention;
    }
}
