package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.Notes;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.contact.NoteLimitExceededException;
import dev.contacts.identifier.AppAlias;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.workspace.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance: internal notes. */
public interface NoteContract extends StoreContract {

    /** How many threads add at once. */
    int THREADS = 20;

    @Test
    @Requirement({"T48", "003-26", "003-27", "003-28"})
    default void a_contact_has_five_notes_and_no_sixth_before_one_is_deleted(Sandbox box) {
        Notes notes = box.contacts().notes();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        List<Note> added = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            added.add(box.contacts().as(Actor.of("clerk " + i)).notes().add(anna, "note " + i));
            box.clock().advance(Duration.ofSeconds(1));
        }
        assertThat(notes.list(anna)).isEqualTo(added);
        assertThat(added.get(2).content()).isEqualTo("note 3");
        assertThat(added.get(2).createdBy()).isEqualTo(Actor.of("clerk 3"));
        assertThat(added.get(2).createdAt()).isEqualTo(Sandbox.NOW.plusSeconds(2));

        NoteLimitExceededException refusal =
                box.refuses(NoteLimitExceededException.class, () -> notes.add(anna, "one too many"));
        assertThat(refusal.limit()).isEqualTo(5);
        assertThat(refusal.contact()).isEqualTo(anna);

        assertThat(notes.delete(anna, added.get(0).id())).isTrue();
        assertThat(notes.delete(anna, added.get(0).id())).isFalse();
        Note again = notes.add(anna, "in its place");
        assertThat(notes.list(anna)).hasSize(5).contains(again).doesNotContain(added.get(0));
        assertThat(box.dump().lines()).noneMatch(line -> line.contains("note 1"));
    }

    @Test
    @Tag("race")
    @Requirement({"T48", "003-26"})
    default void of_twenty_notes_added_at_once_five_are_there(Sandbox box) {
        Contacts contacts = box.contacts();
        for (int round = 0; round < 5; round++) {
            ContactId anna =
                    box.created(NewContact.of(AppAlias.parse("round " + round))).id();
            List<Race.Result<Note>> results =
                    Race.run(THREADS, thread -> contacts.notes().add(anna, "note " + thread));

            List<Note> added = results.stream()
                    .filter(result -> result.failure().isEmpty())
                    .map(Race.Result::get)
                    .toList();
            assertThat(added).hasSize(5);
            assertThat(contacts.notes().list(anna)).containsExactlyInAnyOrderElementsOf(added);
            assertThat(results.stream().flatMap(result -> result.failure().stream()))
                    .hasSize(THREADS - 5)
                    .allMatch(NoteLimitExceededException.class::isInstance);
        }
    }

    @Test
    @Requirement({"T48", "003-26"})
    default void the_limit_is_the_hosts_to_set(Sandbox box) {
        Contacts strict = Contacts.builder(box.store())
                .workspace(box.workspace())
                .clock(box.clock())
                .ids(box.ids())
                .notes(1)
                .build();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        strict.notes().add(anna, "the only one");

        NoteLimitExceededException refusal = box.refuses(
                NoteLimitExceededException.class, () -> strict.notes().add(anna, "second"));
        assertThat(refusal.limit()).isEqualTo(1);
    }

    @Test
    @Requirement({"T48", "003-27"})
    default void a_note_without_content_or_contact_is_refused(Sandbox box) {
        Notes notes = box.contacts().notes();
        ContactId anna = box.created(NewContact.of(Samples.ANNA)).id();
        String tooLong = "x".repeat(Note.MAX_LENGTH + 1);
        for (String content : List.of("", " \n", tooLong, "a\u0000", "\ud800")) {
            InvalidValueException refusal = box.refuses(InvalidValueException.class, () -> notes.add(anna, content));
            assertThat(refusal.getMessage()).doesNotContain("xxx");
        }
        box.refuses(ContactNotFoundException.class, () -> notes.add(box.newId(), "to nobody"));
        assertThat(notes.delete(box.newId(), new NoteId(box.ids().next()))).isFalse();
        assertThat(notes.list(anna)).isEmpty();
    }
}
