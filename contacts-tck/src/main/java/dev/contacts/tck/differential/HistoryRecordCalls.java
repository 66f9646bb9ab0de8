package dev.contacts.tck.differential;

import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.spi.ActivityDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of {@link dev.contacts.spi.ActivityRecords} and {@link dev.contacts.spi.NoteRecords}. */
final class HistoryRecordCalls {

    private HistoryRecordCalls() {}

    static Call ofActivities(Chance chance, World world) {
        return switch (chance.below(8)) {
            case 0, 1, 2, 3 -> append(chance, world);
            case 4 -> {
                ActivityId id = Happened.id(chance, world.contactId(chance));
                yield Call.of(
                        "ActivityRecords.find(ActivityId)",
                        id,
                        place -> place.tx().activities().find(id));
            }
            case 5 -> totals(chance, world);
            default -> select(chance, world);
        };
    }

    private static Call append(Chance chance, World world) {
        List<ContactId> there =
                world.contacts().stream().map(contact -> contact.id()).toList();
        List<ActivityDraft> drafts = new ArrayList<>();
        for (int i = chance.below(5); i > 0; i--) {
            ContactId contact = there.isEmpty() || chance.oneIn(15) ? world.contactId(chance) : chance.favourite(there);
            drafts.add(Happened.draft(chance, contact));
        }
        return Call.of(
                "ActivityRecords.append(Collection)",
                drafts,
                place -> place.tx().activities().append(drafts));
    }

    private static Call select(Chance chance, World world) {
        ContactId contact = world.contactId(chance);
        ActivityQuery query = Happened.query(chance);
        Instant now = chance.any(Pool.INSTANTS);
        @Nullable
        ActivityPosition after =
                chance.oneIn(2) ? null : new ActivityPosition(chance.any(Pool.INSTANTS), chance.below(4));
        int limit = chance.any(Pool.LIMITS);
        return Call.of(
                        "ActivityRecords.select(ContactId, ActivityQuery, Instant, ActivityPosition, int)",
                        contact + " " + query + " as of " + now + " after " + after + " limit " + limit,
                        place -> place.tx().activities().select(contact, query, now, after, limit))
                .unmeantIf(limit < 1);
    }

    private static Call totals(Chance chance, World world) {
        List<ContactId> contacts = world.contactIds(chance, 6);
        ActivityQuery query = Happened.query(chance);
        Instant now = chance.any(Pool.INSTANTS);
        return Call.of(
                "ActivityRecords.totals(Collection, ActivityQuery, Instant)",
                contacts + " " + query + " as of " + now,
                place -> place.tx().activities().totals(contacts, query, now));
    }

    static Call ofNotes(Chance chance, World world) {
        switch (chance.below(5)) {
            case 0 -> {
                Note note = world.note(chance);
                ContactId contact = chance.oneIn(5) ? world.contactId(chance) : note.contact();
                return Call.of(
                        "NoteRecords.remove(ContactId, NoteId)",
                        contact + " " + note.id(),
                        place -> place.tx().notes().remove(contact, note.id()));
            }
            case 1 -> {
                List<ContactId> contacts = world.contactIds(chance, 6);
                return Call.of(
                        "NoteRecords.ofContacts(Collection)",
                        contacts,
                        place -> place.tx().notes().ofContacts(contacts));
            }
            default -> {
                Note note = Happened.note(chance, world.contactId(chance));
                int limit = chance.any(List.of(1, 2, 2, 3, 5, 0, -1));
                return Call.of(
                                "NoteRecords.add(Note, int)",
                                Shown.text(note) + " limit " + limit,
                                place -> place.tx().notes().add(note, limit))
                        .unmeantIf(limit < 1);
            }
        }
    }
}
