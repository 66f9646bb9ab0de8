package dev.contacts.internal.consent;

import dev.contacts.consent.ConsentHead;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.Subscription;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionPlan;
import dev.contacts.contact.ConfirmationRefusedException;
import dev.contacts.contact.ConfirmationRefusedException.Reason;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.context.Confirmation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A change of subscriptions that waits for its confirmation; holds the head of the ledger it was prepared for. */
public final class PreparedSubscription implements SubscriptionPlan {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final CallContext context;
    private final ConsentHead head;
    private final List<SubscriptionChange> changes;
    private final Confirmation confirmation;

    private PreparedSubscription(CallContext context, ConsentHead head, List<SubscriptionChange> changes) {
        this.context = context;
        this.head = head;
        this.changes = changes;
        this.confirmation = new Confirmation(context.now().plus(LIFE));
    }

    /** The plan to make these changes, if the ledger allows them as it is. */
    public static SubscriptionPlan of(CallContext context, ContactId contact, List<SubscriptionChange> changes) {
        return context.inTransaction(tx -> {
            Ledgers ledgers = new Ledgers(context, tx);
            ConsentLedger before = ledgers.of(ledgers.contact(contact).id());
            ledgers.requireOpen(before, changes);
            ConsentLedger ledger = before;
            for (SubscriptionChange change : changes) {
                context.policies().consent().check(ledger, change);
                ledger = ledger.append(change.from(ledger), change.basis(), context.now(), context.actor());
            }
            return new PreparedSubscription(context, before.head(), List.copyOf(changes));
        });
    }

    @Override
    public ContactId contact() {
        return head.contact();
    }

    @Override
    public List<SubscriptionChange> changes() {
        return changes;
    }

    @Override
    public Instant expiresAt() {
        return confirmation.expiresAt();
    }

    @Override
    public List<Subscription> confirm() {
        return confirmation.once(context, tx -> {
            Ledgers ledgers = new Ledgers(context, tx);
            ConsentLedger ledger = ledgers.toChange(head.contact());
            ledgers.contact(head.contact());
            if (!ledger.head().equals(head)) {
                throw new ConfirmationRefusedException(Reason.CHANGED);
            }
            return ledgers.record(ledger, changes).subscriptions();
        });
    }

    /** The contact and the changes, without their reasons. */
    @Override
    public String toString() {
        return "SubscriptionPlan[" + head.contact() + ", " + changes + ", expiresAt=" + expiresAt() + "]";
    }
}
