package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.schema.InvalidValueException;
import java.time.Instant;

/**
 * One activity of a contact, as it is stored; never changed. Immutable and safe for use by several threads; {@code toString()} is
 * masked. Rules 002-03, 002-34 … 002-36, 003-19, 003-21.
 *
 * @param id whose it is, and its number
 * @param at when it happened, to the microsecond; an instant of the years 1 to 9999
 * @param origin by which way it came in
 * @param key the host's own key, under which it is stored once per contact; empty if the host gave none
 * @param detail what happened
 * @param payload whatever else the host tells of it
 */
public record Activity(
        ActivityId id, Instant at, Origin origin, String key, ActivityDetail detail, Attributes payload) {

    /**
     * Checks that nothing is missing and cuts the instant to microseconds.
     *
     * @throws InvalidValueException if instant or key are not allowed
     */
    public Activity {
        requireNonNull(id, "id");
        requireNonNull(origin, "origin");
        requireNonNull(detail, "detail");
        requireNonNull(payload, "payload");
        at = new InstantValue(at).value();
        if (!key.isEmpty()) {
            ActivityText.checked("activity key", key);
        }
    }

    /**
     * Whose activity it is.
     *
     * @return the contact's id
     */
    public ContactId contact() {
        return id.contact();
    }

    /**
     * What decides between activities of the same instant: the order in which they were stored.
     *
     * @return the number among the contact's activities, 1 or more; not every number is taken
     */
    public long sequence() {
        return id.sequence();
    }

    /**
     * The kind of activity.
     *
     * @return the category
     */
    public ActivityCategory category() {
        return detail.category();
    }

    /**
     * The place in the contact's feed.
     *
     * @return time and sequence
     */
    public ActivityPosition position() {
        return new ActivityPosition(at, sequence());
    }

    /** Id, category and time, never what happened. */
    @Override
    public String toString() {
        return "Activity[" + id + ", " + category() + ", at=" + at + "]";
    }
}
