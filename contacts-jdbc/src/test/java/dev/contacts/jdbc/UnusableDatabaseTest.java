package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.error.ErrorCode;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.StorageException;
import dev.contacts.tck.Requirement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases that cannot be used: the refusal says what to do, comes before any data is touched, and repeats nothing a driver said. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class UnusableDatabaseTest {

    private final TestDatabase database;
    private final Eavesdropper eavesdropper = Eavesdropper.start();

    UnusableDatabaseTest(TestDatabase database) {
        this.database = database;
    }

    @AfterEach
    void stopListening() {
        eavesdropper.close();
    }

    @Test
    @Requirement("SPI-5")
    void a_database_that_is_not_there_is_unavailable() {
        DataSource dataSource = database.nowhere();

        refuses(ErrorCode.STORAGE_UNAVAILABLE, "check that the database runs", () -> over(dataSource));
        assertThat(eavesdropper.said()).isNotEmpty();
    }

    @Test
    @Requirement("SPI-5")
    void a_pool_that_was_closed_is_unavailable_to_a_new_store_and_to_one_that_is_in_use() {
        HikariDataSource pool = database.pool(config -> {});
        JdbcContactStore store = over(pool);
        pool.close();

        refuses(ErrorCode.STORAGE_UNAVAILABLE, "the pool is open", () -> over(pool));
        refuses(ErrorCode.STORAGE_UNAVAILABLE, "the pool is open", () -> count(store));
        refuses(ErrorCode.STORAGE_UNAVAILABLE, "the pool is open", () -> addBen(store));
        assertThat(eavesdropper.said()).isNotEmpty();
    }

    @Test
    @Requirement({"SPI-5", "U16"})
    void a_read_only_database_gets_no_tables() {
        DataSource readOnly = database.readOnly(nothing -> {});

        refuses(ErrorCode.STORAGE_FAILED, "connect to the primary", () -> over(readOnly));
        refuses(ErrorCode.SCHEMA_VERSION, "the tables are missing", () -> build(readOnly, SchemaMode.VALIDATE));
        assertThat(eavesdropper.said()).isNotEmpty();
    }

    @Test
    @Requirement("SPI-5")
    void a_read_only_database_is_read_and_takes_no_changes() {
        DataSource readOnly = database.readOnly(UnusableDatabaseTest::fill);
        JdbcContactStore store = build(readOnly, SchemaMode.MIGRATE);

        refuses(ErrorCode.STORAGE_FAILED, "connect to the primary", () -> addBen(store));

        assertThat(eavesdropper.said()).isNotEmpty();
        assertThat(count(store)).isEqualTo(1);
    }

    @Test
    @Requirement({"SPI-5", "U16"})
    void a_user_without_any_right_is_told_to_get_them() {
        DataSource dataSource = database.fresh();
        fill(dataSource);
        DataSource stranger = database.asUser(dataSource, "");

        refuses(ErrorCode.STORAGE_FAILED, "lacks a privilege", () -> over(stranger));
        assertThat(catchThrowable(() -> build(stranger, SchemaMode.VALIDATE)))
                .isInstanceOf(StorageException.class)
                .hasMessageMatching(
                        ".*(may not see them|lacks a privilege).*"); // not each of them shows what is forbidden
        JdbcContactStore unchecked = build(stranger, SchemaMode.NONE);
        refuses(ErrorCode.STORAGE_FAILED, "lacks a privilege", () -> count(unchecked));

        assertThat(eavesdropper.said()).isNotEmpty();
        assertThat(count(over(dataSource))).isEqualTo(1);
    }

    @Test
    @Requirement("SPI-5")
    void a_user_who_may_only_read_is_told_so_at_the_first_change() {
        DataSource dataSource = database.fresh();
        fill(dataSource);
        JdbcContactStore store = over(database.asUser(dataSource, "select"));

        refuses(ErrorCode.STORAGE_FAILED, "lacks a privilege", () -> addBen(store));

        assertThat(eavesdropper.said()).isNotEmpty();
        assertThat(count(store)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete from contacts_schema_version                                                    | choose another table prefix
            update contacts_schema_version set script_number = 99                                  | update this library
            insert into contacts_schema_version values (99, 'x')                                   | update this library
            update contacts_schema_version set script_checksum = 'x'                               | made by an altered script
            alter table contacts_contact drop column updated_by                                    | restore it from a backup
            drop table contacts_membership                                                         | restore it from a backup
            create unique index only_one on contacts_contact (workspace)                           | change them back
            alter table contacts_contact add extra integer default 1 check (extra > 0)             | change them back
            """)
    @Requirement({"SPI-5", "U16"})
    void tables_that_are_not_those_of_this_version_are_left_as_they_are(String change, String advice)
            throws SQLException {
        DataSource dataSource = database.fresh();
        fill(dataSource);
        execute(dataSource, change);
        List<TestSchema.Column> columns = TestSchema.columns(dataSource);

        for (SchemaMode mode : List.of(SchemaMode.VALIDATE, SchemaMode.MIGRATE)) {
            refuses(ErrorCode.SCHEMA_VERSION, advice, () -> build(dataSource, mode));
        }

        assertThat(TestSchema.columns(dataSource)).isEqualTo(columns);
        assertThat(rows(dataSource)).isEqualTo(1);
    }

    @Test
    @Requirement({"SPI-5", "U16"})
    void older_tables_are_refused_unless_they_may_be_migrated() throws SQLException {
        DataSource dataSource = database.fresh();
        fill(dataSource);
        execute(dataSource, "update contacts_schema_version set script_number = 0");

        refuses(
                ErrorCode.SCHEMA_VERSION,
                "build the store with SchemaMode.MIGRATE",
                () -> build(dataSource, SchemaMode.VALIDATE));

        assertThat(rows(dataSource)).isEqualTo(1);
    }

    @Test
    @Requirement({"SPI-5", "U16"})
    void missing_tables_are_refused_unless_they_may_be_made() {
        DataSource dataSource = database.fresh();

        refuses(
                ErrorCode.SCHEMA_VERSION,
                "build the store with SchemaMode.MIGRATE",
                () -> build(dataSource, SchemaMode.VALIDATE));
        JdbcContactStore unchecked = build(dataSource, SchemaMode.NONE);
        refuses(ErrorCode.SCHEMA_VERSION, "build the store with SchemaMode.MIGRATE", () -> count(unchecked));
        assertThat(eavesdropper.said()).isNotEmpty();
    }

    private void refuses(ErrorCode code, String advice, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(advice);
        assertThat(eavesdropper.toldOf(thrown)).doesNotContain("ben@example.com");
        assertThat(eavesdropper.said())
                .allSatisfy(text -> assertThat(eavesdropper.toldOf(thrown)).doesNotContain(text));
    }

    private JdbcContactStore over(DataSource dataSource) {
        return build(dataSource, SchemaMode.MIGRATE);
    }

    private JdbcContactStore build(DataSource dataSource, SchemaMode mode) {
        return JdbcContactStore.builder(eavesdropper.on(dataSource))
                .schemaMode(mode)
                .build();
    }

    /** Makes the tables and adds one contact. */
    private static void fill(DataSource dataSource) {
        JdbcContactStore.over(dataSource)
                .inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(1, email("anna")))));
    }

    private static void addBen(JdbcContactStore store) {
        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(2, email("ben")))));
    }

    private static long count(JdbcContactStore store) {
        return store.inTransaction(WORKSPACE, tx -> tx.contacts().count(ContactQuery.all(), NOW));
    }

    private static int rows(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from contacts_contact")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
