package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.NoteRecords} promises. */
public interface NoteRecordsContract extends StoreContract {

    @Test
    @Requirement({"T48", "003-27", "SPI-5", "SPI-6"})
    default void notes_come_back_as_they_are_whatever_they_say(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        List<Note> notes = new ArrayList<>();
        List<String> texts = new ArrayList<>(HostileTexts.all());
        texts.add("字".repeat(Note.MAX_LENGTH));
        texts.add("line 1\r\nline 2\n");
        for (String text : texts) {
            try {
                notes.add(note(box, anna, text, Sandbox.NOW.plusNanos(1_000L * notes.size()), Actor.of("Zoë 👩")));
            } catch (InvalidValueException refusal) {
                assertThat(refusal.getMessage()).as("a refusal does not quote").doesNotContain("DROP");
            }
        }
        assertThat(notes).hasSizeGreaterThan(50);
        box.run(tx -> notes.forEach(
                note -> assertThat(tx.notes().add(note, notes.size())).isTrue()));

        assertThat(ofContacts(box, anna.id())).isEqualTo(exact(notes));
    }

    @Test
    @Requirement({"T48", "003-26"})
    default void a_note_beyond_the_limit_is_not_added_and_a_deleted_one_makes_room(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            notes.add(note(box, anna, "note " + i, Sandbox.NOW.plusSeconds(i), Actor.SYSTEM));
        }
        for (int i = 0; i < 6; i++) {
            assertThat(add(box, notes.get(i), 5)).isEqualTo(i < 5);
        }
        assertThat(add(box, note(box, ben, "his", Sandbox.NOW, Actor.SYSTEM), 5))
                .isTrue();
        assertThat(add(box, notes.get(5), 4))
                .as("more than a limit that was lowered")
                .isFalse();
        assertThat(ofContacts(box, anna.id())).isEqualTo(exact(notes.subList(0, 5)));

        assertThat(remove(box, anna.id(), notes.get(2).id())).isTrue();
        assertThat(remove(box, anna.id(), notes.get(2).id())).isFalse();
        assertThat(remove(box, ben.id(), notes.get(1).id()))
                .as("of another contact")
                .isFalse();
        assertThat(add(box, notes.get(5), 5)).isTrue();
        assertThat(add(box, notes.get(2), 5)).isFalse();
        notes.remove(2);
        assertThat(ofContacts(box, anna.id())).isEqualTo(exact(notes));
    }

    @Test
    @Requirement({"T48", "SPI-7"})
    default void notes_are_ordered_by_contact_time_and_id(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        List<Note> ordered = new ArrayList<>();
        for (Contact contact : List.of(anna, ben)) {
            for (String id : List.of(
                    "00000000-0000-4000-8000-000000000000",
                    "7fffffff-0000-4000-8000-000000000000",
                    "80000000-0000-4000-8000-000000000000",
                    "ffffffff-0000-4000-8000-000000000000")) {
                NoteId note = new NoteId(UUID.fromString(id));
                ordered.add(new Note(note, contact.id(), "n", Actor.SYSTEM, Sandbox.NOW));
            }
            ordered.add(note(box, contact, "later", Sandbox.NOW.plusNanos(1_000), Actor.SYSTEM));
        }
        List<Note> shuffled = new ArrayList<>(ordered);
        Collections.rotate(shuffled, 3);
        box.run(tx ->
                shuffled.forEach(note -> assertThat(tx.notes().add(note, 5)).isTrue()));

        assertThat(ofContacts(box, ben.id(), box.newId(), anna.id(), ben.id())).isEqualTo(exact(ordered));
        assertThat(ofContacts(box)).isEmpty();
    }

    @Test
    @Requirement({"T48", "T21", "SPI-9"})
    default void a_contact_that_does_not_exist_has_no_notes(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact never = box.contact(Samples.BEN);

        ContactNotFoundException refusal = box.refuses(
                ContactNotFoundException.class,
                () -> box.run(tx -> {
                    tx.notes().add(note(box, anna, "undone", Sandbox.NOW, Actor.SYSTEM), 5);
                    tx.notes().add(note(box, never, "n", Sandbox.NOW, Actor.SYSTEM), 5);
                }));

        assertThat(refusal.id()).isEqualTo(never.id());
        assertThat(remove(box, never.id(), new NoteId(box.ids().next()))).isFalse();
        box.run(tx -> assertThatThrownBy(() -> tx.notes().add(note(box, anna, "n", Sandbox.NOW, Actor.SYSTEM), 0))
                .isInstanceOf(IllegalArgumentException.class));
        assertThat(ofContacts(box, anna.id())).isEmpty();
    }

    @Test
    @Requirement({"SPI-4", "T42"})
    default void notes_of_another_workspace_are_not_seen(Sandbox box) {
        Sandbox other = box.neighbour();
        Contact hers = box.stored(Samples.ANNA);
        Contact theirs = other.stored(Samples.ANNA);
        assertThat(hers.id()).isEqualTo(theirs.id());
        Note note = note(box, hers, "hers", Sandbox.NOW, Actor.SYSTEM);
        assertThat(add(box, note, 1)).isTrue();

        assertThat(ofContacts(other, theirs.id())).isEmpty();
        assertThat(remove(other, theirs.id(), note.id())).isFalse();
        assertThat(add(other, note, 1)).as("the slot is free there").isTrue();
        assertThat(ofContacts(box, hers.id())).containsExactly(Exact.note(note));
    }

    private static Note note(Sandbox box, Contact contact, String content, Instant at, Actor by) {
        return new Note(new NoteId(box.ids().next()), contact.id(), content, by, at);
    }

    private static boolean add(Sandbox box, Note note, int limit) {
        return box.inTransaction(tx -> tx.notes().add(note, limit));
    }

    private static boolean remove(Sandbox box, ContactId contact, NoteId note) {
        return box.inTransaction(tx -> tx.notes().remove(contact, note));
    }

    private static List<String> ofContacts(Sandbox box, ContactId... contacts) {
        List<Note> notes = box.inTransaction(tx -> tx.notes().ofContacts(List.of(contacts)));
        return exact(notes);
    }

    private static List<String> exact(List<Note> notes) {
        return notes.stream().map(Exact::note).toList();
    }
}
