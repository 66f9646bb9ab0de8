package dev.contacts.tck.differential;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.PageRequest;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Workspace;
import java.util.List;

/** Calls of {@link dev.contacts.Schemas} and {@link dev.contacts.Segments}. */
final class AreaCalls {

    private AreaCalls() {}

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
        return switch (chance.below(3)) {
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
