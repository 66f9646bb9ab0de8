package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.NoteRecords;
import dev.contacts.workspace.Actor;
import java.util.Collection;
import java.util.List;

/** The notes of a transaction. Each has a slot of its contact, and there are only so many: the primary key decides. */
final class JdbcNotes implements NoteRecords {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Holds holds;
    private final RowReader<Note> reader;

    JdbcNotes(Texts texts, Session session, String workspace, Holds holds) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.holds = holds;
        this.reader = row -> new Note(
                new NoteId(Uuids.read(row, 2)),
                new ContactId(Uuids.read(row, 1)),
                row.getString(3),
                new Actor(row.getString(4)),
                Micros.toInstant(row.getLong(5)));
    }

    @Override
    public boolean add(Note note, int limit) {
        Arguments.requireLimit(limit);
        holds.require(note.contact());
        List<Integer> taken = session.list(
                texts.slots, row -> row.getInt(1), workspace, note.contact().value());
        if (taken.size() >= limit) {
            return false;
        }
        int slot = 1; // with fewer notes than the limit, one of the slots up to it is free
        while (taken.contains(slot)) {
            slot++;
        }
        Object[] row = {
            note.contact().value(),
            slot,
            note.id().value(),
            note.content(),
            note.createdBy().name(),
            Micros.of(note.createdAt())
        };
        session.insert(texts.insert, workspace, List.<Object[]>of(row));
        return true;
    }

    @Override
    public boolean remove(ContactId contact, NoteId note) {
        return session.update(texts.remove, workspace, contact.value(), note.value()) > 0;
    }

    @Override
    public List<Note> ofContacts(Collection<ContactId> contacts) {
        return session.listFor(
                ColumnType.UUID,
                contacts.stream().distinct().sorted().map(ContactId::value).toList(),
                texts.ofContacts,
                reader,
                workspace);
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String slots;
        private final String remove;
        private final String ofContacts;

        Texts(Template template) {
            insert = template.insert(
                    "contact_note",
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("note_slot", ColumnType.INTEGER),
                    Column.of("note_id", ColumnType.UUID),
                    Column.of("note_content", ColumnType.TEXT),
                    Column.of("created_by", ColumnType.TEXT),
                    Column.of("created_at", ColumnType.BIGINT));
            slots = template.sql("select n.note_slot from ${prefix}contact_note n"
                    + " where n.workspace = ? and n.contact_id = ? ${current}");
            remove = template.sql(
                    "delete from ${prefix}contact_note where workspace = ? and contact_id = ? and note_id = ?");
            ofContacts = template.sql("""
                    select n.contact_id, n.note_id, n.note_content, n.created_by, n.created_at
                    from ${each contact_id}
                    ${join contact_note n on n.workspace = ? and n.contact_id = u.contact_id}
                    order by n.contact_id, n.created_at, n.note_id
                    """);
        }
    }
}
