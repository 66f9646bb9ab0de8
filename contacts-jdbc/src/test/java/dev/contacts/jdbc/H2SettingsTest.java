package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.contact.Contact;
import dev.contacts.error.ErrorCode;
import dev.contacts.group.GroupId;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.StorageException;
import dev.contacts.transfer.ImportId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host can set on a database of H2. */
class H2SettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IGNORECASE=TRUE",
                "INIT=SET COLLATION ENGLISH STRENGTH PRIMARY",
                "INIT=SET COLLATION ENGLISH STRENGTH SECONDARY",
                "INIT=SET COLLATION ENGLISH STRENGTH TERTIARY",
                "INIT=SET COLLATION ENGLISH STRENGTH IDENTICAL"
            })
    void settings_that_change_which_texts_are_equal_are_refused_before_any_table_is_made(String setting)
            throws SQLException {
        JdbcDataSource dataSource = database(setting);

        for (SchemaMode mode : SchemaMode.values()) {
            assertThatThrownBy(() -> JdbcContactStore.builder(dataSource)
                            .schemaMode(mode)
                            .build())
                    .isInstanceOfSatisfying(
                            UnsupportedDatabaseException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_DATABASE))
                    .hasMessageContainingAll("IGNORECASE", "COLLATION");
        }
        assertThat(TestSchema.columns(dataSource)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODE=REGULAR",
                "MODE=STRICT",
                "MODE=LEGACY",
                "MODE=DB2",
                "MODE=Derby",
                "MODE=HSQLDB",
                "MODE=MSSQLServer",
                "MODE=MariaDB",
                "MODE=MySQL",
                "MODE=Oracle",
                "MODE=PostgreSQL",
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "DATABASE_TO_UPPER=FALSE",
                "CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            })
    void everything_can_be_listed_in_every_mode_and_by_a_second_store(String mode) {
        JdbcDataSource database = database(mode);
        JdbcContactStore.over(database);
        JdbcContactStore store = JdbcContactStore.over(database);
        Contact anna = contact(1, email("anna"));

        List<Contact> listed = store.inTransaction(WORKSPACE, tx -> {
            tx.contacts().insert(List.of(anna));
            assertThat(tx.memberships().ofGroup(new GroupId(new UUID(0, 1)), null, 10))
                    .isEmpty();
            assertThat(tx.imports().rejected(new ImportId(new UUID(0, 2)), 0, 10))
                    .isEmpty();
            return tx.contacts().select(ContactQuery.all(), NOW, null, 10);
        });

        assertThat(listed).containsExactly(anna);
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE})
    void at_an_isolation_that_does_not_keep_foreign_keys_no_transaction_of_a_host_is_joined(int isolation)
            throws SQLException {
        JdbcDataSource dataSource = database("LOCK_MODE=3");
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            JdbcContactStore joined = JdbcContactStore.builder(dataSource)
                    .joining(new ConnectionProvider() {
                        @Override
                        public boolean inTransaction() {
                            return true;
                        }

                        @Override
                        public Connection connection() {
                            return connection;
                        }

                        @Override
                        public void afterCommit(Runnable action) {}
                    })
                    .build();

            assertThatThrownBy(() -> joined.inTransaction(
                            WORKSPACE, tx -> tx.contacts().insert(List.of(contact(1, email("anna"))))))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSUPPORTED_DATABASE))
                    .hasMessageContaining("READ COMMITTED");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_connection_comes_back_at_the_isolation_it_had(boolean autoCommit) throws SQLException {
        try (Connection connection = database("LOCK_MODE=3").getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(autoCommit);
            JdbcContactStore store = JdbcContactStore.over(new OneConnection(connection));

            store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(1, email("anna")))));
            assertThatThrownBy(() -> store.inTransaction(WORKSPACE, tx -> {
                        tx.contacts().insert(List.of(contact(2, email("ben"))));
                        throw new UnsupportedOperationException();
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);

            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
            long stored = store.inTransaction(WORKSPACE, tx -> tx.contacts().count(ContactQuery.all(), NOW));
            assertThat(stored).isEqualTo(1);
        }
    }

    @Test
    void tables_that_do_not_keep_foreign_keys_are_refused() throws SQLException {
        JdbcDataSource dataSource = database("LOCK_MODE=3");
        JdbcContactStore.over(dataSource);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table contacts_contact set referential_integrity false");
        }

        assertThatThrownBy(() -> JdbcContactStore.over(dataSource))
                .isInstanceOf(SchemaVersionException.class)
                .hasMessageContaining("not enforced instead of");
    }

    private static JdbcDataSource database(String setting) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + setting);
        return dataSource;
    }
}
