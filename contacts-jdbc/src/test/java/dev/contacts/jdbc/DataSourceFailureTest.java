package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import dev.contacts.tck.Requirement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

class DataSourceFailureTest {

    @Test
    void a_database_that_is_not_known_is_refused_with_the_list_of_those_that_are() {
        assertThatThrownBy(() -> Database.named("Oracle"))
                .isInstanceOfSatisfying(UnsupportedDatabaseException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_DATABASE);
                    assertThat(e.productName()).isEqualTo("Oracle");
                })
                .hasMessageContaining("H2")
                .hasMessageContaining("PostgreSQL")
                .hasMessageContaining("MariaDB");
    }

    @Test
    void a_database_that_is_not_there_is_said_to_be_unavailable() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:mem:nobody-made-this;IFEXISTS=TRUE");

        assertUnavailable(() -> JdbcContactStore.over(dataSource));
    }

    @Test
    @Requirement("SPI-5")
    void what_a_pool_throws_unchecked_is_not_repeated() {
        DataSource dataSource = new AbstractDataSource() {
            @Override
            public Connection getConnection() {
                throw new IllegalStateException("no login for anna@example.com");
            }

            @Override
            public Connection getConnection(String user, String password) {
                return getConnection();
            }
        };

        assertUnavailable(() -> JdbcContactStore.over(dataSource));
    }

    @ParameterizedTest
    @EnumSource
    @Requirement({"SPI-5", "U16"})
    void an_unsupported_product_is_refused_before_any_statement(TestDatabase database) {
        FailingConnections connections = new FailingConnections(database.fresh());
        connections.call("Oracle");

        assertThatThrownBy(() -> JdbcContactStore.over(connections.dataSource()))
                .isInstanceOfSatisfying(
                        UnsupportedDatabaseException.class,
                        e -> assertThat(e.productName()).isEqualTo("Oracle"))
                .hasMessageContainingAll("use one of", "H2", "PostgreSQL", "MariaDB");

        assertThat(connections.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "H2, '2.1.214 (2022-06-13)', 2.1, 2.2",
        "H2, 1.4.200, 1.4, 2.2",
        "POSTGRESQL, 14.12 (Debian 14.12-1.pgdg120+1), 14.12, 15",
        "POSTGRESQL, 9.6, 9.6, 15",
        "MARIADB, 10.6.18-MariaDB-ubu2204, 10.6, 10.11",
        "MARIADB, 5.5.5-MariaDB, 5.5, 10.11",
        "MARIADB, unknown, does not tell, 10.11"
    })
    @Requirement({"SPI-5", "U16"})
    void a_version_that_is_too_old_is_refused_before_any_statement(
            TestDatabase database, String version, String found, String oldest) {
        FailingConnections connections = new FailingConnections(database.fresh());
        connections.callVersion(version);

        for (SchemaMode mode : SchemaMode.values()) {
            assertThatThrownBy(() -> JdbcContactStore.builder(connections.dataSource())
                            .schemaMode(mode)
                            .build())
                    .isInstanceOfSatisfying(
                            UnsupportedDatabaseException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_DATABASE))
                    .hasMessageContainingAll(found, oldest + " or newer", "update it");
        }

        assertThat(connections.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "H2, '2.2.220 (2023-07-04)'",
        "H2, 3.0",
        "POSTGRESQL, 15beta1",
        "POSTGRESQL, 18.0 (Debian 18.0-1)",
        "MARIADB, 10.11.2-MariaDB",
        "MARIADB, 12.0.1-MariaDB"
    })
    void a_version_that_is_new_enough_is_taken(TestDatabase database, String version) {
        FailingConnections connections = new FailingConnections(database.fresh());
        connections.callVersion(version);

        assertThatCode(() -> JdbcContactStore.over(connections.dataSource())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void a_pool_that_was_closed_is_said_to_be_unavailable(TestDatabase database) {
        HikariDataSource pool = database.pool(config -> {});
        JdbcContactStore store = JdbcContactStore.over(pool);
        pool.close();

        assertUnavailable(() ->
                store.inTransaction(WORKSPACE, tx -> tx.contacts().findByIdentifier(List.of(email("anna")))));
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, set default_transaction_read_only = on", "MARIADB, set session transaction read only"})
    void a_database_that_takes_no_changes_is_said_to_be_read_only(TestDatabase database, String init) {
        try (HikariDataSource pool = database.pool(config -> config.setConnectionInitSql(init))) {
            assertFailed(pool, "read-only");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1;", "grant usage on schema %s to guest;"})
    void a_user_without_rights_is_told_so(String grant) {
        String guest =
                "do $$ begin if not exists (select from pg_roles where rolname = 'guest') then create role guest; end if;"
                        + " execute replace('" + grant + "', '%s', current_schema); end $$; set role guest";
        try (HikariDataSource pool = TestDatabase.POSTGRESQL.pool(config -> config.setConnectionInitSql(guest))) {
            assertFailed(pool, "privilege");
        }
    }

    @Test
    void a_user_without_rights_is_told_so_on_mariadb() throws SQLException {
        MariaDbDataSource owned = MariaDbServer.fresh();
        String database = MariaDbServer.nameOf(owned);
        MariaDbServer.execute(
                "create user if not exists guest",
                "grant select, insert, update, delete on " + database + ".* to guest");
        DataSource guest = MariaDbServer.dataSource("guest", database);

        assertFailed(guest, "privilege");
        JdbcContactStore.over(owned);
        JdbcContactStore store = JdbcContactStore.over(guest);
        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(1, email("anna")))));
        MariaDbServer.execute("revoke insert on " + database + ".* from guest");

        assertThatThrownBy(() ->
                        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(2, email("ben"))))))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED))
                .hasMessageContaining("privilege");
    }

    private static void assertFailed(DataSource dataSource, String reason) {
        assertThatThrownBy(() -> JdbcContactStore.over(dataSource))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED))
                .hasMessageContaining(reason);
    }

    private static void assertUnavailable(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE))
                .hasMessageContaining("check")
                .satisfies(e -> assertThat(e.getCause()).hasMessageNotContaining("anna"));
    }
}
