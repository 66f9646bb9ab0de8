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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects the no of many contacts, and writes them at once. For one try of one transaction. */
public final class OptOuts {

    private final CallContext context;
    private final StoreTransaction tx;
    private final Map<ContactId, ConsentLedger> ledgers = new HashMap<>();
    private final Map<ContactId, List<ChannelAddress>> registered = new HashMap<>();
    private final List<ConsentEntry> entries = new ArrayList<>();

    /** Of some contacts, whose ledgers are kept from others until the end of the transaction. */
    public OptOuts(CallContext context, StoreTransaction tx, Collection<ContactId> contacts) {
        this.context = context;
        this.tx = tx;
        if (!contacts.isEmpty()) {
            tx.consents().toChange(contacts).forEach(ledger -> ledgers.put(ledger.contact(), ledger));
            tx.channels()
                    .ofContacts(contacts)
                    .forEach(registration -> registered
                            .computeIfAbsent(registration.contact(), contact -> new ArrayList<>())
                            .add(registration.address()));
        }
    }

    /** The channels on which one of the contacts has an address, as an identifier or registered. */
    public Set<Channel> channels(Contact contact) {
        Set<Channel> channels = new TreeSet<>();
        Addresses.of(contact.identifiers()).forEach(address -> channels.add(address.channel()));
        registered.getOrDefault(contact.id(), List.of()).forEach(address -> channels.add(address.channel()));
        return channels;
    }

    /**
     * Adds a no to everything on a channel, unless it was said before.
     *
     * @return whether it is new
     */
    public boolean add(ContactId contact, SubscriptionChange optOut) {
        ConsentLedger before = ledgers.getOrDefault(contact, ConsentLedger.empty(contact));
        if (before.recorded(optOut.channel(), SubscriptionCategory.ALL) == SubscriptionState.UNSUBSCRIBED) {
            return false;
        }
        ConsentLedger after = before.append(optOut.from(before), optOut.basis(), context.now(), context.actor());
        ledgers.put(contact, after);
        entries.add(after.entries().get(after.entries().size() - 1));
        return true;
    }

    /** Writes what was added. */
    public void write() {
        if (!entries.isEmpty()) {
            tx.consents().append(entries);
        }
    }
}
