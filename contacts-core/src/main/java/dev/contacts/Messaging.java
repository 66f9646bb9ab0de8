package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityNotFoundException;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.messaging.Sending;
import dev.contacts.messaging.Eligibility;
import dev.contacts.messaging.Message;
import dev.contacts.messaging.MessageFailedException;
import dev.contacts.messaging.MessageRefusedException;
import dev.contacts.messaging.NoMessageSenderException;
import dev.contacts.messaging.PersonalMessage;
import dev.contacts.messaging.SentMessage;
import dev.contacts.segment.InvalidSegmentRuleException;
import dev.contacts.spi.AfterCommitException;

/**
 * Messages to single contacts: who may receive one, sending and sending again. Immutable and safe for use by several threads. Rules 000-08,
 * 001-08, 003-16, 003-17, 003-20.
 *
 * <p>A message takes three steps: the intention is stored, a system activity {@link SentMessage#INTENTION}; when that is committed, the sender
 * is called, once, if a fresh look says that the message may still go; then the outcome is stored, a campaign activity with status
 * {@link SentMessage#SENT}, {@link SentMessage#FAILED} or {@link SentMessage#REFUSED}. All three carry the same idempotency key. Whatever
 * happens, a message whose intention is not committed was never handed over, and what is recorded before the fresh look counts: a no, or an
 * entry of the blacklist, also one of the very transaction of the host in which the message was sent. An intention
 * without an outcome means that the process died, or the store failed, between the two: the provider may have the message or not, and knows
 * it by the key. Nothing is sent again by itself.
 */
public final class Messaging {

    private final Sending sending;

    Messaging(CallContext context) {
        this.sending = new Sending(context);
    }

    /**
     * Says whether a message may go to a contact by now. Sends nothing, and needs no sender.
     *
     * @param contact the contact
     * @param message what would be sent
     * @return yes with the addresses, or no with all reasons
     * @throws ContactNotFoundException if there is no such contact
     * @throws InvalidSegmentRuleException if the criteria speak of a field or group that there is not
     */
    public Eligibility eligibility(ContactId contact, Message message) {
        return sending.eligibility(requireNonNull(contact, "contact"), requireNonNull(message, "message"));
    }

    /**
     * Sends a message, if it may go to the contact. Instants, dates and numbers in it are written in the contact's time zone and language; UTC
     * and English where these are not known. Of several addresses on the channel it goes to the first one that is not blocked.
     *
     * <p>Within a transaction of the host the sender is called when the host has committed; see
     * {@link dev.contacts.messaging.MessagePorts#storingOutcomesIn}. A sender that fails, and a message that may not go any more, are reported
     * to whoever commits then, as the cause of an {@link AfterCommitException}.
     *
     * @param message the message
     * @return what was stored
     * @throws ContactNotFoundException if there is no such contact; nothing was stored or sent
     * @throws NoMessageSenderException if the host has given nothing to send with; nothing was stored or sent
     * @throws MessageRefusedException with all reasons: the contact may not receive it, the template is not approved, values are missing, or the
     *     text does not do; nothing was stored or sent. Also if the contact may not receive it any more when it would be handed over; then
     *     the intention and the outcome {@code REFUSED} are stored
     * @throws InvalidSegmentRuleException if the criteria speak of a field or group that there is not; nothing was stored or sent
     * @throws MessageFailedException if the sender has thrown, or the store before it was called; the intention and the outcome {@code FAILED} are stored
     * @throws AfterCommitException if the sender has accepted the message, and storing the outcome failed; do not repeat the call
     */
    public SentMessage send(PersonalMessage message) {
        return sending.send(requireNonNull(message, "message"));
    }

    /**
     * Sends a message again: as a new one with a key of its own, to whoever may receive it by now, by the template as it is approved by now,
     * with the contact's fields of now and the values that came with the message. Rule 003-20.
     *
     * @param activity the intention or the outcome of a message
     * @return what was stored
     * @throws ActivityNotFoundException if there is no such activity
     * @throws MessageRefusedException as {@link #send}, and if the activity is not one of a message that was sent by this library
     * @throws NoMessageSenderException as {@link #send}
     * @throws InvalidSegmentRuleException as {@link #send}
     * @throws MessageFailedException as {@link #send}
     * @throws AfterCommitException as {@link #send}
     */
    public SentMessage resend(ActivityId activity) {
        return sending.resend(requireNonNull(activity, "activity"));
    }
}
