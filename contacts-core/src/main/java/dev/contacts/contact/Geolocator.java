package dev.contacts.contact;

import java.util.Optional;

/**
 * Says where a contact is, by whatever the host knows: an address of a network, a device, a service. It proposes; the library decides
 * whether the proposal is taken. Called outside of any transaction, on the calling thread. Rules 002-23, 002-41.
 */
@FunctionalInterface
public interface Geolocator {

    /**
     * Where the contact is.
     *
     * @param contact the contact
     * @return a location, or empty if nothing is known
     */
    Optional<GeoLocation> locate(Contact contact);
}
