package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;

/**
 * That a contact was put into a static segment. Immutable and safe for use by several threads. Rule 002-43.
 *
 * @param segment the segment
 * @param contact the contact
 */
public record SegmentMember(SegmentId segment, ContactId contact) {

    /** Checks that nothing is missing. */
    public SegmentMember {
        requireNonNull(segment, "segment");
        requireNonNull(contact, "contact");
    }
}
