package dev.contacts.spi;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import java.util.Collection;
import java.util.List;

/** The notes about the contacts of a transaction's workspace. They end with their contact. */
public interface NoteRecords {

    /**
     * Adds a note, unless the contact has as many as the limit, or more. That it never gets more is decided by a constraint of the store, for
     * any number of threads and processes.
     *
     * @param note a note with a new id
     * @param limit how many notes a contact may have, 1 or more
     * @return false if there was no room, and nothing was added
     * @throws ContactNotFoundException if the contact does not exist (any more); the transaction must be given up then
     * @throws IllegalArgumentException if the limit is less than 1; nothing was touched
     */
    boolean add(Note note, int limit);

    /**
     * Removes a note, for good: no trace stays, not in a log of the store's own either.
     *
     * @param contact the contact
     * @param note the note
     * @return whether the contact had it
     */
    boolean remove(ContactId contact, NoteId note);

    /**
     * Reads the notes about contacts.
     *
     * @param contacts any contacts
     * @return their notes, in the {@linkplain Note#compareTo order} by contact, time and id
     */
    List<Note> ofContacts(Collection<ContactId> contacts);
}
