package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;

/**
 * The identity of an activity: whose it is, and its number among them. Immutable and safe for use by several threads. Not personal: it
 * may be logged.
 *
 * @param contact whose activity it is
 * @param sequence 1 or more; of two activities of a contact the one that was stored later has the greater number
 */
public record ActivityId(ContactId contact, long sequence) implements Comparable<ActivityId> {

    private static final int UUID_LENGTH = 36;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public ActivityId {
        requireNonNull(contact, "contact");
        if (sequence < 1) {
            throw new IllegalArgumentException("an activity's number is 1 or more");
        }
    }

    /**
     * The id with this text form.
     *
     * @param text the contact's id, a slash and the number, such as {@code 018f2c5e-0000-7000-8000-000000000000/7}
     * @return the id
     * @throws IllegalArgumentException if the text is not an activity's id
     */
    public static ActivityId parse(String text) {
        if (text.length() <= UUID_LENGTH + 1 || text.charAt(UUID_LENGTH) != '/') {
            throw new IllegalArgumentException("an activity's id is a contact's id, a slash and a number");
        }
        return new ActivityId(
                ContactId.parse(text.substring(0, UUID_LENGTH)), Long.parseLong(text.substring(UUID_LENGTH + 1)));
    }

    /** Orders by contact, then by number. */
    @Override
    public int compareTo(ActivityId other) {
        int byContact = contact.compareTo(other.contact);
        return byContact != 0 ? byContact : Long.compare(sequence, other.sequence);
    }

    @Override
    public String toString() {
        return contact + "/" + sequence;
    }
}
