package dev.contacts.tck.differential;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.PageRequest;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.workspace.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls of {@link Contacts}. */
final class ContactCalls {

    private static final List<String> FIELDS =
            List.of("first_name", "country", "latitude", "time_zone", "tier", "TIER", "score", "ß", "tags");
    private static final List<Identifier> SHARED = Pool.IDENTIFIERS.stream()
            .filter(identifier -> !identifier.type().unique())
            .toList();
    private static final List<Integer> SIZES = List.of(1, 2, 3, 10, PageRequest.MAX_SIZE);

    private ContactCalls() {}

    static Call any(Chance chance, World world) {
        return switch (chance.below(12)) {
            case 0, 1, 2 -> create(chance, world);
            case 3, 4 -> update(chance, world);
            case 5 -> updateOfRead(chance, world);
            case 6 -> list(chance, world);
            case 7 -> move(chance, world);
            default -> find(chance, world);
        };
    }

    private static Call create(Chance chance, World world) {
        List<Identifier> identifiers = chance.oneOrMore(Pool.IDENTIFIERS, 3);
        Map<FieldName, Object> values = new HashMap<>();
        chance.<String>some(FIELDS, 3)
                .forEach(field -> values.put(FieldName.of(field), chance.<Object>any(Pool.VALUES)));
        NewContact draft = NewContact.of(identifiers, values).in(listName(chance, world));
        NewContact stored = chance.oneIn(6) ? draft.asTest() : draft;
        Actor actor = chance.any(Pool.ACTORS);
        return Call.of(
                "Contacts.create(NewContact)",
                Shown.text(identifiers) + " in " + stored.schema() + " " + values,
                place -> place.contacts(world.workspace()).as(actor).create(stored));
    }

    /** A list that exists, most of the time: each may be made, and then has fields that must be there. */
    private static SchemaName listName(Chance chance, World world) {
        return chance.oneIn(2) || world.schemas().isEmpty()
                ? (chance.oneIn(4) ? Values.list(chance) : SchemaName.DEFAULT)
                : chance.any(world.schemas()).name();
    }

    private static Call update(Chance chance, World world) {
        ContactId id = world.contactId(chance);
        ContactEdit edit = edit(chance, identifiers(chance, world, id));
        return Call.of(
                "Contacts.update(ContactId, UnaryOperator)",
                id + " " + shown(edit),
                place -> place.contacts(world.workspace()).update(id, nothing -> edit));
    }

    private static Call updateOfRead(Chance chance, World world) {
        List<Contact> all = world.read(chance);
        if (all.isEmpty()) {
            return update(chance, world);
        }
        Contact read = chance.any(all);
        ContactEdit edit = edit(chance, chance.oneIn(3) ? read.identifiers() : Pool.IDENTIFIERS);
        return Call.of(
                "Contacts.update(Contact, UnaryOperator)",
                read.id() + " version " + read.version() + " " + shown(edit),
                place -> place.contacts(world.workspace()).update(read, nothing -> edit));
    }

    private static Call move(Chance chance, World world) {
        ContactId id = world.contactId(chance);
        String list = listName(chance, world).value();
        return Call.of(
                "Contacts.move(ContactId, String)",
                id + " to " + list,
                place -> place.contacts(world.workspace()).move(id, list));
    }

    /** Its own, at times: whoever gives up the last one is refused. */
    private static List<Identifier> identifiers(Chance chance, World world, ContactId id) {
        return world.contacts().stream()
                .filter(contact -> contact.id().equals(id) || chance.oneIn(8))
                .findFirst()
                .map(Contact::identifiers)
                .filter(own -> chance.oneIn(2))
                .orElse(Pool.IDENTIFIERS);
    }

    private static ContactEdit edit(Chance chance, List<Identifier> identifiers) {
        ContactEdit edit = ContactEdit.nothing();
        for (String field : chance.<String>some(FIELDS, chance.oneIn(2) ? 0 : 2)) {
            edit = chance.oneIn(3) ? edit.clear(field) : edit.set(field, chance.<Object>any(Pool.VALUES));
        }
        Identifier identifier = chance.any(identifiers);
        return switch (chance.below(8)) {
            case 0, 1 -> edit.add(identifier);
            case 2, 3 -> edit.remove(identifier);
            case 4 -> edit.replace(identifier);
            case 5 ->
                edit.add(EmailAddress.parse("a@example.com")).add(EmailAddress.parse("b@example.com")); // one too many
            case 6 -> edit.remove(identifier).add(chance.any(Pool.IDENTIFIERS));
            default -> edit;
        };
    }

    private static String shown(ContactEdit edit) {
        return edit.values() + " "
                + edit.identifierChanges().stream()
                        .map(change -> change.getClass().getSimpleName() + " " + Shown.text(change.identifier()))
                        .toList();
    }

    private static Call find(Chance chance, World world) {
        Identifier identifier = chance.any(chance.oneIn(2) ? SHARED : Pool.IDENTIFIERS);
        ContactId id = world.contactId(chance);
        return switch (chance.below(4)) {
            case 0 ->
                Call.of(
                        "Contacts.find(Identifier)",
                        identifier,
                        place -> place.contacts(world.workspace()).find(identifier));
            case 1 ->
                Call.of(
                        "Contacts.findAll(Identifier)",
                        identifier,
                        place -> place.contacts(world.workspace()).findAll(identifier));
            case 2 ->
                Call.of(
                        "Contacts.find(ContactId)",
                        id,
                        place -> place.contacts(world.workspace()).find(id));
            default ->
                Call.of(
                        "Contacts.get(ContactId)",
                        id,
                        place -> place.contacts(world.workspace()).get(id));
        };
    }

    private static Call list(Chance chance, World world) {
        PageRequest page = page(chance, world);
        if (chance.oneIn(2)) {
            return Call.of(
                    "Contacts.list(PageRequest)",
                    shown(page),
                    place -> Contacts.over(place.store()).in(world.workspace()).list(page));
        }
        ContactQuery query = Values.query(chance);
        if (chance.oneIn(3)) {
            return Call.of(
                    "Contacts.count(ContactQuery)",
                    query,
                    place -> place.contacts(world.workspace()).count(query));
        }
        return Call.of(
                "Contacts.list(ContactQuery, PageRequest)",
                Shown.text(query) + " " + shown(page),
                place -> place.contacts(world.workspace()).list(query, page));
    }

    static PageRequest page(Chance chance, World world) {
        int size = chance.any(SIZES);
        return chance.oneIn(2) ? PageRequest.first(size) : PageRequest.after(world.contactId(chance), size);
    }

    static String shown(PageRequest page) {
        return page.size() + " after " + page.after();
    }
}
