package dev.contacts.examples.filestore;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.NoteRecords;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The notes of a transaction. Counting is enough here to keep the limit: whoever has the turn to write is alone. */
final class FileNotes implements NoteRecords {

    private final FileTransaction transaction;

    FileNotes(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean add(Note note, int limit) {
        Arguments.requireLimit(limit);
        Tables tables = transaction.tablesToWrite();
        if (!tables.contacts.containsKey(note.contact())) {
            throw new ContactNotFoundException(note.contact());
        }
        boolean room = tables.notesOf(note.contact()).size() < limit;
        if (room) {
            transaction.make(new Change.PutNote(note));
        }
        return room;
    }

    @Override
    public boolean remove(ContactId contact, NoteId note) {
        boolean had = transaction.tablesToWrite().notes.containsKey(new Key<>(contact, note));
        if (had) {
            transaction.make(new Change.RemoveNote(contact, note));
        }
        return had;
    }

    @Override
    public List<Note> ofContacts(Collection<ContactId> contacts) {
        Tables tables = transaction.tables();
        return new TreeSet<>(contacts)
                .stream()
                        .flatMap(contact ->
                                tables.notesOf(contact).values().stream().sorted())
                        .toList();
    }
}
