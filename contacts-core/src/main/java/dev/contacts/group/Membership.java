package dev.contacts.group;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.schema.Attributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A contact's membership in a group, with the attributes it has there and nowhere else. Immutable and safe for use by several
 * threads. Rule 001-14.
 *
 * @param contact the member
 * @param group the group
 * @param status how far the membership has come
 * @param attributes the member attributes
 * @param since when the membership began, to the microsecond
 */
public record Membership(
        ContactId contact, GroupId group, MembershipStatus status, Attributes attributes, Instant since) {

    /** Checks that nothing is missing and cuts the instant to microseconds. */
    public Membership {
        requireNonNull(contact, "contact");
        requireNonNull(group, "group");
        requireNonNull(status, "status");
        requireNonNull(attributes, "attributes");
        since = since.truncatedTo(ChronoUnit.MICROS);
    }
}
