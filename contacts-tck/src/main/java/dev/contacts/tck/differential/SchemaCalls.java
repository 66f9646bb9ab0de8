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
import java.util.Optional;

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
        String name = chance.any(Pool.LISTS);
        ProfileSchema schema = chance.oneIn(12)
                ? ProfileSchema.virtual(name, chance.any(Pool.LISTS), "tier = ").build()
                : Values.schema(chance, name);
        return create(world, schema);
    }

    private static Call create(World world, ProfileSchema schema) {
        return Call.of(
                "Schemas.create(ProfileSchema)",
                schema,
                place -> place.contacts(world.workspace()).schemas().create(schema));
    }

    /** A virtual schema over a field that is there, which comes about rarely by chance alone. */
    private static Optional<ProfileSchema> virtual(Chance chance, World world) {
        List<ProfileSchema> bases = world.schemas().stream()
                .filter(base -> !base.fields().isEmpty())
                .toList();
        if (bases.isEmpty()) {
            return Optional.empty();
        }
        ProfileSchema base = chance.any(bases);
        FieldDefinition field = chance.any(List.copyOf(base.fields()));
        String rule = SegmentRule.field(field.name().value()).exists().text();
        return Optional.of(
                ProfileSchema.virtual(chance.any(Pool.LISTS), base.name().value(), rule)
                        .build());
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
        Optional<ProfileSchema> missing =
                virtual.isEmpty() && chance.oneIn(2) ? virtual(chance, world) : Optional.empty();
        if (missing.isPresent()) {
            return create(world, missing.get());
        }
        boolean below = !virtual.isEmpty() && chance.oneIn(2);
        ProfileSchema above = below ? chance.any(virtual) : null;
        String name = above != null ? above.source().orElseThrow().base().value() : listName(chance, world);
        List<FieldName> named = above != null
                ? List.copyOf(
                        SegmentRule.parse(above.source().orElseThrow().rule()).fields())
                : List.of();
        String field =
                named.isEmpty() ? field(chance, world, name) : chance.any(named).value();
        SchemaChange any = change(chance, field, isPresent(world, name, FieldName.of(field)));
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

    /** Most of the time one that can be made, if it harms nobody. */
    private static SchemaChange change(Chance chance, String field, boolean present) {
        return switch (present != chance.oneIn(8) ? chance.below(7) : 7 + chance.below(4)) {
            case 0 -> SchemaChange.rename(field, chance.any(Pool.FIELDS));
            case 1 -> SchemaChange.archive(field);
            case 2 -> SchemaChange.remove(field, chance.any(List.of(RemovedValues.values())));
            case 3 -> SchemaChange.redefine(Values.field(chance, field).asRequired());
            case 4, 5 -> SchemaChange.redefine(Values.field(chance, field));
            case 6 -> SchemaChange.describe(chance.any(Pool.TEXTS));
            case 7 -> SchemaChange.add(Values.field(chance, field).asRequired());
            case 8 -> SchemaChange.restore(field);
            default -> SchemaChange.add(Values.field(chance, field));
        };
    }

    private static String listName(Chance chance, World world) {
        return world.schemas().isEmpty() || chance.oneIn(4)
                ? chance.any(Pool.LISTS)
                : chance.any(world.schemas()).name().value();
    }

    private static boolean isPresent(World world, String list, FieldName field) {
        return world.schemas().stream()
                .filter(schema -> schema.name().equals(SchemaName.of(list)))
                .anyMatch(schema -> schema.definition(field).isPresent());
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
