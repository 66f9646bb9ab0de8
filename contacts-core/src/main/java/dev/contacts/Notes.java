package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.contact.NoteLimitExceededException;
import dev.contacts.internal.context.CallContext;
import java.util.List;

/**
 * Internal notes about contacts: at most five each, unless the host has set another limit. They are added, listed and deleted, never
 * edited. Immutable and safe for use by several threads. Rules 003-26 … 003-28.
 */
public final class Notes {

    private final CallContext context;

    Notes(CallContext context) {
        this.context = context;
    }

    /**
     * Adds a note; by whom and when is set by the library.
     *
     * @param contact whom it is about
     * @param content what it says, kept exactly; not blank, at most 10,000 characters
     * @return the note
     * @throws NoteLimitExceededException if the contact has as many notes as it may have, also when others add some at the same time
     * @throws ContactNotFoundException if there is no such contact
     * @throws dev.contacts.schema.InvalidValueException if the content is blank, too long, or not well-formed
     */
    public Note add(ContactId contact, String content) {
        Note note = new Note(new NoteId(context.ids().next()), contact, content, context.actor(), context.now());
        int limit = context.policies().notes();
        return context.inTransaction(tx -> {
            if (!tx.notes().add(note, limit)) {
                throw new NoteLimitExceededException(contact, limit);
            }
            return note;
        });
    }

    /**
     * The notes about a contact.
     *
     * @param contact any contact
     * @return the notes, the oldest first
     */
    public List<Note> list(ContactId contact) {
        requireNonNull(contact, "contact");
        return context.inTransaction(tx -> tx.notes().ofContacts(List.of(contact)));
    }

    /**
     * Deletes a note, for good: nothing keeps it, and there is no way back.
     *
     * @param contact whom it is about
     * @param note the note
     * @return whether the contact had it
     */
    public boolean delete(ContactId contact, NoteId note) {
        requireNonNull(contact, "contact");
        requireNonNull(note, "note");
        return context.inTransaction(tx -> tx.notes().remove(contact, note));
    }
}
