package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.attributes;
import static dev.contacts.jdbc.TestContacts.change;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static dev.contacts.jdbc.TestContacts.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.AppAlias;
import dev.contacts.identifier.ContactKey;
import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.UserId;
import dev.contacts.schema.Attributes;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ContactBatchesTest {

    private final DataSource dataSource;
    private final JdbcContactStore store;

    ContactBatchesTest(TestDatabase database) {
        dataSource = database.fresh();
        store = JdbcContactStore.over(dataSource);
    }

    @Test
    void a_batch_is_stored_and_read_back_whole() {
        Contact anna =
                contact(1, attributes("Tier", "gold"), email("Anna"), AppAlias.parse("phone-1"), ExternalId.parse("x"));
        Contact ben = contact(2, email("ben"));

        assertThat(insert(ben, anna)).isEqualTo(WriteReport.ALL_WRITTEN);

        assertThat(all()).containsExactly(anna, ben);
        Contact read = all().get(0);
        assertThat(read.primaryIdentifier().value()).isEqualTo("Anna@example.com");
        assertThat(read.attributes().names().get(0).value()).isEqualTo("Tier");
    }

    @Test
    void a_batch_is_decided_in_its_order_and_a_refused_contact_leaves_its_identifiers_to_later_ones() {
        insert(contact(1, email("taken")));

        WriteReport report = insert(
                contact(2, AppAlias.parse("a"), email("taken")),
                contact(3, AppAlias.parse("a"), email("c")),
                contact(4, email("c"), ContactKey.parse("d")),
                contact(5, UserId.parse("free")));

        assertThat(report.refusals())
                .containsExactly(new Refusal.Taken(id(2), email("taken")), new Refusal.Taken(id(4), email("c")));
        assertThat(ids(find(AppAlias.parse("a")))).containsExactly(id(3));
        assertThat(find(ContactKey.parse("d"))).isEmpty();
        assertThat(insert(contact(6, ContactKey.parse("d")))).isEqualTo(WriteReport.ALL_WRITTEN);
        assertThat(ids(all())).containsExactly(id(1), id(3), id(5), id(6));
    }

    @Test
    void who_is_overtaken_between_the_search_and_the_insert_of_many_hears_of_it_and_the_others_are_stored() {
        List<Contact> many = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> contact(i, email("person" + i), ContactKey.parse("key-" + i)))
                .toList();
        List<Identifier> identifiers =
                many.stream().flatMap(contact -> contact.identifiers().stream()).toList();

        WriteReport report = run(records -> {
            assertThat(records.findByIdentifier(identifiers)).isEmpty();
            CompletableFuture.runAsync(() -> insert(contact(1_000, email("other"), ContactKey.parse("key-37"))))
                    .join();
            return records.insert(many);
        });

        assertThat(report.refusals()).containsExactly(new Refusal.Taken(id(37), ContactKey.parse("key-37")));
        assertThat(all()).hasSize(60);
        assertThat(ids(find(ContactKey.parse("key-37")))).containsExactly(id(1_000));
        assertThat(find(email("person37"))).isEmpty();
        assertThat(ids(find(email("person38"), ContactKey.parse("key-60")))).containsExactly(id(38), id(60));
    }

    @Test
    void many_are_added_also_where_a_transaction_has_no_savepoints() {
        JdbcContactStore distributed = JdbcContactStore.over(withoutSavepoints());
        List<Contact> many = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> contact(i, email("person" + i), ContactKey.parse("key-" + i)))
                .toList();

        WriteReport report = distributed.inTransaction(WORKSPACE, tx -> {
            assertThat(tx.contacts()
                            .findByIdentifier(many.stream()
                                    .flatMap(contact -> contact.identifiers().stream())
                                    .toList()))
                    .isEmpty();
            return tx.contacts().insert(many);
        });

        assertThat(report).isEqualTo(WriteReport.ALL_WRITTEN);
        assertThat(all()).isEqualTo(many);
    }

    /** As in a distributed transaction. */
    private DataSource withoutSavepoints() {
        return proxy(DataSource.class, dataSource, (method, result) -> {
            if (result instanceof Connection connection) {
                return proxy(Connection.class, connection, (called, value) -> value);
            }
            return result;
        });
    }

    private static <T> T proxy(Class<T> type, T target, BiFunction<Method, Object, Object> change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setSavepoint")) {
                        throw new SQLException("not while a distributed transaction is active", "55000");
                    }
                    try {
                        return change.apply(method, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void contacts_may_share_an_external_id_and_are_found_by_it_exactly() {
        ExternalId shared = ExternalId.parse("4711");
        insert(
                contact(3, email("c"), shared),
                contact(1, email("a"), shared),
                contact(2, email("b"), ExternalId.parse("47110")),
                contact(4, email("d"), ExternalId.parse("471")));

        assertThat(ids(find(shared))).containsExactly(id(1), id(3));
        assertThat(ids(find(shared, email("d"), email("nobody"), email("a")))).containsExactly(id(1), id(3), id(4));
    }

    @Test
    void long_external_ids_are_told_apart() {
        String tail = "\u00e9".repeat(240); // more than 255 bytes, so that a digest stands for it
        insert(
                contact(1, email("a"), ExternalId.parse("a" + tail)),
                contact(2, email("b"), ExternalId.parse("b" + tail)));

        assertThat(ids(find(ExternalId.parse("a" + tail)))).containsExactly(id(1));
        assertThat(ids(find(ExternalId.parse("b" + tail)))).containsExactly(id(2));
    }

    @Test
    void an_update_of_many_reports_the_stale_the_missing_and_the_taken_and_makes_the_others() {
        Contact a = contact(1, email("a"));
        Contact b = contact(2, email("b"));
        Contact c = contact(3, email("c"));
        Contact d = contact(4, email("d"));
        insert(a, b, c, d);
        update(change(b, Attributes.empty(), email("b")));

        WriteReport report = update(
                change(c, attributes("x", 1), email("d")),
                change(b, attributes("x", 1), email("b2")),
                change(contact(9, email("z")), attributes("x", 1), email("z2")),
                change(a, attributes("x", 1), email("a2"), ExternalId.parse("e")));

        assertThat(report.refusals())
                .containsExactly(
                        new Refusal.Taken(id(3), email("d")),
                        new Refusal.Stale(id(2), 1, 2),
                        new Refusal.Missing(id(9)));
        assertThat(all().get(0).attributes()).isEqualTo(attributes("x", 1));
        assertThat(all().get(0).version()).isEqualTo(2);
        assertThat(all().get(2)).isEqualTo(c);
        assertThat(find(email("a"))).isEmpty();
        assertThat(ids(find(email("a2"), ExternalId.parse("e")))).containsExactly(id(1));
        assertThat(find(email("b2"), email("z2"))).isEmpty();
        assertThat(ids(find(email("c"), email("d")))).containsExactly(id(3), id(4));
    }

    @Test
    void an_identifier_that_a_change_gives_up_goes_to_a_later_change_of_the_batch_and_not_to_an_earlier_one() {
        Contact a = contact(1, email("a"), ContactKey.parse("k"));
        Contact b = contact(2, email("b"));
        Contact c = contact(3, email("c"));
        insert(a, b, c);

        WriteReport report = update(
                change(b, Attributes.empty(), email("b"), ContactKey.parse("k")),
                change(a, Attributes.empty(), email("a")),
                change(c, Attributes.empty(), email("c"), ContactKey.parse("k")));

        assertThat(report.refusals()).containsExactly(new Refusal.Taken(id(2), ContactKey.parse("k")));
        assertThat(ids(find(ContactKey.parse("k")))).containsExactly(id(3));
    }

    @Test
    void what_is_deleted_leaves_no_row_and_its_identifiers_are_free() {
        Contact a = contact(1, email("a"), ExternalId.parse("e"));
        Contact b = contact(2, email("b"));
        insert(a, b);
        update(change(b, Attributes.empty(), email("b")));

        WriteReport report = run(contacts -> contacts.delete(List.of(b, a, contact(3, email("c")))));

        assertThat(report.refusals()).containsExactly(new Refusal.Stale(id(2), 1, 2), new Refusal.Missing(id(3)));
        assertThat(find(ExternalId.parse("e"))).isEmpty();
        assertThat(insert(contact(4, email("a")))).isEqualTo(WriteReport.ALL_WRITTEN);
    }

    @Test
    void contacts_come_in_the_order_of_unsigned_ids_page_by_page() {
        insert(contact(-1, email("last")), contact(1, email("first")), contact(Long.MIN_VALUE, email("middle")));

        assertThat(ids(all())).containsExactly(id(1), id(Long.MIN_VALUE), id(-1));
        assertThat(ids(run(contacts -> contacts.select(ContactQuery.all(), TestContacts.NOW, id(1), 1))))
                .containsExactly(id(Long.MIN_VALUE));
        assertThat(ids(run(contacts -> contacts.find(List.of(id(-1), id(1), id(7), id(1))))))
                .containsExactly(id(1), id(-1));
        long count = run(contacts -> contacts.count(ContactQuery.all(), TestContacts.NOW));
        assertThat(count).isEqualTo(3);
    }

    private WriteReport insert(Contact... contacts) {
        return run(records -> records.insert(List.of(contacts)));
    }

    private WriteReport update(ContactChange... changes) {
        return run(records -> records.update(List.of(changes)));
    }

    private List<Contact> find(Identifier... identifiers) {
        return run(records -> records.findByIdentifier(List.of(identifiers)));
    }

    private List<Contact> all() {
        return run(records -> records.select(ContactQuery.all(), TestContacts.NOW, null, 100));
    }

    private static List<ContactId> ids(List<Contact> contacts) {
        return contacts.stream().map(Contact::id).toList();
    }

    private <T> T run(Function<ContactRecords, T> work) {
        return store.inTransaction(WORKSPACE, transaction -> work.apply(transaction.contacts()));
    }
}
