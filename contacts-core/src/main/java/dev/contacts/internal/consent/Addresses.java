package dev.contacts.internal.consent;

import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.contact.Contact;
import dev.contacts.identifier.Identifier;
import dev.contacts.spi.StoreTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All addresses of contacts: identifiers, and those that are registered. */
public final class Addresses {

    private Addresses() {}

    /** The addresses among identifiers. */
    public static List<ChannelAddress> of(Collection<Identifier> identifiers) {
        List<ChannelAddress> addresses = new ArrayList<>();
        for (Identifier identifier : identifiers) {
            ChannelAddress.of(identifier).ifPresent(addresses::add);
        }
        return addresses;
    }

    /** The addresses that contacts have registered. */
    public static List<ChannelAddress> registered(StoreTransaction tx, List<Contact> contacts) {
        return tx.channels().ofContacts(contacts.stream().map(Contact::id).toList()).stream()
                .map(ChannelRegistration::address)
                .toList();
    }

    /** All addresses of contacts. */
    public static List<ChannelAddress> all(StoreTransaction tx, List<Contact> contacts) {
        List<ChannelAddress> all = new ArrayList<>();
        contacts.forEach(contact -> all.addAll(of(contact.identifiers())));
        all.addAll(registered(tx, contacts));
        return all;
    }
}
