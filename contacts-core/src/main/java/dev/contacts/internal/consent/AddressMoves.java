package dev.contacts.internal.consent;

import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.consent.Subscription;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.UnreadableLedgerException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of a no when an address changes hands: it stays with the contact that has said it, and goes along with the address into the
 * ledger of the contact that gets it. Every way that writes identifiers ends here, once they are written, so that both contacts are held.
 *
 * @param context by whom and when
 * @param tx the transaction
 */
public record AddressMoves(CallContext context, StoreTransaction tx) {

    private static final String REASON = "the address was another contact's, who had said no";

    /**
     * Follows the addresses that contacts have lost and got.
     *
     * @return the ledgers that have got an entry by it
     */
    public Map<ContactId, ConsentLedger> follow(Collection<ContactChange> changes, Collection<Contact> added) {
        SortedMap<ContactId, List<ChannelAddress>> lost = new TreeMap<>();
        Map<ChannelAddress, ContactId> got = new HashMap<>();
        for (ContactChange change : changes) {
            List<ChannelAddress> before = Addresses.of(change.before().identifiers());
            List<ChannelAddress> after = Addresses.of(change.after().identifiers());
            List<ChannelAddress> gone =
                    before.stream().filter(each -> !after.contains(each)).toList();
            if (!gone.isEmpty()) {
                lost.put(change.after().id(), gone);
            }
            after.stream()
                    .filter(each -> !before.contains(each))
                    .forEach(each -> got.put(each, change.after().id()));
        }
        added.forEach(
                contact -> Addresses.of(contact.identifiers()).forEach(address -> got.put(address, contact.id())));
        if (!lost.isEmpty()) {
            keep(lost);
        }
        return got.isEmpty() ? Map.of() : hand(got);
    }

    private void keep(SortedMap<ContactId, List<ChannelAddress>> lost) {
        List<RefusedAddress> refused = new ArrayList<>();
        for (ConsentLedger ledger : ledgers(lost.keySet(), lost, refused)) {
            List<ChannelAddress> addresses = lost.getOrDefault(ledger.contact(), List.of());
            if (ledger.firstUnsound().isPresent()) {
                refuseAll(ledger.contact(), addresses, refused);
            }
            for (Subscription subscription : ledger.subscriptions()) {
                if (subscription.state() == SubscriptionState.UNSUBSCRIBED) {
                    addresses.stream()
                            .filter(address -> address.channel().equals(subscription.channel()))
                            .forEach(address -> refused.add(
                                    new RefusedAddress(ledger.contact(), address, subscription.category())));
                }
            }
        }
        if (!refused.isEmpty()) {
            tx.consents().keepRefused(refused);
        }
    }

    /** The ledgers that can be read. The entry that is lost from another one may have been a no, so it counts as one. */
    private List<ConsentLedger> ledgers(
            Set<ContactId> contacts, SortedMap<ContactId, List<ChannelAddress>> lost, List<RefusedAddress> refused) {
        try {
            return tx.consents().toChange(contacts);
        } catch (UnreadableLedgerException e) {
            Set<ContactId> others = new TreeSet<>(contacts);
            if (!others.remove(e.contact())) {
                throw e;
            }
            refuseAll(e.contact(), lost.getOrDefault(e.contact(), List.of()), refused);
            return ledgers(others, lost, refused);
        }
    }

    private static void refuseAll(ContactId contact, List<ChannelAddress> addresses, List<RefusedAddress> refused) {
        addresses.forEach(address -> refused.add(new RefusedAddress(contact, address, SubscriptionCategory.ALL)));
    }

    private Map<ContactId, ConsentLedger> hand(Map<ChannelAddress, ContactId> got) {
        SortedMap<ContactId, TreeSet<RefusedAddress>> refused = new TreeMap<>();
        for (RefusedAddress each : tx.consents().takeRefused(got.keySet())) {
            ContactId taker = got.get(each.address());
            if (taker != null && !taker.equals(each.contact())) { // who takes back its own has its own ledger
                refused.computeIfAbsent(taker, contact -> new TreeSet<>()).add(each);
            }
        }
        Map<ContactId, ConsentLedger> changed = new TreeMap<>();
        if (!refused.isEmpty()) {
            Ledgers ledgers = new Ledgers(context, tx);
            for (ConsentLedger before : ledgers.toChange(refused.keySet())) {
                ConsentLedger after = refusing(before, refused.getOrDefault(before.contact(), new TreeSet<>()));
                ledgers.store(before, after);
                changed.put(after.contact(), after);
            }
        }
        return changed;
    }

    private ConsentLedger refusing(ConsentLedger before, Collection<RefusedAddress> refused) {
        ConsentLedger ledger = before;
        for (RefusedAddress each : refused) {
            SubscriptionState state = ledger.recorded(each.address().channel(), each.category());
            if (state != SubscriptionState.UNSUBSCRIBED) {
                ledger = ledger.append(
                        new ConsentChange(
                                each.address().channel(),
                                each.category(),
                                ConsentCause.UNSUBSCRIBE,
                                state,
                                SubscriptionState.UNSUBSCRIBED,
                                REASON),
                        ConsentBasis.of(ConsentSource.ADDRESS),
                        context.now(),
                        context.actor());
            }
        }
        return ledger;
    }
}
