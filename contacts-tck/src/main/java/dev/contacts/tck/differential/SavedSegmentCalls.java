package dev.contacts.tck.differential;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.PageRequest;
import dev.contacts.segment.SegmentEdit;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls of {@link dev.contacts.SavedSegments}, and those of {@link dev.contacts.Segments} that speak of saved ones. */
final class SavedSegmentCalls {

    private SavedSegmentCalls() {}

    static Call any(Chance chance, World world) {
        return switch (chance.below(6)) {
            case 0 -> create(chance, world);
            case 1 -> update(chance, world);
            case 2 -> find(chance, world);
            case 3 -> read(chance, world);
            default -> ofMembers(chance, world);
        };
    }

    private static Call create(Chance chance, World world) {
        Workspace where = world.workspace();
        String name = chance.any(Pool.TEXTS);
        if (chance.oneIn(2)) {
            return Call.of(
                    "SavedSegments.create(String)",
                    name,
                    place -> place.contacts(where).segments().saved().create(name));
        }
        SegmentRule rule = Values.rule(chance, 1);
        return Call.of(
                "SavedSegments.create(String, SegmentRule)",
                List.of(name, rule),
                place -> place.contacts(where).segments().saved().create(name, rule));
    }

    private static Call update(Chance chance, World world) {
        Workspace where = world.workspace();
        SegmentId id = world.segmentId(chance);
        if (chance.oneIn(4)) {
            return Call.of(
                    "SavedSegments.delete(SegmentId)",
                    id,
                    place -> place.contacts(where).segments().saved().delete(id));
        }
        SegmentEdit start = SegmentEdit.nothing();
        SegmentEdit edit = switch (chance.below(4)) {
            case 0 -> start.rename(chance.any(Pool.TEXTS));
            case 1 -> start.describe(chance.any(Pool.TEXTS));
            case 2 -> start.in(chance.any(Pool.LISTS)).rule(Values.rule(chance, 1));
            default -> start.inAllLists();
        };
        return Call.of(
                "SavedSegments.update(SegmentId, UnaryOperator)",
                id + " " + edit,
                place -> place.contacts(where).segments().saved().update(id, nothing -> edit));
    }

    private static Call find(Chance chance, World world) {
        Workspace where = world.workspace();
        if (chance.oneIn(3)) {
            return Call.of(
                    "SavedSegments.list()",
                    "",
                    place -> place.contacts(where).segments().saved().list());
        }
        String name = world.segments().isEmpty() || chance.oneIn(2)
                ? chance.any(Pool.TEXTS)
                : chance.any(world.segments()).name();
        return Call.of(
                "SavedSegments.find(String)",
                name,
                place -> place.contacts(where).segments().saved().find(name));
    }

    private static Call read(Chance chance, World world) {
        Workspace where = world.workspace();
        SegmentId id = world.segmentId(chance);
        ContactId contact = world.contactId(chance);
        PageRequest page = ContactCalls.page(chance, world);
        return switch (chance.below(4)) {
            case 2 ->
                Call.of(
                        "Segments.explain(SegmentId, ContactId)",
                        List.of(id, contact),
                        place -> place.contacts(where).segments().explain(id, contact));
            case 0 ->
                Call.of(
                        "Segments.of(ContactId)",
                        contact,
                        place -> place.contacts(where).segments().of(contact));
            case 1 ->
                Call.of(
                        "Segments.count(SegmentId)",
                        id,
                        place -> place.contacts(where).segments().count(id));
            default ->
                Call.of(
                        "Segments.members(SegmentId, PageRequest)",
                        id + " " + ContactCalls.shown(page),
                        place -> place.contacts(where).segments().members(id, page));
        };
    }

    private static Call ofMembers(Chance chance, World world) {
        Workspace where = world.workspace();
        SegmentId id = world.segmentId(chance);
        List<ContactId> contacts = world.contactIds(chance, 4);
        List<Object> shown = List.of(id, contacts);
        return switch (chance.below(4)) {
            case 0, 1 ->
                Call.of(
                        "SavedSegments.add(SegmentId, Collection)",
                        shown,
                        place -> place.contacts(where).segments().saved().add(id, contacts));
            case 2 -> {
                SegmentMember member = world.segmentMember(chance);
                yield Call.of(
                        "SavedSegments.remove(SegmentId, Collection)",
                        member,
                        place -> place.contacts(where)
                                .segments()
                                .saved()
                                .remove(member.segment(), List.of(member.contact())));
            }
            default -> set(chance, world, id);
        };
    }

    private static Call set(Chance chance, World world, SegmentId id) {
        Workspace where = world.workspace();
        ContactId contact = world.contactId(chance);
        Map<SegmentId, Boolean> selected = new LinkedHashMap<>();
        selected.put(id, !chance.oneIn(3));
        if (chance.oneIn(2)) {
            selected.put(world.segmentId(chance), chance.oneIn(2));
        }
        return Call.of(
                "SavedSegments.set(ContactId, Map)",
                contact + " " + selected,
                place -> place.contacts(where).segments().saved().set(contact, selected));
    }
}
