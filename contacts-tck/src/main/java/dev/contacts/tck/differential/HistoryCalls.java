package dev.contacts.tck.differential;

import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPageRequest;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.NewActivity;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.GeoLocation;
import dev.contacts.contact.Note;
import dev.contacts.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls of {@link dev.contacts.Activities}, {@link dev.contacts.Notes} and {@link dev.contacts.Profiles}. */
final class HistoryCalls {

    private static final List<Optional<GeoLocation>> PLACES = List.of(
            Optional.empty(),
            Optional.of(GeoLocation.of(52.5, 13.4)),
            Optional.of(GeoLocation.of(52.5, 13.4).withPlace("ß").withCapturedAt(Pool.INSTANTS.get(3))));

    private HistoryCalls() {}

    static Call ofActivities(Chance chance, World world) {
        Workspace where = world.workspace();
        ContactId contact = world.contactId(chance);
        return switch (chance.below(12)) {
            case 0, 1, 2 -> {
                NewActivity activity = Happened.activity(chance, contact);
                yield Call.of(
                        "Activities.append(NewActivity)",
                        activity,
                        place -> place.contacts(where).activities().append(activity));
            }
            case 3, 4, 5 -> appendAll(chance, world);
            case 6 ->
                Call.of(
                        "Activities.feed(ContactId)",
                        contact,
                        place -> place.contacts(where).activities().feed(contact));
            case 7 ->
                Call.of(
                        "Activities.history(ContactId)",
                        contact,
                        place -> place.contacts(where)
                                .activities()
                                .history(contact)
                                .toList());
            case 8 -> {
                List<ContactId> contacts = world.contactIds(chance, 4);
                ActivityQuery query = Happened.query(chance);
                yield Call.of(
                        "Activities.totals(Collection, ActivityQuery)",
                        contacts + " " + query,
                        place -> place.contacts(where).activities().totals(contacts, query));
            }
            default -> read(chance, world, contact);
        };
    }

    private static Call appendAll(Chance chance, World world) {
        List<NewActivity> activities = new ArrayList<>();
        for (int i = chance.below(4); i > 0; i--) {
            activities.add(Happened.activity(chance, world.contactId(chance)));
        }
        return Call.of(
                "Activities.append(Collection)",
                activities,
                place -> place.contacts(world.workspace()).activities().append(activities));
    }

    private static Call read(Chance chance, World world, ContactId contact) {
        Workspace where = world.workspace();
        ActivityId id = Happened.id(chance, contact);
        return switch (chance.below(4)) {
            case 0 ->
                Call.of(
                        "Activities.find(ActivityId)",
                        id,
                        place -> place.contacts(where).activities().find(id));
            case 1 ->
                Call.of(
                        "Activities.get(ActivityId)",
                        id,
                        place -> place.contacts(where).activities().get(id));
            default -> {
                ActivityQuery query = chance.oneIn(2) ? ActivityQuery.all() : Happened.query(chance);
                ActivityPageRequest page = chance.oneIn(3)
                        ? ActivityPageRequest.after(
                                new ActivityPosition(chance.any(Pool.INSTANTS), chance.below(4)), 1 + chance.below(3))
                        : ActivityPageRequest.first(1 + chance.below(3));
                yield Call.of(
                        "Activities.feed(ContactId, ActivityQuery, ActivityPageRequest)",
                        contact + " " + query + " after " + page.after() + " size " + page.size(),
                        place -> place.contacts(where).activities().feed(contact, query, page));
            }
        };
    }

    static Call ofNotes(Chance chance, World world) {
        Workspace where = world.workspace();
        ContactId contact = world.contactId(chance);
        return switch (chance.below(6)) {
            case 0 ->
                Call.of(
                        "Notes.list(ContactId)",
                        contact,
                        place -> place.contacts(where).notes().list(contact));
            case 1 -> {
                Note note = world.note(chance);
                yield Call.of(
                        "Notes.delete(ContactId, NoteId)",
                        note.contact() + " " + note.id(),
                        place -> place.contacts(where).notes().delete(note.contact(), note.id()));
            }
            default -> {
                String content = chance.any(Pool.TEXTS);
                yield Call.of(
                        "Notes.add(ContactId, String)",
                        contact + " " + content,
                        place -> place.contacts(where).notes().add(contact, content));
            }
        };
    }

    static Call ofProfiles(Chance chance, World world) {
        Workspace where = world.workspace();
        ContactId contact = world.contactId(chance);
        if (chance.oneIn(2)) {
            return Call.of(
                    "Profiles.open(ContactId)",
                    contact,
                    place -> place.contacts(where).profiles().open(contact));
        }
        Optional<GeoLocation> proposal = chance.any(PLACES);
        return Call.of(
                "Profiles.locate(ContactId, Geolocator)",
                contact + " " + PLACES.indexOf(proposal),
                place -> place.contacts(where).profiles().locate(contact, asked -> proposal));
    }
}
