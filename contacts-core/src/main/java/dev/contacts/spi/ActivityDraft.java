package dev.contacts.spi;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityId;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.schema.Attributes;
import java.time.Instant;

/**
 * An activity before a store has numbered it. Immutable; {@code toString()} is masked.
 *
 * @param contact whose it is
 * @param at when it happened, to the microsecond
 * @param origin by which way it came in
 * @param key the host's own key; empty if there is none
 * @param detail what happened
 * @param payload whatever else there is to tell
 */
public record ActivityDraft(
        ContactId contact, Instant at, Origin origin, String key, ActivityDetail detail, Attributes payload) {

    /**
     * Checks it as {@link Activity} does.
     *
     * @throws dev.contacts.schema.InvalidValueException if instant or key are not allowed
     */
    public ActivityDraft {
        requireNonNull(contact, "contact");
        at = new Activity(new ActivityId(contact, 1), at, origin, key, detail, payload).at();
    }

    /**
     * The activity with its number.
     *
     * @param sequence its number among the contact's activities
     * @return the activity
     */
    public Activity numbered(long sequence) {
        return new Activity(new ActivityId(contact, sequence), at, origin, key, detail, payload);
    }

    @Override
    public String toString() {
        return "ActivityDraft[" + contact + ", " + detail.category() + ", at=" + at + "]";
    }
}
