package dev.contacts.internal.consent;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the no of many contacts, and writes them at once. A no is kept for exactly the channel and category that it was said to, also where
 * a no to all of the channel stands: who says yes to that again has not said yes to the rest. For one try of one transaction.
 */
public final class OptOuts {

    private final CallContext context;
    private final StoreTransaction tx;
    private final Set<ContactId> contacts;
    private final Map<ContactId, ConsentLedger> ledgers = new HashMap<>();
    private final Map<ContactId, Set<Subject>> refused = new HashMap<>();
    private final Map<ContactId, List<SubscriptionChange>> added = new TreeMap<>();
    private @Nullable Map<ContactId, List<ChannelAddress>> registered;

    private record Subject(Channel channel, SubscriptionCategory category) {}

    /** Of some contacts, whose ledgers are kept from others until the end of the transaction; and of any that the transaction adds. */
    public OptOuts(CallContext context, StoreTransaction tx, Collection<ContactId> contacts) {
        this.context = context;
        this.tx = tx;
        this.contacts = Set.copyOf(contacts);
        if (!contacts.isEmpty()) {
            tx.consents().toChange(contacts).forEach(ledger -> ledgers.put(ledger.contact(), ledger));
        }
    }

    /** The channels on which one of the contacts has an address, as an identifier or registered. */
    public Set<Channel> channels(Contact contact) {
        Set<Channel> channels = new TreeSet<>();
        Addresses.of(contact.identifiers()).forEach(address -> channels.add(address.channel()));
        if (registered == null) {
            registered = registered();
        }
        registered.getOrDefault(contact.id(), List.of()).forEach(address -> channels.add(address.channel()));
        return channels;
    }

    private Map<ContactId, List<ChannelAddress>> registered() {
        Map<ContactId, List<ChannelAddress>> addresses = new HashMap<>();
        tx.channels()
                .ofContacts(contacts)
                .forEach(registration -> addresses
                        .computeIfAbsent(registration.contact(), contact -> new ArrayList<>())
                        .add(registration.address()));
        return addresses;
    }

    /**
     * Adds a no, unless it was said before.
     *
     * @return whether it is new
     */
    public boolean add(ContactId contact, SubscriptionChange optOut) {
        boolean isNew =
                refused.computeIfAbsent(contact, this::refused).add(new Subject(optOut.channel(), optOut.category()));
        if (isNew) {
            added.computeIfAbsent(contact, id -> new ArrayList<>()).add(optOut);
        }
        return isNew;
    }

    private Set<Subject> refused(ContactId contact) {
        Set<Subject> subjects = new HashSet<>();
        ConsentLedger ledger = ledgers.get(contact);
        if (ledger != null) {
            ledger.subscriptions().stream()
                    .filter(subscription -> subscription.state() == SubscriptionState.UNSUBSCRIBED)
                    .forEach(
                            subscription -> subjects.add(new Subject(subscription.channel(), subscription.category())));
        }
        return subjects;
    }

    /**
     * Writes what was added.
     *
     * @param moved the ledgers that the transaction itself has made longer meanwhile
     */
    public void write(Map<ContactId, ConsentLedger> moved) {
        List<ConsentEntry> entries = new ArrayList<>();
        added.forEach((contact, optOuts) -> {
            ConsentLedger before =
                    moved.getOrDefault(contact, ledgers.getOrDefault(contact, ConsentLedger.empty(contact)));
            ConsentLedger ledger = before;
            for (SubscriptionChange optOut : optOuts) {
                if (ledger.recorded(optOut.channel(), optOut.category()) != SubscriptionState.UNSUBSCRIBED) {
                    ledger = ledger.append(optOut.from(ledger), optOut.basis(), context.now(), context.actor());
                }
            }
            entries.addAll(ledger.entries()
                    .subList(before.entries().size(), ledger.entries().size()));
        });
        if (!entries.isEmpty()) {
            tx.consents().append(entries);
        }
    }
}
