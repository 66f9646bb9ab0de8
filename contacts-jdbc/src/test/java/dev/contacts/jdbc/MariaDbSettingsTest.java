package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.attributes;
import static dev.contacts.jdbc.TestContacts.change;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.Contact;
import dev.contacts.error.ErrorCode;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** What a host can set on a database of MariaDB, and on its driver. */
class MariaDbSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "sessionVariables=sql_mode='', STRICT_TRANS_TABLES",
        "'sessionVariables=sql_mode=\"STRICT_TRANS_TABLES,EMPTY_STRING_IS_NULL\"', EMPTY_STRING_IS_NULL",
        "sessionVariables=character_set_connection=latin1, utf8mb4",
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
}
