package dev.contacts.internal.consent;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.UnreadableLedgerException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ledgers of contacts in one transaction.
 *
 * @param context by whom and when
 * @param tx the transaction
 */
public record Ledgers(CallContext context, StoreTransaction tx) {

    /** The ledger of a contact; empty if nothing was recorded, or if there is no such contact. */
    public ConsentLedger of(ContactId contact) {
        return first(tx.consents().ofContacts(List.of(contact)), contact);
    }

    /** The ledger of a contact, kept from others until the end of the transaction. */
    ConsentLedger toChange(ContactId contact) {
        return first(tx.consents().toChange(List.of(contact)), contact);
    }

    /** The ledgers of contacts, also of those of whom nothing was recorded, kept from others until the end of the transaction. */
    List<ConsentLedger> toChange(Collection<ContactId> contacts) {
        Map<ContactId, ConsentLedger> ledgers = new TreeMap<>();
        contacts.forEach(contact -> ledgers.put(contact, ConsentLedger.empty(contact)));
        tx.consents().toChange(contacts).forEach(ledger -> ledgers.put(ledger.contact(), ledger));
        return List.copyOf(ledgers.values());
    }

    private static ConsentLedger first(List<ConsentLedger> ledgers, ContactId contact) {
        return ledgers.stream().findFirst().orElseGet(() -> ConsentLedger.empty(contact));
    }

    /**
     * A ledger that nobody has tampered with: from another one nothing is concluded, since the entry that is lost may have been a no.
     *
     * @throws UnreadableLedgerException if somebody has
     */
    static ConsentLedger sound(ConsentLedger ledger) {
        if (ledger.firstUnsound().isPresent()) {
            throw new UnreadableLedgerException(ledger.contact(), ledger.entries());
        }
        return ledger;
    }

    /**
     * A contact that must exist.
     *
     * @throws ContactNotFoundException if it does not
     */
    Contact contact(ContactId id) {
        return tx.contacts().find(List.of(id)).stream().findFirst().orElseThrow(() -> new ContactNotFoundException(id));
    }

    /** Appends changes, each of which must be allowed once those before it are recorded. */
    ConsentLedger record(ConsentLedger before, List<SubscriptionChange> changes) {
        requireOpen(before, changes);
        ConsentRules rules = context.policies().consent();
        ConsentLedger ledger = before;
        for (SubscriptionChange change : changes) {
            rules.check(ledger, change);
            ledger = ledger.append(change.from(ledger), change.basis(), context.now(), context.actor());
        }
        return store(before, ledger);
    }

    /** Appends to each ledger what happened and leaves its subscriptions as they are. */
    void tell(
            List<ConsentLedger> ledgers, Function<ConsentLedger, List<ConsentChange>> happened, ConsentSource source) {
        List<ConsentEntry> entries = new ArrayList<>();
        for (ConsentLedger before : ledgers) {
            ConsentLedger ledger = before;
            for (ConsentChange change : happened.apply(before)) {
                ledger = ledger.append(change, ConsentBasis.of(source), context.now(), context.actor());
            }
            entries.addAll(added(before, ledger));
        }
        tx.consents().append(entries);
    }

    /** That something happened which leaves the subscriptions as they are. */
    static ConsentChange unchanged(ConsentLedger ledger, Channel channel, ConsentCause cause, String reason) {
        SubscriptionState state = ledger.recorded(channel, SubscriptionCategory.ALL);
        return new ConsentChange(channel, SubscriptionCategory.ALL, cause, state, state, reason);
    }

    private static List<ConsentEntry> added(ConsentLedger before, ConsentLedger after) {
        return after.entries().subList(before.entries().size(), after.entries().size());
    }

    /** Writes what was appended to a ledger. */
    ConsentLedger store(ConsentLedger before, ConsentLedger after) {
        tx.consents().append(added(before, after));
        return after;
    }

    /** A yes for an address that is suppressed would be a way around its suppression. */
    void requireOpen(ConsentLedger ledger, List<SubscriptionChange> changes) {
        Set<Channel> wanted = changes.stream()
                .filter(change -> !change.isOptOut())
                .map(SubscriptionChange::channel)
                .collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            sound(ledger);
            Blocks.refuse(new Blocks(context, tx)
                    .suppressed(Addresses.all(tx, List.of(contact(ledger.contact()))).stream()
                            .filter(address -> wanted.contains(address.channel()))
                            .toList()));
        }
    }
}
