package dev.contacts.internal.messaging;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Origin;
import dev.contacts.internal.context.CallContext;
import dev.contacts.messaging.MessageFailedException;
import dev.contacts.messaging.MessagePorts;
import dev.contacts.messaging.OutgoingMessage;
import dev.contacts.messaging.SentMessage;
import dev.contacts.spi.ActivityDraft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows the commit of an intention: one call of the sender, then the outcome in a transaction of its own. For one thread, but the
 * outcome may be read by another.
 */
final class HandOver implements Runnable {

    private final CallContext context;
    private final MessagePorts ports;
    private final OutgoingMessage message;
    private final Activity intention;
    private volatile @Nullable Activity outcome;

    HandOver(CallContext context, MessagePorts ports, OutgoingMessage message, Activity intention) {
        this.context = context;
        this.ports = ports;
        this.message = message;
        this.intention = intention;
    }

    @Override
    public void run() {
        MessageFailedException failed = send();
        try {
            ports.outcomes().execute(() -> store(failed == null ? SentMessage.SENT : SentMessage.FAILED));
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

    private @Nullable MessageFailedException send() {
        try {
            ports.sender().send(message);
            return null;
        } catch (Throwable e) { // whatever it is, the outcome must be stored
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return new MessageFailedException(message.idempotencyKey(), intention.id(), e);
        }
    }

    private void store(String status) {
        ActivityDraft draft = new ActivityDraft(
                message.contact(),
                context.now(),
                Origin.API,
                "message/" + message.idempotencyKey(),
                new ActivityDetail.Campaign(message.template(), message.channel(), status),
                intention.payload());
        try {
            outcome = context.inTransaction(
                    tx -> tx.activities().append(List.of(draft)).get(0).activity());
        } catch (ContactNotFoundException e) {
            outcome = null; // the contact has been deleted meanwhile, and its history with it
        }
    }
}
