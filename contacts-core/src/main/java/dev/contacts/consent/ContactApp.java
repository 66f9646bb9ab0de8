package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;

/**
 * An application and the contact that has installed it. Immutable and safe for use by several threads; {@code toString()} is masked.
 *
 * @param contact the contact
 * @param installation what it has installed; one per application
 */
public record ContactApp(ContactId contact, AppInstallation installation) {

    /** Checks that nothing is missing. */
    public ContactApp {
        requireNonNull(contact, "contact");
        requireNonNull(installation, "installation");
    }
}
