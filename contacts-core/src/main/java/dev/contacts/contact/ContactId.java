package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The identity of a contact: assigned once by the library, never changed, never used again, never accepted from outside for a new
 * contact. Immutable and safe for use by several threads. Not personal: it may be logged. Rules 001-38 … 001-40.
 *
 * @param value the identifier; time-ordered (UUID version 7) unless the host gave another {@link IdGenerator}
 */
public record ContactId(UUID value) implements Comparable<ContactId> {

    /** Checks that nothing is missing. */
    public ContactId {
        requireNonNull(value, "value");
    }

    /**
     * The id with this text form.
     *
     * @param text a UUID such as {@code 018f2c5e-0000-7000-8000-000000000000}
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static ContactId parse(String text) {
        if (text.length() != 36) { // UUID.fromString alone also takes "1-1-1-1-1"
            throw new IllegalArgumentException("a contact id is a UUID of 36 characters");
        }
        return new ContactId(UUID.fromString(text));
    }

    /** Orders as the text forms do, that is by unsigned bytes: the same in every store. */
    @Override
    public int compareTo(ContactId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
