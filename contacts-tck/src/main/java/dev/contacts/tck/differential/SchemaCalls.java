package dev.contacts.tck.differential;

import dev.contacts.contact.PageRequest;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.RemovedValues;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.util.List;

/** Calls of {@link dev.contacts.Schemas}. */
final class SchemaCalls {

    private SchemaCalls() {}

    static Call any(Chance chance, World world) {
        Workspace where = world.workspace();
        return switch (chance.below(12)) {
            case 0, 1 -> create(chance, world);
            case 2 -> {
                String name = chance.oneIn(4) ? chance.any(Pool.TEXTS) : chance.any(Pool.LISTS);
                yield Call.of(
                        "Schemas.find(String)",
                        name,
                        place -> place.contacts(where).schemas().find(name));
            }
            case 3 -> list(chance, where);
            case 4 -> {
                String name = chance.any(Pool.LISTS);
                yield Call.of(
                        "Schemas.query(String)",
                        name,
                        place -> place.contacts(where).schemas().query(name));
            }
            case 5 -> {
                String name = listName(chance, world);
                yield Call.of("Schemas.delete(String)", name, place -> {
                    place.contacts(where).schemas().delete(name);
                    return null;
                });
            }
            case 6, 7 -> {
                String name = listName(chance, world);
                FieldDefinition field = Values.field(chance, chance.oneIn(8) ? "first_name" : chance.any(Pool.FIELDS));
                yield Call.of(
                        "Schemas.addField(String, FieldDefinition)",
                        name + " " + field,
                        place -> place.contacts(where).schemas().addField(name, field));
            }
            default -> change(chance, world);
        };
    }

    private static Call create(Chance chance, World world) {
        ProfileSchema schema = schema(chance, world, chance.any(Pool.LISTS));
        return Call.of(
                "Schemas.create(ProfileSchema)",
                schema,
                place -> place.contacts(world.workspace()).schemas().create(schema));
    }

    /** Virtual ones with rules that cannot be read, and over fields that are there, come about rarely by chance alone. */
    private static ProfileSchema schema(Chance chance, World world, String name) {
        if (chance.oneIn(12)) {
            return ProfileSchema.virtual(name, chance.any(Pool.LISTS), "tier = ")
                    .build();
        }
        List<ProfileSchema> bases = world.schemas().stream()
                .filter(base -> !base.fields().isEmpty())
                .toList();
        if (bases.isEmpty() || chance.oneIn(2)) {
            return Values.schema(chance, name);
        }
        ProfileSchema base = chance.any(bases);
        FieldDefinition field = chance.any(List.copyOf(base.fields()));
        return ProfileSchema.virtual(
                        name,
                        base.name().value(),
                        SegmentRule.field(field.name().value()).exists().text())
                .build();
    }

    private static Call list(Chance chance, Workspace where) {
        Actor by = chance.any(Pool.ACTORS);
        return chance.oneIn(2)
                ? Call.of(
                        "Schemas.list()",
                        "",
                        place -> place.contacts(where).schemas().list())
                : Call.of(
                        "Schemas.list(Actor)",
                        by,
                        place -> place.contacts(where).schemas().list(by));
    }

    private static Call change(Chance chance, World world) {
        Workspace where = world.workspace();
        List<ProfileSchema> virtual = world.schemas().stream()
                .filter(schema -> schema.source().isPresent())
                .toList();
        boolean below = !virtual.isEmpty() && chance.oneIn(2);
        ProfileSchema above = below ? chance.any(virtual) : null;
        String name = above != null ? above.source().orElseThrow().base().value() : listName(chance, world);
        List<FieldName> named = above != null
                ? List.copyOf(
                        SegmentRule.parse(above.source().orElseThrow().rule()).fields())
                : List.of();
        SchemaChange any = change(
                chance,
                named.isEmpty() ? field(chance, world, name) : chance.any(named).value());
        SchemaChange change = chance.oneIn(3) ? any.keepingInvalid() : any;
        PageRequest page = ContactCalls.page(chance, world);
        return switch (chance.below(6)) {
            case 0 ->
                Call.of(
                        "Schemas.preview(String, SchemaChange)",
                        name + " " + change,
                        place -> place.contacts(where).schemas().preview(name, change));
            case 1 ->
                Call.of(
                        "Schemas.preview(String, SchemaChange, PageRequest)",
                        name + " " + change + " " + ContactCalls.shown(page),
                        place -> place.contacts(where).schemas().preview(name, change, page));
            default ->
                Call.of(
                        "Schemas.change(String, SchemaChange)",
                        name + " " + change,
                        place -> place.contacts(where).schemas().change(name, change));
        };
    }

    private static SchemaChange change(Chance chance, String field) {
        return switch (chance.below(8)) {
            case 0 -> SchemaChange.add(Values.field(chance, field));
            case 1 -> SchemaChange.rename(field, chance.any(Pool.FIELDS));
            case 2 -> SchemaChange.archive(field);
            case 3 -> SchemaChange.restore(field);
            case 4 -> SchemaChange.remove(field, chance.any(List.of(RemovedValues.values())));
            case 5, 6 -> SchemaChange.redefine(Values.field(chance, field));
            default -> SchemaChange.describe(chance.any(Pool.TEXTS));
        };
    }

    private static String listName(Chance chance, World world) {
        return world.schemas().isEmpty() || chance.oneIn(4)
                ? chance.any(Pool.LISTS)
                : chance.any(world.schemas()).name().value();
    }

    /** A field of the list, most of the time. */
    private static String field(Chance chance, World world, String list) {
        List<String> fields = world.schemas().stream()
                .filter(schema -> schema.name().equals(SchemaName.of(list)))
                .flatMap(schema -> chance.oneIn(3) ? schema.archivedFields().stream() : schema.fields().stream())
                .map(field -> field.name().value())
                .toList();
        if (chance.oneIn(12)) {
            return chance.any(List.of("email", "first_name", "added_at"));
        }
        return fields.isEmpty() || chance.oneIn(5) ? chance.any(Pool.FIELDS) : chance.any(fields);
    }
}
