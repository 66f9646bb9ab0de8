package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The identity of a note. Immutable and safe for use by several threads; not personal.
 *
 * @param value assigned by the library
 */
public record NoteId(UUID value) implements Comparable<NoteId> {

    /** Checks that nothing is missing. */
    public NoteId {
        requireNonNull(value, "value");
    }

    /** Orders by unsigned bytes: the same in every store. */
    @Override
    public int compareTo(NoteId other) {
        return new ContactId(value).compareTo(new ContactId(other.value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
