package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.error.ErrorCode;
import dev.contacts.jdbc.SchemaVersionException.Problem;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.StorageException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SchemaModeTest {

    private final TestDatabase database;
    private final DataSource dataSource;

    SchemaModeTest(TestDatabase database) {
        this.database = database;
        this.dataSource = database.fresh();
    }

    @Test
    void migrated_tables_are_valid_and_migrating_again_changes_nothing() throws SQLException {
        build(SchemaMode.MIGRATE);
        List<String> columns = columns();

        build(SchemaMode.MIGRATE);
        build(SchemaMode.VALIDATE);

        assertThat(columns()).isEqualTo(columns).isNotEmpty();
    }

    @Test
    void missing_tables_are_refused_by_validation_and_are_not_made() throws SQLException {
        assertProblem(SchemaMode.VALIDATE, Problem.MISSING);

        assertThat(columns()).isEmpty();
    }

    @Test
    void missing_tables_that_nobody_looked_for_are_reported_at_first_use() {
        JdbcContactStore store = build(SchemaMode.NONE);

        assertThatThrownBy(() ->
                        store.inTransaction(WORKSPACE, tx -> tx.contacts().count(ContactQuery.all(), NOW)))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCHEMA_VERSION))
                .hasMessageContaining("SchemaMode.MIGRATE");
    }

    @Test
    void newer_tables_are_refused_and_left_alone() throws SQLException {
        build(SchemaMode.MIGRATE);
        execute("insert into contacts_schema_version values (99, 'of a later version')");

        assertProblem(SchemaMode.MIGRATE, Problem.NEWER);
        assertProblem(SchemaMode.VALIDATE, Problem.NEWER);
    }

    @Test
    void tables_made_by_an_altered_script_are_refused() throws SQLException {
        build(SchemaMode.MIGRATE);
        execute("update contacts_schema_version set script_checksum = 'other' where script_number = 1");

        assertProblem(SchemaMode.MIGRATE, Problem.ALTERED);
        assertProblem(SchemaMode.VALIDATE, Problem.ALTERED);
    }

    @ParameterizedTest
    @CsvSource({
        "drop table contacts_membership, contacts_membership",
        "alter table contacts_contact drop column updated_by, contacts_contact.updated_by"
    })
    void a_table_or_a_column_that_was_dropped_is_named(String change, String missing) throws SQLException {
        build(SchemaMode.MIGRATE);
        execute(change);

        for (SchemaMode mode : List.of(SchemaMode.VALIDATE, SchemaMode.MIGRATE)) {
            assertProblem(mode, Problem.INCOMPLETE);
            assertThatThrownBy(() -> build(mode)).hasMessageEndingWith("Found: " + missing + " is missing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from contacts_schema_version", "drop table contacts_schema_version"})
    void tables_in_use_whose_version_is_not_recorded_are_refused_and_left_alone(String change) throws SQLException {
        build(SchemaMode.MIGRATE)
                .inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(1, email("anna")))));
        execute(change);
        List<String> columns = columns();

        assertProblem(SchemaMode.VALIDATE, Problem.UNRECORDED);
        assertProblem(SchemaMode.MIGRATE, Problem.UNRECORDED);
        assertProblem(SchemaMode.MIGRATE, Problem.UNRECORDED);

        assertThat(columns()).isEqualTo(columns);
    }

    @Test
    void the_written_script_makes_the_tables_that_validation_wants() throws SQLException {
        build(SchemaMode.MIGRATE);
        List<String> migrated = columns();
        StringWriter script = new StringWriter();

        SchemaScript.write(database.database(), "crm_", script);
        for (String statement : script.toString().strip().split(";\n", -1)) {
            execute(statement);
        }

        JdbcContactStore.builder(dataSource)
                .tablePrefix("crm_")
                .schemaMode(SchemaMode.VALIDATE)
                .build();
        assertThat(columns().stream().filter(column -> column.startsWith("crm_")))
                .containsExactlyElementsOf(migrated.stream()
                        .map(column -> column.replace("contacts_", "crm_"))
                        .toList());
    }

    @RepeatedTest(5)
    void many_stores_that_start_at_once_make_the_tables_once() throws Exception {
        int starters = 8;
        ExecutorService threads = Executors.newFixedThreadPool(starters);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<JdbcContactStore>> stores = new ArrayList<>();
        try {
            for (int i = 0; i < starters; i++) {
                stores.add(threads.submit(() -> {
                    start.await();
                    return build(SchemaMode.MIGRATE);
                }));
            }
            start.countDown();
            for (Future<JdbcContactStore> store : stores) {
                long none =
                        store.get().inTransaction(WORKSPACE, tx -> tx.contacts().count(ContactQuery.all(), NOW));
                assertThat(none).isZero();
            }
        } finally {
            threads.shutdown();
        }
        assertThatCode(() -> build(SchemaMode.VALIDATE)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE"})
    void many_stores_that_start_at_once_make_the_tables_whatever_isolation_their_connections_have(String isolation)
            throws Exception {
        try (HikariDataSource pool = database.pool(config -> config.setTransactionIsolation(isolation))) {
            List<Callable<JdbcContactStore>> starters =
                    Collections.nCopies(8, () -> JdbcContactStore.builder(pool).build());
            ExecutorService threads = Executors.newFixedThreadPool(starters.size());
            try {
                for (Future<JdbcContactStore> store : threads.invokeAll(starters)) {
                    assertThatCode(store::get).doesNotThrowAnyException();
                }
            } finally {
                threads.shutdown();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Crm_", "1a", "a b", "a\"", "a;drop", "crm.", "a23456789012345678901"})
    void a_prefix_that_is_no_plain_name_is_refused(String prefix) {
        assertThatThrownBy(() ->
                        JdbcContactStore.builder(dataSource).tablePrefix(prefix).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_prefix_may_be_empty() {
        assertThatCode(() ->
                        JdbcContactStore.builder(dataSource).tablePrefix("").build())
                .doesNotThrowAnyException();
    }

    private JdbcContactStore build(SchemaMode mode) {
        return JdbcContactStore.builder(dataSource).schemaMode(mode).build();
    }

    private void assertProblem(SchemaMode mode, Problem problem) {
        assertThatThrownBy(() -> build(mode)).isInstanceOfSatisfying(SchemaVersionException.class, e -> {
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e.code()).isEqualTo(ErrorCode.SCHEMA_VERSION);
        });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> columns() throws SQLException {
        return TestSchema.columns(dataSource).stream()
                .map(TestSchema.Column::toString)
                .toList();
    }
}
