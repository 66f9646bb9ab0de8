package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.email;
import static dev.contacts.jdbc.TestContacts.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.StandardField;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.FieldCondition;
import dev.contacts.segment.FieldCondition.TextMatch.Kind;
import dev.contacts.segment.Operator;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.SegmentSubject;
import dev.contacts.workspace.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a database is made to say about a rule, the contacts it selects are those that {@code matches} means. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SegmentEquivalenceTest {

    private static final List<String> FIELDS = List.of(
            "tier",
            "score",
            "born",
            "seen",
            "active",
            "tags",
            "first_name",
            "Mixed Case",
            "a.\"b\\c'[0]*$",
            "latitude",
            "located_at");
    private static final List<SchemaName> LISTS =
            List.of(SchemaName.DEFAULT, SchemaName.of("plain"), SchemaName.of("unknown"));
    private static final List<Object> VALUES = List.of(
            "",
            "gold",
            "Gold",
            "gol",
            "golden",
            "a\"b\\c'd",
            "{\"n\":\"1\"}",
            "é",
            "\uFFFD",
            "😀",
            "\uDBFF\uDFFF",
            "x".repeat(99),
            "x".repeat(100),
            "x".repeat(101),
            "1",
            "true",
            "%",
            "_",
            0,
            1,
            -1,
            new BigDecimal("1.5"),
            new BigDecimal("-0.000000000000000000000000000001"),
            new BigDecimal("99999999999999999999999999999999999"),
            true,
            false,
            LocalDate.of(1, 1, 1),
            LocalDate.of(2000, 2, 29),
            LocalDate.of(9999, 12, 31),
            Instant.parse("0001-01-01T00:00:00.000001Z"),
            NOW,
            NOW.plusNanos(1_000),
            Instant.parse("2026-03-29T01:30:59Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    private final JdbcContactStore store;
    private final List<Contact> contacts = new ArrayList<>();

    SegmentEquivalenceTest(TestDatabase database) {
        store = JdbcContactStore.over(database.fresh());
        Random random = new Random(42);
        for (int n = 0; n < 200; n++) {
            contacts.add(contact(n, random));
        }
        ProfileSchema schema = ProfileSchema.builder("default")
                .open(true)
                .field(FieldDefinition.text("tier").asIndexed())
                .field(FieldDefinition.number("Score").asIndexed())
                .build()
                .stored(1, Actor.SYSTEM, NOW);
        // Half of the contacts come before the schema, so that some are indexed at once and some later.
        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(contacts.subList(0, 100)));
        store.inTransaction(WORKSPACE, tx -> tx.schemas().insert(schema));
        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(contacts.subList(100, 200)));
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_random_rule_selects_and_counts_what_it_means(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            assertMeaning(query(rule(random, 3), random));
        }
    }

    @Test
    void every_condition_on_every_field_and_value_selects_what_it_means() {
        for (String field : List.of("tier", "born", FIELDS.get(8), "latitude")) {
            assertMeaning(ContactQuery.matching(new FieldCondition.Exists(FieldName.of(field))));
            for (Object value : VALUES) {
                for (Operator operator : Operator.values()) {
                    if (!(value instanceof Boolean && operator.ordering())) {
                        assertCount(ContactQuery.matching(
                                new FieldCondition.Comparison(FieldName.of(field), operator, FieldValue.of(value))));
                    }
                }
            }
        }
    }

    private void assertMeaning(ContactQuery query) {
        List<ContactId> meant = contacts.stream()
                .filter(contact -> query.selects(new SegmentSubject(contact, NOW)))
                .map(Contact::id)
                .toList();

        List<Contact> selected =
                store.inTransaction(WORKSPACE, tx -> tx.contacts().select(query, NOW, null, 10_000));
        List<Contact> page = store.inTransaction(WORKSPACE, tx -> tx.contacts().select(query, NOW, id(100), 3));

        assertThat(selected).as(text(query)).extracting(Contact::id).isEqualTo(meant);
        assertThat(page)
                .as(text(query))
                .extracting(Contact::id)
                .isEqualTo(meant.stream()
                        .filter(each -> each.compareTo(id(100)) > 0)
                        .limit(3)
                        .toList());
        assertCount(query);
    }

    private void assertCount(ContactQuery query) {
        long count = store.inTransaction(WORKSPACE, tx -> tx.contacts().count(query, NOW));
        assertThat(count)
                .as(text(query))
                .isEqualTo(contacts.stream()
                        .filter(contact -> query.selects(new SegmentSubject(contact, NOW)))
                        .count());
    }

    private static String text(ContactQuery query) {
        return query.rule().map(SegmentRule::text).orElse("") + " in " + query.schema();
    }

    private static ContactQuery query(SegmentRule rule, Random random) {
        ContactQuery query = ContactQuery.matching(rule).with(any(List.of(ContactQuery.TestContacts.values()), random));
        return random.nextBoolean() ? query : query.in(any(LISTS, random));
    }

    private static SegmentRule rule(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return switch (random.nextInt(3)) {
                case 0 -> SegmentRule.all(rule(random, depth - 1), rule(random, depth - 1));
                case 1 -> SegmentRule.any(rule(random, depth - 1), rule(random, depth - 1));
                default -> SegmentRule.not(rule(random, depth - 1));
            };
        }
        FieldName field = FieldName.of(any(FIELDS, random));
        Object value = any(VALUES, random);
        return switch (random.nextInt(5)) {
            case 0 -> new FieldCondition.Exists(field);
            case 1 -> new FieldCondition.In(field, List.of(FieldValue.of(value), FieldValue.of(any(VALUES, random))));
            case 2 ->
                new FieldCondition.TextMatch(
                        field, any(List.of(Kind.values()), random), new FieldValue.TextValue(value.toString()));
            default ->
                new FieldCondition.Comparison(
                        field,
                        value instanceof Boolean ? Operator.NOT_EQUAL : any(List.of(Operator.values()), random),
                        FieldValue.of(value));
        };
    }

    private static Contact contact(int n, Random random) {
        Map<FieldName, FieldValue> standard = new HashMap<>();
        Map<FieldName, FieldValue> attributes = new HashMap<>();
        for (String field : FIELDS) {
            if (random.nextInt(3) > 0) {
                Object value = field.equals("tags")
                        ? List.of(
                                any(VALUES, random).toString(),
                                any(VALUES, random).toString())
                        : any(VALUES, random);
                (StandardField.named(FieldName.of(field)).isPresent() ? standard : attributes)
                        .put(FieldName.of(field), FieldValue.of(value));
            }
        }
        return new Contact(
                id(n),
                1,
                any(LISTS, random),
                random.nextInt(5) == 0,
                List.of(email("person" + n)),
                Attributes.of(standard),
                Attributes.of(attributes),
                Provenance.added(NOW, Origin.API, Actor.SYSTEM));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
