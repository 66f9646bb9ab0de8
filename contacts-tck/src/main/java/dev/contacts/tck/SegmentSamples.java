package dev.contacts.tck;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.MobileNumber;
import dev.contacts.identifier.UserId;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.RuleField;
import dev.contacts.segment.SegmentRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Contacts and rules to compare a store's selection with the meaning of the rules. */
final class SegmentSamples {

    /** Rules whose meaning is easily missed by a query language. */
    static final List<String> RULES = List.of(
            "tier = 'gold'",
            "tier != 'gold'",
            "not (tier = 'gold')",
            "not (tier < 'gold')",
            "not exists(tier)",
            "exists(tier) and tier != 'gold'",
            "tier = ''",
            "tier > ''",
            "tier >= 'gold' and tier < 'golf'",
            "tier in ('gold', 'GOLD', '', 'nobody')",
            "tier contains 'ol'",
            "tier contains ''",
            "tier contains '%'",
            "tier starts with 'g'",
            "tier starts with '_'",
            "tier starts with '\\'",
            "tags contains 'a'",
            "tags contains ''",
            "tags = 'a'",
            "exists(tags)",
            "score = 0",
            "score = 1.50",
            "score < 10",
            "score >= 9007199254740993",
            "score in (1.5, 10, -1)",
            "score = '10'",
            "tier = 10",
            "active = true",
            "active != true",
            "born < date '2000-01-01'",
            "born = date '2000-02-29'",
            "born in (date '2000-02-29', date '0001-01-01')",
            "seen > instant '2026-03-29T01:59:58.123455Z'",
            "seen = instant '2026-03-29T01:59:58.123456Z'",
            "first_name = 'Zoë' or first_name > 'z'",
            "\"free text\" = 'x' or tier = 'silver'",
            "(tier = 'gold' or score > 5) and not (active = true and exists(born))",
            "tier > '\uffee'",
            "tier < '😀'",
            "unheard = 'x'",
            "not unheard = 'x'");

    private static final List<Object> TIERS = List.of(
            "gold", "GOLD", "gold ", "silver", "", "golf", "g%", "g_ld", "\\", "_", "ß", "ss", "e\u0301", "\u00e9",
            "\uffee", "😀", "10", "true");
    private static final List<Object> SCORES = List.of(
            0,
            1.5,
            -1,
            5,
            10,
            10.01,
            new BigDecimal("9007199254740993"),
            new BigDecimal("9007199254740992"),
            new BigDecimal("0.000000000000000000000000000001"),
            new BigDecimal("-99999999999999999999999999999999999"));
    private static final List<Object> DATES = List.of(
            LocalDate.parse("2000-02-29"),
            LocalDate.parse("1999-12-31"),
            LocalDate.parse("2026-03-28"),
            LocalDate.parse("2026-03-29"),
            LocalDate.parse("2026-03-30"),
            LocalDate.parse("0001-01-01"),
            LocalDate.parse("9999-12-31"));
    private static final List<Object> INSTANTS = List.of(
            Instant.parse("2026-03-29T01:59:58.123456Z"),
            Instant.parse("2026-03-29T01:59:58.123455Z"),
            Sandbox.NOW.minusSeconds(30_000),
            Sandbox.NOW.minusSeconds(50_000),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("0001-01-01T00:00:00Z"));
    private static final List<Object> TAGS =
            List.of(List.of("a", "b"), List.of(), List.of(""), List.of("A"), List.of("a;b"), List.of("ab"));
    private static final List<Object> NAMES = List.of("Zoë", "zoë", "Anna", "");
    private static final long SEED = 42;

    private SegmentSamples() {}

    /** Contacts with and without values, half of them in a list whose fields are indexed. */
    static List<Contact> crowd(Sandbox box) {
        Contacts contacts = box.contacts();
        contacts.schemas()
                .create(ProfileSchema.builder("indexed")
                        .field(FieldDefinition.text("tier").asIndexed())
                        .field(FieldDefinition.number("score").asIndexed())
                        .field(FieldDefinition.of("active", FieldType.BOOLEAN).asIndexed())
                        .field(FieldDefinition.of("born", FieldType.DATE).asIndexed())
                        .field(FieldDefinition.of("seen", FieldType.INSTANT).asIndexed())
                        .field(FieldDefinition.of("tags", FieldType.TEXT_LIST).asIndexed())
                        .build());
        Random random = new Random(SEED);
        List<Contact> crowd = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            NewContact draft = identified(i);
            draft = i % 2 == 0 ? draft.in("indexed") : draft;
            draft = with(draft, random, "tier", TIERS);
            draft = with(draft, random, "score", SCORES);
            draft = with(draft, random, "active", List.of(true, false));
            draft = with(draft, random, "born", DATES);
            draft = with(draft, random, "seen", INSTANTS);
            draft = with(draft, random, "tags", TAGS);
            draft = with(draft, random, "first_name", NAMES);
            draft = with(draft, random, "time_zone", SegmentConditions.ZONES);
            if (i % 5 > 0) {
                List<Object> place = any(random, SegmentConditions.PLACES);
                draft = draft.set("latitude", place.get(0)).set("longitude", place.get(1));
            }
            crowd.add(box.created(i % 10 == 9 ? draft.asTest() : draft));
        }
        return crowd;
    }

    /** An address, in one of some domains, and perhaps something else; where any list takes it, something else alone. */
    private static NewContact identified(int i) {
        String domain =
                List.of("example.com", "Shop.Example.com", "bücher.example").get(i % 3);
        Identifier address = EmailAddress.parse("Person" + i + "@" + domain);
        return switch (i % 8) {
            case 1 -> NewContact.of(AppAlias.parse("person" + i + "@example.com"));
            case 2 -> NewContact.of(address, MobileNumber.parse("+3460010" + (1_000 + i)));
            case 4 -> NewContact.of(address, ContactKey.parse("key " + i), ExternalId.parse("shared"));
            case 5 -> NewContact.of(UserId.parse("user " + i), address);
            default -> NewContact.of(address);
        };
    }

    static List<SegmentRule> randomRules(int count) {
        Random random = new Random(SEED);
        List<SegmentRule> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rules.add(rule(random, 3));
        }
        return rules;
    }

    private static SegmentRule rule(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 1 : 4)) {
            case 1 -> SegmentRule.not(rule(random, depth - 1));
            case 2 -> SegmentRule.all(rule(random, depth - 1), rule(random, depth - 1));
            case 3 -> SegmentRule.any(rule(random, depth - 1), rule(random, depth - 1));
            default -> condition(random);
        };
    }

    private static SegmentRule condition(Random random) {
        return switch (random.nextInt(11)) {
            case 7, 8, 9, 10 -> SegmentConditions.random(random);
            case 0 -> compared(random, "score", SCORES);
            case 1 -> compared(random, "born", DATES);
            case 2 -> compared(random, "seen", INSTANTS);
            case 3 -> SegmentRule.field("active").is(random.nextBoolean());
            case 4 -> SegmentRule.field("tags").contains(any(random, List.of("a", "", "A", "b", "a;b")));
            case 5 -> compared(random, "first_name", NAMES);
            default -> compared(random, "tier", TIERS);
        };
    }

    private static SegmentRule compared(Random random, String name, List<Object> values) {
        RuleField field = SegmentRule.field(name);
        Object value = any(random, values);
        return switch (random.nextInt(8)) {
            case 0 -> field.is(value);
            case 1 -> field.isNot(value);
            case 2 -> field.lessThan(value);
            case 3 -> field.atMost(value);
            case 4 -> field.moreThan(value);
            case 5 -> field.atLeast(value);
            case 6 -> field.in(value, any(random, values), any(random, values));
            default -> field.exists();
        };
    }

    private static NewContact with(NewContact draft, Random random, String field, List<Object> values) {
        return random.nextInt(4) == 0 ? draft : draft.set(field, any(random, values));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
