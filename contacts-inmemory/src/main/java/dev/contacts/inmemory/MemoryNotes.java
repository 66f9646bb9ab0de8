package dev.contacts.inmemory;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.NoteRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The notes of a transaction: those of a contact together, for they are few. */
final class MemoryNotes implements NoteRecords {

    private final MemoryTransaction transaction;

    MemoryNotes(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean add(Note note, int limit) {
        Arguments.requireLimit(limit);
        boolean[] added = new boolean[1];
        transaction.write(tables -> {
            if (tables.contacts().byId().get(note.contact()) == null) {
                throw new ContactNotFoundException(note.contact());
            }
            List<Note> notes = new ArrayList<>(of(tables, note.contact()));
            added[0] = notes.size() < limit;
            if (added[0]) {
                notes.add(note);
                return with(tables, note.contact(), notes);
            }
            return tables;
        });
        return added[0];
    }

    @Override
    public boolean remove(ContactId contact, NoteId note) {
        boolean[] removed = new boolean[1];
        transaction.write(tables -> {
            List<Note> notes = new ArrayList<>(of(tables, contact));
            removed[0] = notes.removeIf(each -> each.id().equals(note));
            return removed[0] ? with(tables, contact, notes) : tables;
        });
        return removed[0];
    }

    @Override
    public List<Note> ofContacts(Collection<ContactId> contacts) {
        List<Note> found = new ArrayList<>();
        for (ContactId contact : new TreeSet<>(contacts)) {
            of(transaction.tables(), contact).stream().sorted().forEach(found::add);
        }
        return found;
    }

    private static List<Note> of(Tables tables, ContactId contact) {
        @Nullable List<Note> notes = tables.notes().get(contact);
        return notes == null ? List.of() : notes;
    }

    private static Tables with(Tables tables, ContactId contact, List<Note> notes) {
        SnapshotMap.Draft<ContactId, List<Note>> next = tables.notes().draft();
        next.put(contact, List.copyOf(notes));
        return tables.with(next.freeze());
    }
}
