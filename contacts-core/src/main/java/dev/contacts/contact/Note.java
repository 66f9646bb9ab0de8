package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * An internal note about a contact. It is never edited, and deleted for good. Immutable and safe for use by several threads;
 * {@code toString()} is masked. Rules 003-26 … 003-28.
 *
 * @param id assigned by the library
 * @param contact whom the note is about
 * @param content what it says, kept exactly; not blank, at most 10,000 characters
 * @param createdBy by whom it was added; set by the library
 * @param createdAt when it was added, to the microsecond; set by the library
 */
public record Note(NoteId id, ContactId contact, String content, Actor createdBy, Instant createdAt)
        implements Comparable<Note> {

    /** Longest content, in characters. */
    public static final int MAX_LENGTH = 10_000;

    private static final Comparator<Note> ORDER =
            Comparator.comparing(Note::contact).thenComparing(Note::createdAt).thenComparing(Note::id);

    /**
     * Checks the content and cuts the instant to microseconds.
     *
     * @throws InvalidValueException if the content is blank, too long, or not well-formed
     */
    public Note {
        requireNonNull(id, "id");
        requireNonNull(contact, "contact");
        requireNonNull(createdBy, "createdBy");
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        new FieldValue.TextValue(content);
        if (content.isBlank() || content.length() > MAX_LENGTH) {
            throw new InvalidValueException(
                    "note", "NOTE_CONTENT", "a note has 1 to " + MAX_LENGTH + " characters and is not blank");
        }
    }

    /** Orders by contact, then by time, then by id: as stores list notes. */
    @Override
    public int compareTo(Note other) {
        return ORDER.compare(this, other);
    }

    /** Everything but the content. */
    @Override
    public String toString() {
        return "Note[" + id + ", " + contact + ", by=" + createdBy + ", at=" + createdAt + "]";
    }
}
