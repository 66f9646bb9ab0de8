package dev.contacts.internal.messaging;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Origin;
import dev.contacts.error.ContactsException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.messaging.DenialReason;
import dev.contacts.messaging.Message;
import dev.contacts.messaging.MessageFailedException;
import dev.contacts.messaging.MessagePorts;
import dev.contacts.messaging.MessageRefusedException;
import dev.contacts.messaging.OutgoingMessage;
import dev.contacts.messaging.SentMessage;
import dev.contacts.schema.Attributes;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.StoreTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What follows the commit of an intention: the question whether the message may still go, one call of the sender, then the outcome; what is
 * asked and what is stored are transactions of their own. For one thread, but the outcome may be read by another.
 */
final class HandOver implements Runnable {

    private final CallContext context;
    private final MessagePorts ports;
    private final Message kind;
    private final OutgoingMessage message;
    private final Activity intention;
    private volatile @Nullable Activity outcome;

    HandOver(CallContext context, MessagePorts ports, Message kind, OutgoingMessage message, Activity intention) {
        this.context = context;
        this.ports = ports;
        this.kind = kind;
        this.message = message;
        this.intention = intention;
    }

    @Override
    public void run() {
        ContactsException failed = handOver();
        try {
            ports.outcomes().execute(() -> store(failed));
        } catch (RuntimeException | Error e) {
            if (failed == null) {
                throw e;
            }
            failed.addSuppressed(e);
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** As far as it is known by now. */
    SentMessage result() {
        return new SentMessage(message.idempotencyKey(), intention, Optional.ofNullable(outcome));
    }

    private @Nullable ContactsException handOver() {
        try {
            Set<DenialReason> denials = denialsOfNow();
            if (!denials.isEmpty()) {
                return new MessageRefusedException(message.contact(), denials, intention.id());
            }
            ports.sender().send(message);
            return null;
        } catch (Throwable e) { // whatever it is, the outcome must be stored
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return new MessageFailedException(message.idempotencyKey(), intention.id(), e);
        }
    }

    /** What was recorded since the intention counts, also within the transaction that the intention was part of. */
    private Set<DenialReason> denialsOfNow() {
        AtomicReference<@Nullable Set<DenialReason>> denials = new AtomicReference<>();
        ports.outcomes()
                .execute(() -> denials.set(context.inTransaction(
                        tx -> new Deciding(context, tx).denials(message.contact(), kind, message.address()))));
        Set<DenialReason> answer = denials.get();
        if (answer == null) {
            throw new IllegalStateException("what runs the transactions after a commit has not run the first one");
        }
        return answer;
    }

    private void store(@Nullable ContactsException failed) {
        String status = SentMessage.SENT;
        Attributes payload = intention.payload();
        if (failed instanceof MessageRefusedException refused) {
            status = SentMessage.REFUSED;
            payload = StoredMessage.withReasons(payload, refused.denials());
        } else if (failed != null) {
            status = SentMessage.FAILED;
        }
        ActivityDraft draft = new ActivityDraft(
                message.contact(),
                context.now(),
                Origin.API,
                StoredMessage.activityKey(message.idempotencyKey()),
                new ActivityDetail.Campaign(message.template(), message.channel(), status),
                payload);
        try {
            outcome = context.inTransaction(tx -> append(tx, draft));
        } catch (ContactNotFoundException e) {
            outcome = null; // the contact has been deleted meanwhile, and its history with it
        }
    }

    /** Whatever else has the key, the outcome is told; what runs this twice tells it once. */
    private static Activity append(StoreTransaction tx, ActivityDraft draft) {
        AppendedActivity appended = tx.activities().append(List.of(draft)).get(0);
        if (appended.added() || appended.activity().detail().equals(draft.detail())) {
            return appended.activity();
        }
        ActivityDraft keyless =
                new ActivityDraft(draft.contact(), draft.at(), draft.origin(), "", draft.detail(), draft.payload());
        return tx.activities().append(List.of(keyless)).get(0).activity();
    }
}
