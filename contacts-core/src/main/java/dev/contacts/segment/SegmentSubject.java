package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Contact;
import java.time.Instant;

/**
 * What a {@link SegmentRule} looks at: a contact at a moment. Immutable and safe for use by several threads.
 *
 * @param contact the contact
 * @param now the instant for conditions that are relative to it
 */
public record SegmentSubject(Contact contact, Instant now) {

    /** Checks that nothing is missing. */
    public SegmentSubject {
        requireNonNull(contact, "contact");
        requireNonNull(now, "now");
    }
}
