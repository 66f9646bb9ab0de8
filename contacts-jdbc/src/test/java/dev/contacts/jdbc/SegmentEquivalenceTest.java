package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.FieldCondition;
import dev.contacts.segment.Operator;
import dev.contacts.segment.SegmentRule;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a database is made to say about a rule, the contacts it selects are those that {@code matches} means. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@Tag("U10")
class SegmentEquivalenceTest {

    private static final int CONTACTS = 200;
    private static final int RULES = 250;

    private final TestDatabase database;
    private final JdbcContactStore store;
    private final SegmentCrowd crowd = new SegmentCrowd(CONTACTS, new Random(42));

    SegmentEquivalenceTest(TestDatabase database) {
        this.database = database;
        this.store = JdbcContactStore.over(database.fresh());
        List<Contact> contacts = crowd.contacts();
        ProfileSchema schema = ProfileSchema.builder("default")
                .open(true)
                .field(FieldDefinition.text("tier").asIndexed())
                .field(FieldDefinition.number("Score").asIndexed())
                .field(FieldDefinition.of("born", FieldType.DATE).asIndexed())
                .build()
                .stored(1, Actor.SYSTEM, NOW);
        // Half of the contacts come before the schema, so that some are indexed at once and some later.
        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(contacts.subList(0, CONTACTS / 2)));
        store.inTransaction(WORKSPACE, tx -> tx.schemas().insert(schema));
        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(contacts.subList(CONTACTS / 2, CONTACTS)));
        store.inTransaction(WORKSPACE, tx -> {
            crowd.groups().forEach(tx.groups()::insert);
            tx.memberships().put(crowd.memberships());
            tx.activities().append(crowd.history().drafts());
            crowd.consent().store(tx);
            return tx;
        });
    }

    @Test
    void a_random_rule_selects_and_counts_what_it_means() {
        Random random = new Random(1);
        SegmentRules rules = new SegmentRules(random);
        long pairs = 0;
        long matching = 0;
        for (int round = 0; round < RULES; round++) {
            ContactQuery query = query(rules.rule(round % 4), random);
            matching += assertMeaning(query, any(SegmentCrowd.MOMENTS, random));
            pairs += CONTACTS;
        }
        System.out.printf(
                "%s: %,d pairs of rule and contact, %,d of them matching, selected and counted as the rules mean%n",
                database, pairs, matching);
        assertThat(pairs).isGreaterThanOrEqualTo(20_000);
        assertThat(matching).isBetween(pairs / 20, pairs / 2);
    }

    @Test
    void every_condition_on_every_field_and_value_selects_what_it_means() {
        for (String field : List.of("tier", "born", SegmentCrowd.FIELDS.get(8), "latitude")) {
            FieldName name = FieldName.of(field);
            assertMeaning(ContactQuery.matching(new FieldCondition.Exists(name)), NOW);
            for (Object value : SegmentCrowd.VALUES) {
                for (Operator operator : Operator.values()) {
                    if (!(value instanceof Boolean && operator.ordering())) {
                        assertCount(
                                ContactQuery.matching(
                                        new FieldCondition.Comparison(name, operator, FieldValue.of(value))),
                                NOW);
                    }
                }
            }
        }
    }

    private long assertMeaning(ContactQuery query, Instant now) {
        List<ContactId> meant = crowd.contacts().stream()
                .filter(contact -> query.selects(crowd.subject(contact, now)))
                .map(Contact::id)
                .toList();

        List<Contact> selected =
                store.inTransaction(WORKSPACE, tx -> tx.contacts().select(query, now, null, 10_000));
        List<Contact> page = store.inTransaction(WORKSPACE, tx -> tx.contacts().select(query, now, id(100), 3));

        assertThat(selected).as(text(query)).extracting(Contact::id).isEqualTo(meant);
        assertThat(page)
                .as(text(query))
                .extracting(Contact::id)
                .isEqualTo(meant.stream()
                        .filter(each -> each.compareTo(id(100)) > 0)
                        .limit(3)
                        .toList());
        assertCount(query, now);
        return meant.size();
    }

    private void assertCount(ContactQuery query, Instant now) {
        long count = store.inTransaction(WORKSPACE, tx -> tx.contacts().count(query, now));
        assertThat(count)
                .as(text(query))
                .isEqualTo(crowd.contacts().stream()
                        .filter(contact -> query.selects(crowd.subject(contact, now)))
                        .count());
    }

    private static String text(ContactQuery query) {
        return query.rule().map(SegmentRule::text).orElse("") + " in " + query.schema();
    }

    private static ContactQuery query(SegmentRule rule, Random random) {
        ContactQuery query = ContactQuery.matching(rule).with(any(List.of(ContactQuery.TestContacts.values()), random));
        return random.nextBoolean() ? query : query.in(any(SegmentCrowd.LISTS, random));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
