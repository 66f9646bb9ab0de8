package dev.contacts.tck.differential;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.ContactChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls of {@link dev.contacts.spi.ContactRecords}. */
final class ContactRecordCalls {

    private ContactRecordCalls() {}

    static Call any(Chance chance, World world) {
        return switch (chance.below(14)) {
            case 0, 1, 2, 3 -> insert(chance, world);
            case 4, 5, 6, 7 -> update(chance, world);
            case 8 -> delete(chance, world);
            case 9 -> find(chance, world);
            case 10 -> findByIdentifier(chance, world);
            case 11 -> count(chance);
            default -> select(chance, world);
        };
    }

    private static Call insert(Chance chance, World world) {
        List<Contact> batch = new ArrayList<>();
        for (int i = chance.below(5); i > 0; i--) {
            boolean again = chance.oneIn(30) && !batch.isEmpty();
            batch.add(Values.contact(
                    chance,
                    again ? batch.get(0).id().value() : freeId(chance, world, batch),
                    chance.oneIn(60) ? 2 : 1));
        }
        boolean unmeant = repeats(batch.stream().map(Contact::id).toList())
                || batch.stream().anyMatch(contact -> contact.version() != 1);
        return Call.of(
                        "ContactRecords.insert(Collection)",
                        batch,
                        place -> place.tx().contacts().insert(batch))
                .unmeantIf(unmeant);
    }

    private static UUID freeId(Chance chance, World world, List<Contact> batch) {
        UUID id = world.freeId(chance);
        for (int tries = 0; tries < 5 && batch.stream().anyMatch(sameAs(id)); tries++) {
            id = world.freeId(chance);
        }
        return id;
    }

    private static Predicate<Contact> sameAs(UUID id) {
        return contact -> contact.id().value().equals(id);
    }

    private static Call update(Chance chance, World world) {
        List<ContactChange> batch = new ArrayList<>();
        for (Contact before : chance.<Contact>some(world.read(chance), 4)) {
            batch.add(change(chance, before));
        }
        if (chance.oneIn(6)) {
            ContactId id = world.contactId(chance);
            if (!world.hasContact(id)) {
                batch.add(change(chance, Values.contact(chance, id.value(), 1 + chance.below(2))));
            }
        }
        if (batch.size() > 1 && chance.oneIn(3)) {
            swapIdentifiers(batch);
        }
        return Call.of(
                        "ContactRecords.update(Collection)",
                        batch,
                        place -> place.tx().contacts().update(batch))
                .unmeantIf(repeats(
                        batch.stream().map(change -> change.before().id()).toList()));
    }

    private static ContactChange change(Chance chance, Contact before) {
        return new ContactChange(before, Values.next(chance, before));
    }

    /** The first takes what the second has and, at times, the other way round; now with the giver first, now last. */
    private static void swapIdentifiers(List<ContactChange> batch) {
        Contact first = batch.get(0).before();
        Contact second = batch.get(1).before();
        batch.set(0, new ContactChange(first, with(batch.get(0).after(), second.identifiers())));
        if (batch.size() > 2) {
            batch.set(1, new ContactChange(second, with(batch.get(1).after(), first.identifiers())));
        }
    }

    private static Contact with(Contact contact, List<Identifier> identifiers) {
        return new Contact(
                contact.id(),
                contact.version(),
                contact.schema(),
                contact.test(),
                identifiers,
                contact.standard(),
                contact.attributes(),
                contact.provenance());
    }

    private static Call delete(Chance chance, World world) {
        List<Contact> batch = new ArrayList<>(chance.<Contact>some(world.read(chance), 3));
        if (chance.oneIn(4)) {
            ContactId id = world.contactId(chance);
            batch.add(Values.contact(chance, id.value(), 1 + chance.below(3)));
        }
        return Call.of(
                        "ContactRecords.delete(Collection)",
                        batch,
                        place -> place.tx().contacts().delete(batch))
                .unmeantIf(repeats(batch.stream().map(Contact::id).toList()));
    }

    private static Call find(Chance chance, World world) {
        List<ContactId> ids = world.contactIds(chance, 5);
        return Call.of(
                "ContactRecords.find(Collection)",
                ids,
                place -> place.tx().contacts().find(ids));
    }

    private static Call findByIdentifier(Chance chance, World world) {
        List<Identifier> identifiers = chance.some(Pool.IDENTIFIERS, 5);
        List<Identifier> wanted = new ArrayList<>(identifiers);
        world.contacts().stream().limit(chance.below(3)).forEach(contact -> wanted.addAll(contact.identifiers()));
        return Call.of(
                "ContactRecords.findByIdentifier(Collection)",
                wanted,
                place -> place.tx().contacts().findByIdentifier(wanted));
    }

    private static Call select(Chance chance, World world) {
        ContactQuery query = Values.query(chance);
        Instant now = chance.any(Pool.INSTANTS);
        @Nullable ContactId after = chance.oneIn(2) ? null : world.contactId(chance);
        int limit = chance.any(Pool.LIMITS);
        return Call.of(
                        "ContactRecords.select(ContactQuery, Instant, ContactId, int)",
                        Shown.text(query) + " after " + Shown.text(after) + " limit " + limit,
                        place -> place.tx().contacts().select(query, now, after, limit))
                .unmeantIf(limit < 1);
    }

    private static Call count(Chance chance) {
        ContactQuery query = Values.query(chance);
        Instant now = chance.any(Pool.INSTANTS);
        return Call.of(
                "ContactRecords.count(ContactQuery, Instant)",
                query,
                place -> place.tx().contacts().count(query, now));
    }

    static boolean repeats(List<?> ids) {
        Set<Object> seen = new HashSet<>();
        return !ids.stream().allMatch(seen::add);
    }
}
