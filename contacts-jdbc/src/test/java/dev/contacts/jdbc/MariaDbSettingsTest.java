package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.attributes;
import static dev.contacts.jdbc.TestContacts.change;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ErrorCode;
import dev.contacts.jdbc.internal.schema.Part;
import dev.contacts.spi.StorageException;
import dev.contacts.spi.StoreTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a host can set on a database of MariaDB, and on its driver. */
class MariaDbSettingsTest {

    private static final Contact ANNA = contact(1, email("anna"));
    private static final Contact BEN = contact(2, email("ben"));

    @ParameterizedTest
    @CsvSource({
        "sessionVariables=sql_mode='', STRICT_TRANS_TABLES",
        "'sessionVariables=sql_mode=\"STRICT_TRANS_TABLES,EMPTY_STRING_IS_NULL\"', EMPTY_STRING_IS_NULL",
        "sessionVariables=character_set_connection=latin1, utf8mb4",
        "sessionVariables=sql_select_limit=2, sql_select_limit",
        "sessionVariables=foreign_key_checks=0, foreign_key_checks",
        "useAffectedRows=true, useAffectedRows",
        "useBulkStmts=true, useBulkStmts"
    })
    void settings_that_would_change_contacts_are_refused_before_any_table_is_made(String option, String said)
            throws SQLException {
        MariaDbDataSource dataSource = MariaDbServer.fresh(option);

        for (SchemaMode mode : SchemaMode.values()) {
            assertThatThrownBy(() -> JdbcContactStore.builder(dataSource)
                            .schemaMode(mode)
                            .build())
                    .isInstanceOfSatisfying(
                            UnsupportedDatabaseException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_DATABASE))
                    .hasMessageContaining(said);
        }
        assertThat(TestSchema.columns(dataSource)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine = Aria", "add system versioning"})
    void tables_that_undo_nothing_or_forget_nothing_are_refused(String option) throws SQLException {
        MariaDbDataSource dataSource = MariaDbServer.fresh();
        JdbcContactStore.over(dataSource);
        Alterations alterations = new Alterations(TestDatabase.MARIADB, dataSource);
        alterations.dropForeignKeys();
        List<String> tables =
                alterations.made(Part.Kind.TABLE).stream().map(Part::table).toList();
        for (String table : tables) {
            alterations.execute("alter table " + table + " " + option);
        }

        assertThatThrownBy(() -> JdbcContactStore.over(dataSource))
                .isInstanceOfSatisfying(
                        SchemaVersionException.class,
                        e -> assertThat(e.findings())
                                .hasSameSizeAs(tables)
                                .allMatch(finding -> finding.endsWith(" instead of table engine innodb")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "useServerPrepStmts=true",
                "useBulkStmtsForInserts=false",
                "useCompression=true",
                "sessionVariables=sql_mode=ansi",
                "sessionVariables=sql_mode=traditional",
                "sessionVariables=innodb_snapshot_isolation=off",
                "sessionVariables=collation_connection=utf8mb4_turkish_ci",
                "sessionVariables=time_zone='-11:30'"
            })
    void other_settings_change_nothing(String option) {
        JdbcContactStore store = JdbcContactStore.over(
                MariaDbServer.fresh(option.replace("sql_mode=ansi", "sql_mode='ANSI,STRICT_ALL_TABLES'")));
        Contact anna = contact(1, attributes("city", "\u0130stanbul \ud83d\ude00 "), email("anna"));
        Contact ben = contact(2, email("ben"));

        store.inTransaction(WORKSPACE, tx -> {
            tx.contacts().insert(List.of(anna, ben)).orThrow();
            return tx.contacts().update(List.of(change(ben, attributes("city", "\u0131"), email("benno"))));
        });

        List<Contact> found = store.inTransaction(
                WORKSPACE, tx -> tx.contacts().findByIdentifier(List.of(email("anna"), email("benno"))));
        assertThat(found).hasSize(2).contains(anna);
    }

    @Test
    void a_driver_that_hides_what_the_server_said_of_a_batch_changes_nothing() {
        JdbcContactStore store = JdbcContactStore.over(MariaDbServer.fresh("disablePipeline=true"));
        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(ANNA, BEN)));

        assertThatThrownBy(() ->
                        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(1, email("cleo"))))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(worksThatDeadlock(store))
                .as("runs of two works that want what the other holds")
                .isGreaterThan(2);
    }

    /** Two works that change the same two contacts, in opposite order when they are run for the first time. */
    private static int worksThatDeadlock(JdbcContactStore store) {
        AtomicInteger runs = new AtomicInteger();
        CyclicBarrier held = new CyclicBarrier(2);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> swap(store, runs, held, ANNA, BEN));
        swap(store, runs, held, BEN, ANNA);
        other.join();
        return runs.get();
    }

    private static void swap(
            JdbcContactStore store, AtomicInteger runs, CyclicBarrier held, Contact first, Contact second) {
        boolean[] met = {false};
        store.inTransaction(WORKSPACE, tx -> {
            runs.incrementAndGet();
            touch(tx, first);
            if (!met[0]) {
                met[0] = true;
                meet(held);
            }
            touch(tx, second);
            return true;
        });
    }

    private static void touch(StoreTransaction tx, Contact contact) {
        Contact now = tx.contacts().find(List.of(contact.id())).get(0);
        tx.contacts()
                .update(List.of(
                        change(now, attributes("a", "b"), now.identifiers().get(0))))
                .orThrow();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void at_read_uncommitted_nobody_sees_what_is_not_committed() throws SQLException {
        MariaDbDataSource dataSource = MariaDbServer.fresh();
        JdbcContactStore store = JdbcContactStore.over(dataSource);
        JdbcContactStore careless = JdbcContactStore.over(MariaDbServer.dataSource(
                "owner", MariaDbServer.nameOf(dataSource), "transactionIsolation=READ-UNCOMMITTED"));

        List<Contact> seen = store.inTransaction(WORKSPACE, tx -> {
            tx.contacts().insert(List.of(ANNA)).orThrow();
            return careless.inTransaction(WORKSPACE, other -> {
                other.contacts().find(List.of(BEN.id()));
                return other.contacts().find(List.of(ANNA.id()));
            });
        });

        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"useServerPrepStmts=false", "useServerPrepStmts=true", "disablePipeline=true"})
    void what_is_larger_than_a_packet_is_refused_and_said_to_be_so_if_the_server_answers(String option) {
        MariaDbServer.execute("set global max_allowed_packet = 16777216"); // for the connections that begin now
        try {
            JdbcContactStore store = JdbcContactStore.over(MariaDbServer.fresh(option));
            Contact large = contact(1, attributes("note", "x".repeat(17_000_000)), email("anna"));

            assertThatThrownBy(() ->
                            store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(large))))
                    .isInstanceOf(StorageException.class)
                    .satisfiesAnyOf(
                            e -> assertThat(e).hasMessageContaining("max_allowed_packet"),
                            e -> assertThat(((StorageException) e)
                                            .code()) // it hangs up, maybe before its answer is read
                                    .isEqualTo(ErrorCode.STORAGE_UNAVAILABLE));

            List<Contact> found =
                    store.inTransaction(WORKSPACE, tx -> tx.contacts().find(List.of(large.id())));
            assertThat(found).isEmpty();
        } finally {
            MariaDbServer.execute("set global max_allowed_packet = default");
        }
    }

    @Test
    void a_host_that_goes_on_showing_an_old_version_is_told_to_run_its_transaction_again() throws SQLException {
        MariaDbDataSource dataSource = MariaDbServer.fresh("sessionVariables=innodb_snapshot_isolation=off");
        Contacts contacts = contactsOver(JdbcContactStore.over(dataSource));
        Contact anna = contacts.create(NewContact.of(email("anna")));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        Contacts joined = contactsOver(JdbcContactStore.builder(dataSource)
                .joining(new SpringTransactions(dataSource))
                .build());

        transaction.executeWithoutResult(status -> {
            assertThat(joined.find(anna.id())).contains(anna);
            contacts.update(anna.id(), edit -> edit.firstName("Anna"));

            assertThatThrownBy(() -> joined.update(anna.id(), edit -> edit.lastName("Meyer")))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_CONFLICT))
                    .hasMessageContaining("roll it back and run it again");
        });
    }

    private static Contacts contactsOver(JdbcContactStore store) {
        return Contacts.builder(store).workspace(WORKSPACE).build();
    }
}
