package dev.contacts.internal.consent;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelStatus;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentProof;
import dev.contacts.consent.Subscription;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionPlan;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.UnreadableLedgerException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** The transactions behind the facade of consent. Immutable. */
public final class LedgerCalls {

    private final CallContext context;

    /** In the context of a call. */
    public LedgerCalls(CallContext context) {
        this.context = context;
    }

    /** The ledger of a contact. */
    public ConsentLedger ledger(ContactId contact) {
        return context.inTransaction(tx -> new Ledgers(context, tx).of(contact));
    }

    /** The first place in the ledger of a contact that does not fit. */
    public OptionalLong verify(ContactId contact) {
        return context.inTransaction(tx -> {
            try {
                return new Ledgers(context, tx).of(contact).firstUnsound();
            } catch (UnreadableLedgerException e) {
                return OptionalLong.of(e.place());
            }
        });
    }

    /** What proves how a channel stood, from a sound ledger. */
    public ConsentProof proof(ContactId contact, Channel channel, Instant at) {
        return Ledgers.sound(ledger(contact)).proof(channel, at);
    }

    /** A new contact with what it has said already. */
    public Contact create(NewContact draft, List<SubscriptionChange> first) {
        return new Creating(context).create(draft, first);
    }

    /** The plan to make changes. */
    public SubscriptionPlan prepare(ContactId contact, List<SubscriptionChange> changes) {
        return PreparedSubscription.of(context, contact, changes);
    }

    /** Records a no. */
    public List<Subscription> report(ContactId contact, SubscriptionChange optOut) {
        return context.inTransaction(tx -> {
            Ledgers ledgers = new Ledgers(context, tx);
            ConsentLedger before = ledgers.toChange(contact);
            ledgers.contact(contact);
            return isRepeated(before, optOut)
                    ? before.subscriptions()
                    : ledgers.record(before, List.of(optOut)).subscriptions();
        });
    }

    /** Whether the last that was recorded of the subscription is just this. */
    private static boolean isRepeated(ConsentLedger ledger, SubscriptionChange optOut) {
        for (int i = ledger.entries().size() - 1; i >= 0; i--) {
            ConsentEntry entry = ledger.entries().get(i);
            ConsentChange change = entry.change();
            if (change.cause().isOfSubscription()
                    && change.channel().equals(optOut.channel())
                    && change.category().equals(optOut.category())) {
                return change.cause() == optOut.cause()
                        && change.reason().equals(optOut.reason())
                        && entry.basis().equals(optOut.basis());
            }
        }
        return false;
    }

    /** Whether the store would give this proof by now. */
    public boolean confirms(ConsentProof proof) {
        return proof(proof.contact(), proof.channel(), proof.at()).equals(proof);
    }

    /** How each address of a contact stands. */
    public List<ChannelStatus> status(ContactId contact) {
        return context.inTransaction(
                tx -> new Recipients(context, tx).statuses(new Ledgers(context, tx).contact(contact)));
    }
}
