package dev.contacts.messaging;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.Activity;
import java.util.Optional;

/**
 * A message that was accepted. Immutable and safe for use by several threads; {@code toString()} is masked.
 *
 * @param idempotencyKey what the sender is handed
 * @param intention the system activity that says that the message is to be sent
 * @param outcome the campaign activity that says what became of it; empty within a transaction of the host, which is not committed yet, and if
 *     the contact was gone by then
 */
public record SentMessage(String idempotencyKey, Activity intention, Optional<Activity> outcome) {

    /** The kind of the system activity that is stored before a message is handed to the sender. */
    public static final String INTENTION = "MESSAGE_INTENDED";

    /** The status of a message that the sender has accepted. */
    public static final String SENT = "SENT";

    /** The status of a message for which the sender has thrown. */
    public static final String FAILED = "FAILED";

    /**
     * The status of a message that was to go and may not any more, as was found right before it would have been handed over; the payload has the
     * reasons as {@code message_reasons}, the names of {@link DenialReason}.
     */
    public static final String REFUSED = "REFUSED";

    /** Checks that nothing is missing. */
    public SentMessage {
        requireNonNull(idempotencyKey, "idempotencyKey");
        requireNonNull(intention, "intention");
        requireNonNull(outcome, "outcome");
    }
}
