package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.attributes;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.Contact;
import dev.contacts.error.ErrorCode;
import dev.contacts.jdbc.SchemaVersionException.Problem;
import dev.contacts.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What a host can set on a database of PostgreSQL, on its driver and on its roles. */
class PostgreSqlSettingsTest {

    private final PGSimpleDataSource dataSource = (PGSimpleDataSource) TestDatabase.POSTGRESQL.fresh();

    @ParameterizedTest
    @CsvSource({
        "preferQueryMode, simple, preferQueryMode",
        "options, -c session_replication_role=replica, session_replication_role"
    })
    void settings_with_which_it_would_not_work_are_refused_before_any_table_is_made(
            String property, String value, String said) throws SQLException {
        dataSource.setProperty(property, value);

        assertRefused(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "EUC_JP", "SQL_ASCII"})
    void an_encoding_without_all_characters_is_refused_before_any_table_is_made(String encoding) throws SQLException {
        String name = encoding.toLowerCase(Locale.ROOT);
        execute(dataSource, "create database " + name + " encoding '" + encoding + "' locale 'C' template template0");
        dataSource.setDatabaseName(name);
        dataSource.setCurrentSchema("public");

        assertRefused("UTF8");
    }

    private void assertRefused(String said) throws SQLException {
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
    @CsvSource({
        "preferQueryMode, extendedForPrepared",
        "preferQueryMode, extendedCacheEverything",
        "prepareThreshold, 1",
        "prepareThreshold, 0",
        "binaryTransfer, false",
        "stringtype, unspecified",
        "autosave, always",
        "reWriteBatchedInserts, true",
        "defaultRowFetchSize, 2",
        "options, -c bytea_output=escape -c standard_conforming_strings=off",
        "options, -c quote_all_identifiers=on -c transform_null_equals=on"
    })
    void other_settings_change_nothing(String property, String value) throws SQLException {
        dataSource.setProperty(property, value);
        JdbcContactStore store = JdbcContactStore.over(dataSource);
        Contact anna = contact(1, attributes("city", "\u0130stanbul \ud83d\ude00 "), email("anna"));

        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(anna, contact(2, email("ben")))));

        List<Contact> found = JdbcContactStore.over(dataSource)
                .inTransaction(WORKSPACE, tx -> tx.contacts().findByIdentifier(List.of(email("anna"), email("ben"))));
        assertThat(found).hasSize(2).contains(anna);
    }

    @Test
    void a_role_that_may_make_tables_but_does_not_see_those_that_are_there_is_told_that_it_lacks_a_privilege()
            throws SQLException {
        JdbcContactStore.over(dataSource);
        DataSource guest = TestDatabase.POSTGRESQL.asUser(dataSource, "");
        String schema = dataSource.getCurrentSchema();
        execute(dataSource, "grant create on schema " + schema + " to " + schema);

        for (SchemaMode mode : List.of(SchemaMode.VALIDATE, SchemaMode.MIGRATE)) {
            assertThatThrownBy(() ->
                            JdbcContactStore.builder(guest).schemaMode(mode).build())
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED))
                    .hasMessageContaining("lacks a privilege");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table contacts_membership disable trigger all",
                "alter table contacts_contact enable row level security",
                "create rule quiet as on insert to contacts_contact do instead nothing",
                "alter table contacts_contact add constraint one exclude (contact_version with =)"
            })
    void tables_that_would_quietly_keep_less_are_refused(String change) throws SQLException {
        JdbcContactStore.over(dataSource);
        execute(dataSource, change);

        assertThatThrownBy(() -> JdbcContactStore.over(dataSource))
                .isInstanceOfSatisfying(
                        SchemaVersionException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.CHANGED));
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
