package dev.contacts.spi;

import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ContactApp;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a transaction's workspace that are no identifiers, and the applications of its contacts. They end with their contact.
 */
public interface ChannelRecords {

    /**
     * Gives an address to a contact if a certain other one has it, or nobody. Who has an address is decided by a constraint of the store, for
     * any number of threads and processes: never by what was read before.
     *
     * @param registration the address and its contact
     * @param from who is to have it so far, who may be the contact itself; null for nobody
     * @return who has had it so far; it was given if that is {@code from}, and stays where it is otherwise
     * @throws ContactNotFoundException if the contact does not exist (any more); the transaction must be given up then
     */
    Optional<ContactId> put(ChannelRegistration registration, @Nullable ContactId from);

    /**
     * Takes an address from a contact.
     *
     * @param contact the contact
     * @param address the address
     * @return whether the contact had it
     */
    boolean remove(ContactId contact, ChannelAddress address);

    /**
     * Says who has addresses.
     *
     * @param addresses any addresses
     * @return those that somebody has, ordered by address; at most one per address
     */
    List<ChannelRegistration> find(Collection<ChannelAddress> addresses);

    /**
     * Reads the addresses of contacts.
     *
     * @param contacts any contacts
     * @return their addresses, in the {@linkplain ChannelRegistration#compareTo order} by contact and address
     */
    List<ChannelRegistration> ofContacts(Collection<ContactId> contacts);

    /**
     * Stores an application of a contact, in the place of the one with the same {@link AppInstallation#app()}, if any.
     *
     * @param app the application
     * @throws ContactNotFoundException if the contact does not exist (any more); the transaction must be given up then
     */
    void putApp(ContactApp app);

    /**
     * Removes an application of a contact.
     *
     * @param contact the contact
     * @param app what names the application
     * @return whether the contact had it
     */
    boolean removeApp(ContactId contact, String app);

    /**
     * Reads the applications of contacts.
     *
     * @param contacts any contacts
     * @return their applications, ordered by contact id, then by the code points of {@link AppInstallation#app()}
     */
    List<ContactApp> apps(Collection<ContactId> contacts);
}
