package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelStatus;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentProof;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.ResubscribeNotAllowedException;
import dev.contacts.consent.Subscription;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionPlan;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.internal.consent.LedgerCalls;
import dev.contacts.internal.context.CallContext;
import dev.contacts.schema.InvalidValueException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What contacts have agreed to, and what they have not: a ledger for each contact, and the subscriptions that follow from it. A no becomes a
 * yes only here, by a confirmed change with evidence. Immutable and safe for use by several threads. Rules 002-06, 002-21, 002-27, 002-29,
 * 003-11 … 003-17; requirements D5, D7.
 */
public final class Consents {

    private final LedgerCalls calls;

    Consents(CallContext context) {
        this.calls = new LedgerCalls(context);
    }

    /**
     * Everything that was recorded of a contact's consent.
     *
     * @param contact any contact
     * @return the ledger; without entries if nothing was recorded, or if there is no such contact
     * @throws dev.contacts.spi.UnreadableLedgerException if an entry was altered so that it is none any more
     */
    public ConsentLedger ledger(ContactId contact) {
        return calls.ledger(requireNonNull(contact, "contact"));
    }

    /**
     * The subscriptions of a contact of which anything was recorded, each with date and reason. Rules 002-21, 002-29.
     *
     * @param contact any contact
     * @return the subscriptions, ordered by channel and category
     */
    public List<Subscription> subscriptions(ContactId contact) {
        return ledger(contact).subscriptions();
    }

    /**
     * Creates a contact together with what it has said already, such as a first yes given in a form: all of it or nothing. A yes needs a basis,
     * which is recorded with its source; of somebody who exists it changes nothing, since that identifier is refused. Requirements D5, 4.2.
     *
     * @param draft what the contact shall be
     * @param first one change or more, recorded in this order
     * @return the contact as stored, as by {@link Contacts#create}
     * @throws InvalidValueException if there is no change
     * @throws ResubscribeNotAllowedException if a no among them would become a yes in a way that is not allowed
     * @throws dev.contacts.error.ContactsException as {@link Contacts#create} does
     */
    public Contact create(NewContact draft, List<SubscriptionChange> first) {
        return calls.create(requireNonNull(draft, "draft"), some(first));
    }

    /**
     * The first step of changing subscriptions. Nothing is recorded until the plan is confirmed. Rules 002-06, 003-13 … 003-15.
     *
     * @param contact the contact
     * @param changes one change or more, made in this order
     * @return the plan; expires after 15 minutes
     * @throws ContactNotFoundException if there is no such contact
     * @throws ResubscribeNotAllowedException if a no would become a yes in a way that is not allowed
     * @throws dev.contacts.consent.AddressBlockedException if a yes is among them for a channel on which an address of the contact is suppressed
     * @throws dev.contacts.spi.UnreadableLedgerException if a yes is among them and somebody has tampered with the ledger
     * @throws InvalidValueException if there is no change
     */
    public SubscriptionPlan prepare(ContactId contact, List<SubscriptionChange> changes) {
        return calls.prepare(requireNonNull(contact, "contact"), some(changes));
    }

    /**
     * Records a no that came from the person or from a service that delivers messages: an unsubscription or a spam report, with date and
     * reason. One call, since it can only take consent back; what an operator changes is prepared and confirmed. What repeats the last that was
     * recorded of the subscription, with the same cause, reason and basis, as a provider does that reports twice, is not recorded again;
     * anything else is, also if the answer was no before. Rule 002-29.
     *
     * @param contact the contact
     * @param optOut the no
     * @return the contact's subscriptions afterwards, ordered by channel and category
     * @throws ContactNotFoundException if there is no such contact
     * @throws InvalidValueException if it is a yes, or comes from an operator
     */
    public List<Subscription> report(ContactId contact, SubscriptionChange optOut) {
        if (!optOut.isOptOut() || optOut.basis().source() == ConsentSource.OPERATOR) {
            throw new InvalidValueException(
                    "opt-out", "OPT_OUT", "it is a no and not an operator's; other changes are prepared and confirmed");
        }
        return calls.report(requireNonNull(contact, "contact"), optOut);
    }

    /**
     * Where the ledger of a contact was tampered with, also if it cannot be read any more. Requirements D7, 7.5.
     *
     * @param contact any contact
     * @return the sequence of the first place that does not fit; empty if the ledger is sound
     */
    public OptionalLong verify(ContactId contact) {
        return calls.verify(requireNonNull(contact, "contact"));
    }

    /**
     * What proves how a channel stood at an instant; it verifies without the store. Requirements D7.
     *
     * @param contact any contact
     * @param channel the channel
     * @param at the instant
     * @return the proof, see {@link ConsentProof#text()}
     * @throws dev.contacts.spi.UnreadableLedgerException if somebody has tampered with the ledger: nothing can be proved by it
     */
    public ConsentProof proof(ContactId contact, Channel channel, Instant at) {
        return calls.proof(requireNonNull(contact, "contact"), channel, at);
    }

    /**
     * Whether a proof is the store's: whether the ledger of its contact is sound, and gives this very proof for its channel and instant. Says
     * no also of a contact that was erased, and where a clock went back since: what was recorded later with an earlier time belongs to the proof
     * that the store gives now.
     *
     * @param proof any proof
     * @return true if the store gives the same one
     * @throws dev.contacts.spi.UnreadableLedgerException if somebody has tampered with the ledger: nothing can be proved by it
     */
    public boolean confirms(ConsentProof proof) {
        return calls.confirms(requireNonNull(proof, "proof"));
    }

    /**
     * How each address of a contact stands: email address, mobile number, and what is registered. Rules 002-27, 002-28, 003-12.
     *
     * @param contact the contact
     * @return one status for each address, identifiers first
     * @throws ContactNotFoundException if there is no such contact
     */
    public List<ChannelStatus> status(ContactId contact) {
        return calls.status(requireNonNull(contact, "contact"));
    }

    private static List<SubscriptionChange> some(List<SubscriptionChange> changes) {
        if (changes.isEmpty()) {
            throw new InvalidValueException("changes", "NO_CHANGES", "there is at least one change");
        }
        return List.copyOf(changes);
    }
}
