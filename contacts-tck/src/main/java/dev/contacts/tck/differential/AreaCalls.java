package dev.contacts.tck.differential;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.PageRequest;
import dev.contacts.group.GroupId;
import dev.contacts.group.MemberEdit;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Workspace;
import java.util.List;

/** Calls of {@link dev.contacts.Groups}, {@link dev.contacts.Schemas} and {@link dev.contacts.Segments}. */
final class AreaCalls {

    private AreaCalls() {}

    static Call ofGroups(Chance chance, World world) {
        Workspace where = world.workspace();
        GroupId group = world.groupId(chance);
        switch (chance.below(10)) {
            case 0, 1 -> {
                String name = chance.any(Pool.TEXTS);
                return Call.of(
                        "Groups.create(String)",
                        name,
                        place -> place.contacts(where).groups().create(name));
            }
            case 2 -> {
                String name = world.groups().isEmpty() || chance.oneIn(2)
                        ? chance.any(Pool.TEXTS)
                        : chance.any(world.groups()).name();
                return Call.of(
                        "Groups.find(String)",
                        name,
                        place -> place.contacts(where).groups().find(name));
            }
            case 3 -> {
                return Call.of(
                        "Groups.list()",
                        "",
                        place -> place.contacts(where).groups().list());
            }
            case 4 -> {
                return Call.of(
                        "Groups.archive(GroupId)",
                        group,
                        place -> place.contacts(where).groups().archive(group));
            }
            default -> {
                return ofMembers(chance, world, group);
            }
        }
    }

    private static Call ofMembers(Chance chance, World world, GroupId group) {
        Workspace where = world.workspace();
        ContactId contact = world.contactId(chance);
        MemberEdit edit = edit(chance);
        String shown = group + " " + contact + " "
                + edit.applyTo(Values.attributes(chance, 0)).toMap();
        PageRequest page = ContactCalls.page(chance, world);
        return switch (chance.below(7)) {
            case 0 ->
                Call.of(
                        "Groups.add(GroupId, ContactId)",
                        shown,
                        place -> place.contacts(where).groups().add(group, contact));
            case 1, 2 ->
                Call.of(
                        "Groups.add(GroupId, ContactId, UnaryOperator)",
                        shown,
                        place -> place.contacts(where).groups().add(group, contact, nothing -> edit));
            case 3 ->
                Call.of(
                        "Groups.edit(GroupId, ContactId, UnaryOperator)",
                        shown,
                        place -> place.contacts(where).groups().edit(group, contact, nothing -> edit));
            case 4 ->
                Call.of(
                        "Groups.remove(GroupId, ContactId)",
                        shown,
                        place -> place.contacts(where).groups().remove(group, contact));
            case 5 ->
                Call.of(
                        "Groups.memberships(ContactId)",
                        contact,
                        place -> place.contacts(where).groups().memberships(contact));
            default ->
                Call.of(
                        "Groups.members(GroupId, PageRequest)",
                        group + " " + ContactCalls.shown(page),
                        place -> place.contacts(where).groups().members(group, page));
        };
    }

    private static MemberEdit edit(Chance chance) {
        MemberEdit edit = MemberEdit.nothing();
        for (String field : chance.<String>some(Pool.FIELDS, 2)) {
            edit = chance.oneIn(4) ? edit.clear(field) : edit.set(field, Values.value(chance));
        }
        return edit;
    }

    static Call ofSchemas(Chance chance, World world) {
        Workspace where = world.workspace();
        String list = chance.any(Pool.LISTS);
        return switch (chance.below(5)) {
            case 0 -> {
                ProfileSchema schema = Values.schema(chance, list);
                yield Call.of(
                        "Schemas.create(ProfileSchema)",
                        schema,
                        place -> place.contacts(where).schemas().create(schema));
            }
            case 1 -> {
                String name = chance.oneIn(4) ? chance.any(Pool.TEXTS) : list;
                yield Call.of(
                        "Schemas.find(String)",
                        name,
                        place -> place.contacts(where).schemas().find(name));
            }
            case 2 ->
                Call.of(
                        "Schemas.list()",
                        "",
                        place -> place.contacts(where).schemas().list());
            default -> {
                FieldDefinition field = Values.field(chance, chance.oneIn(8) ? "first_name" : chance.any(Pool.FIELDS));
                yield Call.of(
                        "Schemas.addField(String, FieldDefinition)",
                        list + " " + field,
                        place -> place.contacts(where).schemas().addField(list, field));
            }
        };
    }

    static Call ofSegments(Chance chance, World world) {
        Workspace where = world.workspace();
        SegmentRule rule = Values.rule(chance, 2);
        PageRequest page = ContactCalls.page(chance, world);
        ContactId contact = world.contactId(chance);
        return switch (chance.below(4)) {
            case 3 ->
                Call.of(
                        "Segments.parse(String)",
                        rule,
                        place -> place.contacts(where).segments().parse(rule.text()));
            case 0 ->
                Call.of(
                        "Segments.count(SegmentRule)",
                        rule,
                        place -> place.contacts(where).segments().count(rule));
            case 1 ->
                Call.of(
                        "Segments.members(SegmentRule, PageRequest)",
                        rule.text() + " " + ContactCalls.shown(page),
                        place -> place.contacts(where).segments().members(rule, page));
            default ->
                Call.of(
                        "Segments.explain(SegmentRule, ContactId)",
                        List.of(rule, contact),
                        place -> place.contacts(where).segments().explain(rule, contact));
        };
    }
}
