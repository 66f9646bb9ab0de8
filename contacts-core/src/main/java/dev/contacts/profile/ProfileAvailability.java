package dev.contacts.profile;

import dev.contacts.contact.Contact;
import dev.contacts.profile.ProfileNotAvailableException.Reason;
import dev.contacts.schema.SchemaName;
import java.util.Optional;

/** Which contacts have a profile. Must be safe for use by several threads. Rule 003-02; requirements C1. */
@FunctionalInterface
public interface ProfileAvailability {

    /** As shipped: only contacts in the workspace's default list have a profile. */
    ProfileAvailability DEFAULT_LIST_ONLY = contact ->
            contact.schema().equals(SchemaName.DEFAULT) ? Optional.empty() : Optional.of(Reason.NOT_IN_DEFAULT_LIST);

    /** Every contact has a profile. */
    ProfileAvailability EVERYBODY = contact -> Optional.empty();

    /**
     * Whether a contact has none.
     *
     * @param contact the contact
     * @return why not, or empty if it has one
     */
    Optional<Reason> denial(Contact contact);
}
