package dev.contacts.tck.differential;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Provenance;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.MemberSchema;
import dev.contacts.group.MembershipStatus;
import dev.contacts.group.OptInMode;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.IdentifierPolicy;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaBuilder;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.SchemaType;
import dev.contacts.schema.StandardField;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.FieldCondition;
import dev.contacts.segment.FieldCondition.TextMatch.Kind;
import dev.contacts.segment.GroupCondition;
import dev.contacts.segment.IdentifierCondition;
import dev.contacts.segment.Operator;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.StaticSegment;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Values put together from the {@link Pool} by chance. */
final class Values {

    private static final List<FieldType> TYPES = List.of(
            FieldType.TEXT,
            FieldType.NUMBER,
            FieldType.BOOLEAN,
            FieldType.DATE,
            FieldType.INSTANT,
            FieldType.TEXT_LIST,
            FieldType.enumerated(List.of("a", "A", "ß")));

    private static final List<String> DOMAINS =
            List.of("email domain = 'EXAMPLE.com'", "email domain in ('bücher.example', 'example.org')");
    private static final List<String> OTHERS = List.of(
            "is test",
            "within 100 km of (0, 0)",
            "within 20100 km of (90, 0)",
            "score between 0 and 10",
            "not is test",
            "consent on 'EMAIL' is subscribed",
            "consent on 'EMAIL' for 'NEWS' is unsubscribed",
            "consent on 'WEB_PUSH' for 'NEWS' is unknown",
            "is blacklisted",
            "not is blacklisted on 'WEB_PUSH'");
    private static final List<String> TIMES = List.of(
            "born <= today", "seen < now - 1 month", "seen between today - 100 years and now", "born = today - 1 day");

    private Values() {}

    static Contact contact(Chance chance, UUID id, long version) {
        return new Contact(
                new ContactId(id),
                version,
                list(chance),
                chance.oneIn(5),
                identifiers(chance),
                standard(chance),
                attributes(chance, 4),
                Provenance.added(chance.any(Pool.INSTANTS), chance.any(Pool.ORIGINS), chance.any(Pool.ACTORS)));
    }

    /** The next version of a contact, in which one thing or everything may be different. */
    static Contact next(Chance chance, Contact before) {
        return new Contact(
                before.id(),
                before.version() + 1,
                chance.oneIn(6) ? list(chance) : before.schema(),
                chance.oneIn(8) != before.test(),
                chance.oneIn(2) ? before.identifiers() : identifiers(chance),
                chance.oneIn(3) ? standard(chance) : before.standard(),
                chance.oneIn(2) ? attributes(chance, 4) : before.attributes(),
                before.provenance()
                        .updated(chance.any(Pool.INSTANTS), chance.any(Pool.ORIGINS), chance.any(Pool.ACTORS)));
    }

    private static List<Identifier> identifiers(Chance chance) {
        List<Identifier> identifiers = chance.oneOrMore(Pool.IDENTIFIERS, 3);
        if (identifiers.stream().anyMatch(identifier -> identifier.type().unique())) {
            return identifiers;
        }
        List<Identifier> more = new ArrayList<>(identifiers);
        more.add(chance.any(Pool.IDENTIFIERS.subList(0, 10)));
        return more;
    }

    static Attributes attributes(Chance chance, int most) {
        Map<FieldName, FieldValue> values = new HashMap<>();
        for (String field : chance.<String>some(Pool.FIELDS, most)) {
            values.put(FieldName.of(field), value(chance));
        }
        return Attributes.of(values);
    }

    private static Attributes standard(Chance chance) {
        Map<FieldName, FieldValue> values = new HashMap<>();
        for (StandardField field : chance.<StandardField>some(List.of(StandardField.values()), 2)) {
            values.put(field.fieldName(), value(chance));
        }
        return Attributes.of(values);
    }

    static FieldValue value(Chance chance) {
        return FieldValue.of(chance.<Object>any(Pool.VALUES));
    }

    static SchemaName list(Chance chance) {
        return SchemaName.of(chance.oneIn(2) ? Pool.LISTS.get(chance.below(2)) : chance.any(Pool.LISTS));
    }

    static ProfileSchema schema(Chance chance, String name) {
        SchemaType type = chance.any(List.of(SchemaType.values()));
        if (type == SchemaType.VIRTUAL) {
            return ProfileSchema.virtual(
                            name, chance.any(Pool.LISTS), rule(chance, 1).text())
                    .description(chance.any(Pool.TEXTS))
                    .build();
        }
        SchemaBuilder schema = ProfileSchema.builder(name)
                .type(type)
                .identifierPolicy(chance.oneIn(5) ? IdentifierPolicy.FIXED : IdentifierPolicy.MUTABLE)
                .open(chance.oneIn(4))
                .description(chance.any(Pool.TEXTS));
        Map<FieldName, FieldDefinition> fields = new LinkedHashMap<>();
        for (String field : chance.<String>some(Pool.FIELDS, 4)) {
            fields.putIfAbsent(FieldName.of(field), field(chance, field));
        }
        fields.values().forEach(field -> {
            if (chance.oneIn(6)) {
                schema.archived(field);
            } else {
                schema.field(field);
            }
        });
        return schema.build();
    }

    static FieldDefinition field(Chance chance, String name) {
        FieldDefinition field = FieldDefinition.of(name, chance.any(TYPES));
        field = chance.oneIn(6) ? field.asRequired() : field;
        field = chance.oneIn(6) ? field.withMaxLength(2) : field;
        return chance.oneIn(2) ? field.asIndexed() : field;
    }

    /** A field that is not indexed, as those of members. */
    static FieldDefinition memberField(Chance chance, String name) {
        FieldDefinition field = field(chance, name);
        return new FieldDefinition(
                field.name(), field.type(), field.required(), false, field.privacy(), field.constraints());
    }

    private static MemberSchema memberSchema(Chance chance) {
        Map<FieldName, FieldDefinition> fields = new LinkedHashMap<>();
        for (String field : chance.<String>some(Pool.FIELDS, chance.oneIn(2) ? 0 : 3)) {
            fields.putIfAbsent(FieldName.of(field), memberField(chance, field));
        }
        return new MemberSchema(chance.oneIn(2), List.copyOf(fields.values()));
    }

    static Group group(Chance chance, GroupId id) {
        return new Group(
                id,
                chance.any(Pool.NAMES),
                chance.any(Pool.TEXTS),
                chance.any(List.of(OptInMode.values())),
                chance.oneIn(4),
                attributes(chance, 2),
                memberSchema(chance),
                chance.oneIn(6) ? 1L << 40 : 0,
                chance.any(Pool.ACTORS),
                chance.any(Pool.INSTANTS));
    }

    static Segment segment(Chance chance, SegmentId id) {
        String name = chance.any(Pool.NAMES);
        String description = chance.any(Pool.TEXTS);
        Actor creator = chance.any(Pool.ACTORS);
        Instant at = chance.any(Pool.INSTANTS);
        return chance.oneIn(2)
                ? new StaticSegment(id, name, description, creator, at)
                : new DynamicSegment(
                        id,
                        name,
                        description,
                        creator,
                        at,
                        chance.oneIn(2) ? Optional.empty() : Optional.of(list(chance)),
                        rule(chance, 2));
    }

    static ContactQuery query(Chance chance) {
        ContactQuery query = chance.oneIn(4) ? ContactQuery.all() : ContactQuery.matching(rule(chance, 2));
        query = chance.oneIn(2) ? query.with(chance.any(List.of(TestContacts.values()))) : query;
        return chance.oneIn(3) ? query.in(list(chance)) : query;
    }

    static SegmentRule rule(Chance chance, int depth) {
        return switch (chance.below(depth == 0 ? 4 : 7)) {
            case 4 -> SegmentRule.all(rule(chance, depth - 1), rule(chance, depth - 1));
            case 5 -> SegmentRule.any(rule(chance, depth - 1), rule(chance, depth - 1));
            case 6 -> SegmentRule.not(rule(chance, depth - 1));
            default -> condition(chance);
        };
    }

    private static SegmentRule condition(Chance chance) {
        return chance.oneIn(4) ? otherCondition(chance) : fieldCondition(chance);
    }

    private static SegmentRule otherCondition(Chance chance) {
        return switch (chance.below(6)) {
            case 0 -> new IdentifierCondition.Has(chance.any(List.of(IdentifierType.values())));
            case 1 -> SegmentRule.parse(chance.any(DOMAINS));
            case 2 ->
                new GroupCondition.MemberOf(
                        chance.any(Pool.NAMES),
                        chance.oneIn(2) ? MembershipStatus.ACTIVE : chance.any(List.of(MembershipStatus.values())));
            case 3 ->
                new GroupCondition.MemberWhere(chance.any(Pool.NAMES), MembershipStatus.ACTIVE, fieldCondition(chance));
            case 4 -> SegmentRule.parse(chance.any(OTHERS));
            default -> SegmentRule.parse(chance.any(TIMES));
        };
    }

    private static SegmentRule fieldCondition(Chance chance) {
        FieldName field = FieldName.of(
                chance.oneIn(5)
                        ? chance.any(List.of("first_name", "latitude", "unheard of"))
                        : chance.any(Pool.FIELDS));
        FieldValue value = value(chance);
        if (value instanceof FieldValue.TextListValue || chance.oneIn(6)) {
            return new FieldCondition.Exists(field);
        } else if (value instanceof FieldValue.TextValue text && chance.oneIn(3)) {
            return new FieldCondition.TextMatch(field, chance.any(List.of(Kind.values())), text);
        } else if (chance.oneIn(4)) {
            return new FieldCondition.In(field, List.of(value, new FieldValue.TextValue(chance.any(Pool.TEXTS))));
        }
        Operator operator = chance.any(List.of(Operator.values()));
        boolean unordered = value instanceof FieldValue.BooleanValue && operator.ordering();
        return new FieldCondition.Comparison(field, unordered ? Operator.NOT_EQUAL : operator, value);
    }
}
