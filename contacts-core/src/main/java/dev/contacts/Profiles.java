package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Geolocator;
import dev.contacts.contact.Geotargeting;
import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.view.Locating;
import dev.contacts.internal.view.OpenProfile;
import dev.contacts.profile.ProfileNotAvailableException;
import dev.contacts.profile.ProfileView;

/** Profiles: everything about one contact, to be looked at. Immutable and safe for use by several threads. Rules 002-01, 003-02. */
public final class Profiles {

    private final CallContext context;

    Profiles(CallContext context) {
        this.context = context;
    }

    /**
     * Opens the profile of a contact. Its activity is not read before it is asked for. Rules 002-04, 002-10.
     *
     * @param contact the contact
     * @return the profile
     * @throws ContactNotFoundException if there is no such contact
     * @throws ProfileNotAvailableException if the contact has no profile: as shipped, if it does not live in the default list
     */
    public ProfileView open(ContactId contact) {
        return OpenProfile.of(context, requireNonNull(contact, "contact"));
    }

    /**
     * Asks where a contact is, and takes the answer over with the origin {@code GEOTARGETING}; a location that came by another way is
     * kept. Rules 002-23, 002-41.
     *
     * @param contact the contact
     * @param geolocator whom to ask; called once, outside of any transaction, and what it throws is thrown unchanged
     * @return what became of the proposal
     * @throws ContactNotFoundException if there is no such contact
     */
    public Geotargeting locate(ContactId contact, Geolocator geolocator) {
        return new Locating(context)
                .locate(requireNonNull(contact, "contact"), requireNonNull(geolocator, "geolocator"));
    }
}
