package dev.contacts.spi;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;

/**
 * A contact that is again what it was at an earlier version, for {@link ImportJournalRecords#renumber}. Immutable and safe for use by several
 * threads.
 *
 * @param contact the contact
 * @param was the version at which it was what it is
 * @param is the version that it has
 */
public record JournalVersion(ContactId contact, long was, long is) {

    /**
     * Checks the versions.
     *
     * @throws IllegalArgumentException if they do not go up from 1 or more
     */
    public JournalVersion {
        requireNonNull(contact, "contact");
        if (was < 1 || is <= was) {
            throw new IllegalArgumentException("a contact's versions go up from 1");
        }
    }
}
