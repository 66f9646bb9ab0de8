package dev.contacts.tck;

import static dev.contacts.tck.Happenings.draft;
import static dev.contacts.tck.Happenings.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPageRequest;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.Money;
import dev.contacts.activity.NewActivity;
import dev.contacts.channel.Channel;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Note;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.schema.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Activities and notes end with their contact, and nothing of them stays. */
public interface HistoryErasureContract extends StoreContract {

    @Test
    @Requirement({"T21", "001-29", "T48", "003-28"})
    default void activities_and_notes_go_with_a_deleted_contact_and_those_of_others_stay(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = withHistory(box, NewContact.of(Samples.ANNA));
        Contact ben = withHistory(box, NewContact.of(Samples.BEN));
        List<String> his = Exact.activities(Happenings.all(box, ben));
        List<Note> notes = contacts.notes().list(ben.id());

        var plan = contacts.privacy().prepareDeletion(Set.of(anna.id()));
        assertThat(plan.counts()).containsEntry("activity", 4L).containsEntry("note", 2L);
        assertThat(plan.confirm()).isEqualTo(1);

        assertNothingLeft(box, anna);
        assertThat(Exact.activities(Happenings.all(box, ben))).isEqualTo(his).hasSize(4);
        assertThat(contacts.notes().list(ben.id())).isEqualTo(notes).hasSize(2);
    }

    @Test
    @Requirement({"T17", "001-23", "001-24", "T48"})
    default void activities_and_notes_of_an_anonymized_contact_are_gone_and_counted(Sandbox box) {
        Contacts contacts = box.contacts();
        Contact anna = withHistory(box, NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));

        AnonymizationReceipt receipt = contacts.privacy().anonymize(anna.id());

        assertThat(receipt.erased()).containsEntry("activity", 4L).containsEntry("note", 2L);
        assertThat(box.dump().lines()).containsExactly(Exact.contact(ben), receipt.toString());
        assertNothingLeft(box, anna);
    }

    @Test
    @Requirement({"T17", "001-23"})
    default void a_long_history_is_anonymized_too(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        for (int part = 0; part < 3; part++) {
            List<NewActivity> activities = new ArrayList<>();
            for (int i = 0; i < 900; i++) {
                activities.add(NewActivity.event(anna.id(), "event").set("n", i));
            }
            box.contacts().activities().append(activities);
        }

        assertThat(box.contacts().privacy().anonymize(anna.id()).erased()).containsEntry("activity", 2_700L);
        assertNothingLeft(box, anna);
    }

    @Test
    @Requirement({"T17", "001-23", "C5"})
    default void each_piece_that_remains_is_found_by_its_own_id(Sandbox box) {
        List<AnonymizedRecord> pieces = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            pieces.add(new AnonymizedRecord(UUID.randomUUID(), "KMAC256", List.of()));
        }
        box.stored(Samples.ANNA);
        box.run(tx -> tx.privacy().addPieces(pieces));

        box.run(tx -> pieces.forEach(
                piece -> assertThat(tx.privacy().find(piece.id())).contains(piece)));
        assertThatThrownBy(() -> box.run(tx -> tx.privacy()
                        .addPieces(List.of(new AnonymizedRecord(UUID.randomUUID(), "x", List.of()), pieces.get(7)))))
                .isInstanceOf(IllegalArgumentException.class);
        AnonymizedRecord twice = new AnonymizedRecord(UUID.randomUUID(), "KMAC256", List.of());
        box.run(tx -> {
            assertThatThrownBy(() -> tx.privacy().addPieces(List.of(twice, twice)))
                    .isInstanceOf(IllegalArgumentException.class);
            tx.privacy().addPieces(List.of());
        });
        Optional<AnonymizedRecord> found = box.inTransaction(tx -> tx.privacy().find(twice.id()));
        assertThat(found).isEmpty();
    }

    /** Four activities, one of each kind, and two notes. */
    private static Contact withHistory(Sandbox box, NewContact draft) {
        Contact contact = box.created(draft);
        ContactId id = contact.id();
        List<Activity> appended = box.contacts()
                .activities()
                .append(List.of(
                        NewActivity.campaign(id, "news", Channel.EMAIL, "opened")
                                .key("c"),
                        NewActivity.event(id, "seen", "w").set("page", "/secret"),
                        NewActivity.order(id, "A-1", Money.of("19.90", "EUR"), "paid")
                                .key("o"),
                        NewActivity.system(id, "IMPORTED")));
        assertThat(Exact.activities(Happenings.all(box, contact))).isEqualTo(Exact.activities(appended));
        Note first = box.contacts().notes().add(id, "one");
        Note second = box.contacts().notes().add(id, "two");
        assertThat(box.contacts().notes().list(id)).containsExactly(first, second);
        return contact;
    }

    /**
     * Proves that a contact has neither activities nor notes any more, nor anything that would show when its id came back: numbers begin anew,
     * keys and slots are free.
     *
     * @param box the room
     * @param gone a contact that was stored there and is gone
     */
    static void assertNothingLeft(Sandbox box, Contact gone) {
        List<ContactId> id = List.of(gone.id());
        Contact again = box.contact(gone.id(), Attributes.empty(), Samples.ANNA);
        box.run(tx -> {
            assertThat(tx.activities().totals(id, ActivityQuery.all(), Sandbox.NOW))
                    .isEmpty();
            assertThat(tx.activities().find(new ActivityId(gone.id(), 1))).isEmpty();
            assertThat(tx.notes().ofContacts(id)).isEmpty();
            tx.contacts().insert(List.of(again)).orThrow();
            assertThat(tx.activities().select(gone.id(), ActivityQuery.all(), Sandbox.NOW, null, 10))
                    .isEmpty();
            assertThat(tx.notes().ofContacts(id)).isEmpty();
            for (String key : List.of("c", "o")) {
                assertThat(tx.activities()
                                .append(List.of(draft(again, Sandbox.NOW, key, event(key))))
                                .get(0)
                                .added())
                        .isTrue();
            }
            assertThat(Happenings.numbers(
                            tx.activities().select(gone.id(), ActivityQuery.all(), Sandbox.NOW, null, 10)))
                    .containsExactly(1L, 2L);
            tx.contacts().delete(List.of(again)).orThrow();
        });
        assertThat(box.contacts()
                        .activities()
                        .feed(gone.id(), ActivityQuery.all(), ActivityPageRequest.first(1))
                        .items())
                .isEmpty();
        assertThat(box.contacts().activities().history(gone.id())).isEmpty();
    }
}
