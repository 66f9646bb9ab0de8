package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ContactApp;
import dev.contacts.consent.Handover;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.internal.consent.Registering;
import dev.contacts.internal.context.CallContext;
import java.util.List;

/**
 * Addresses that are no identifiers, such as push tokens and the ids of Telegram and Viber, and the applications that contacts have
 * installed. Email addresses and mobile numbers are identifiers, which {@code contacts.update(...)} sets. Immutable and safe for use by
 * several threads. Rules 002-16 … 002-20.
 */
public final class Channels {

    private final CallContext context;

    Channels(CallContext context) {
        this.context = context;
    }

    /**
     * Gives an address to a contact; any number each, the same address once. An address that another contact has goes over to this one, unless
     * this one is anonymous, with nothing but identifiers that change, and the other is not. Consent stays with each contact. Requirements 4.2.
     *
     * @param contact the contact
     * @param channel a channel whose addresses are no identifiers
     * @param address the address, 1 to 2,000 characters, kept exactly
     * @return what became of it
     * @throws ContactNotFoundException if there is no such contact
     * @throws dev.contacts.schema.InvalidValueException if the channel's addresses are identifiers, or the address is not allowed
     */
    public Handover register(ContactId contact, Channel channel, String address) {
        return new Registering(context)
                .register(new ChannelRegistration(contact, ChannelAddress.of(channel, address), context.now()));
    }

    /**
     * Takes an address from a contact, for good.
     *
     * @param contact the contact
     * @param address the address
     * @return whether the contact had it
     */
    public boolean unregister(ContactId contact, ChannelAddress address) {
        requireNonNull(contact, "contact");
        requireNonNull(address, "address");
        return context.inTransaction(tx -> tx.channels().remove(contact, address));
    }

    /**
     * The addresses that a contact has registered.
     *
     * @param contact any contact
     * @return the addresses, ordered by channel and address
     */
    public List<ChannelRegistration> list(ContactId contact) {
        requireNonNull(contact, "contact");
        return context.inTransaction(tx -> tx.channels().ofContacts(List.of(contact)));
    }

    /**
     * Stores an application of a contact, in the place of the one with the same name, if any.
     *
     * @param contact the contact
     * @param app what it has installed, with ids, devices, opt-in and last opening
     * @throws ContactNotFoundException if there is no such contact
     */
    public void saveApp(ContactId contact, AppInstallation app) {
        ContactApp saved = new ContactApp(contact, app);
        context.inTransaction(tx -> {
            tx.channels().putApp(saved);
            return saved;
        });
    }

    /**
     * Removes an application of a contact, for good.
     *
     * @param contact the contact
     * @param app what names the application
     * @return whether the contact had it
     */
    public boolean removeApp(ContactId contact, String app) {
        requireNonNull(contact, "contact");
        requireNonNull(app, "app");
        return context.inTransaction(tx -> tx.channels().removeApp(contact, app));
    }

    /**
     * The applications that a contact has installed.
     *
     * @param contact any contact
     * @return the applications, ordered by what names them, by code point
     */
    public List<AppInstallation> apps(ContactId contact) {
        requireNonNull(contact, "contact");
        return context.inTransaction(tx -> tx.channels().apps(List.of(contact))).stream()
                .map(ContactApp::installation)
                .toList();
    }
}
