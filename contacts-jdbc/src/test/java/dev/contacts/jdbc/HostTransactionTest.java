package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ErrorCode;
import dev.contacts.identifier.DuplicateIdentifierException;
import dev.contacts.spi.StorageException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** The library within Spring's transactions: what the host writes and what the library writes is one. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HostTransactionTest {

    private static final Contact ANNA = contact(1, email("anna"));
    private static final Contact BEN = contact(2, email("ben"));

    private final SpringHost host;
    private final Contacts contacts;

    HostTransactionTest(TestDatabase database) {
        host = new SpringHost(database);
        contacts = Contacts.builder(host.store).workspace(WORKSPACE).build();
    }

    @AfterEach
    void closeTheConnection() {
        host.close();
    }

    @Test
    void host_row_and_contact_are_committed_together() {
        host.transaction.executeWithoutResult(status -> {
            host.order(1);
            host.add(ANNA);
            assertThat(host.stored()).as("seen by others before the commit").isZero();
        });

        assertThat(host.stored()).isEqualTo(1);
        assertThat(host.orders()).isEqualTo(1);
    }

    @Test
    void host_row_and_contact_are_rolled_back_together() {
        RuntimeException thrown = new IllegalStateException("the host's");

        assertThatThrownBy(() -> host.transaction.executeWithoutResult(status -> {
                    host.order(1);
                    host.add(ANNA);
                    throw thrown;
                }))
                .isSameAs(thrown);

        assertThat(host.stored()).isZero();
        assertThat(host.orders()).isZero();
    }

    @Test
    void a_call_that_fails_undoes_itself_and_the_host_goes_on() {
        RuntimeException thrown = new UnsupportedOperationException();

        host.transaction.executeWithoutResult(status -> {
            host.order(1);
            host.add(ANNA);
            Throwable caught = catchThrowable(() -> host.store.inTransaction(WORKSPACE, tx -> {
                tx.contacts().insert(List.of(BEN)).orThrow();
                throw thrown;
            }));
            assertThat(caught).isSameAs(thrown).hasNoSuppressedExceptions();
            host.order(2);
        });

        assertThat(host.stored(ANNA)).isTrue();
        assertThat(host.stored(BEN)).isFalse();
        assertThat(host.orders()).isEqualTo(2);
    }

    @Test
    void a_taken_identifier_does_not_poison_the_transaction_of_the_host() {
        host.addElsewhere(ANNA);

        host.transaction.executeWithoutResult(status -> {
            host.order(1);
            assertThatThrownBy(() -> contacts.create(NewContact.of(email("anna"))))
                    .isInstanceOf(DuplicateIdentifierException.class);
            host.order(2);
            host.add(BEN);
        });

        assertThat(host.stored(BEN)).isTrue();
        assertThat(host.orders()).isEqualTo(2);
    }

    @Test
    void a_statement_that_fails_does_not_poison_the_transaction_of_the_host() {
        host.execute("alter table contacts_contact add constraint no_ben check (contact_version > 1)");

        host.transaction.executeWithoutResult(status -> {
            host.order(1);
            assertThatThrownBy(() -> host.add(BEN))
                    .isInstanceOf(StorageException.class)
                    .hasNoSuppressedExceptions();
            host.order(2);
        });

        assertThat(host.stored()).isZero();
        assertThat(host.orders()).isEqualTo(2);
    }

    @Test
    void the_connection_stays_open_and_in_the_mode_the_host_gave_it() {
        Connection connection = host.connection();

        host.transaction.executeWithoutResult(status -> {
            host.add(ANNA);
            assertThat(isOpenAndInAutoCommit(connection, false)).isTrue();
            host.store.inTransaction(
                    WORKSPACE, tx -> tx.contacts().insert(List.of(contact(3, email("anna"))))); // refused
            assertThat(isOpenAndInAutoCommit(connection, false)).isTrue();
        });

        assertThat(isOpenAndInAutoCommit(connection, true)).isTrue();
        assertThat(host.stored()).isEqualTo(1);
    }

    @Test
    void work_that_collides_is_left_to_the_host_and_never_repeated() {
        List<String> works = new ArrayList<>();

        host.transaction.executeWithoutResult(status -> {
            host.order(1);
            host.driver.failStatements("40001");
            assertThatThrownBy(() -> host.store.inTransaction(WORKSPACE, tx -> {
                        works.add("work");
                        return tx.contacts().insert(List.of(ANNA));
                    }))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_CONFLICT))
                    .hasMessageContaining("roll it back and run it again")
                    .hasStackTraceContaining("SQLState 40001")
                    .satisfies(e -> assertThat(printed(e)).doesNotContain("anna@"));
        });

        assertThat(works).hasSize(1);
        assertThat(host.stored()).isZero();
    }

    @Test
    void the_isolation_that_the_host_chose_stays() {
        Connection connection = host.connection();
        int before = isolation(connection);
        int chosen = host.strictestIsolation();
        host.transaction.setIsolationLevel(chosen);

        host.transaction.executeWithoutResult(status -> {
            host.add(ANNA);
            assertThat(isolation(connection)).isEqualTo(chosen);
        });

        assertThat(isolation(connection)).isEqualTo(before);
        assertThat(host.driver.calls()).noneMatch(call -> call.contains("isolation"));
        assertThat(host.stored(ANNA)).isTrue();
    }

    @Test
    void without_a_transaction_of_the_host_everything_is_refused() {
        assertThatThrownBy(() -> host.add(ANNA))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_REQUIRED));

        assertThat(host.stored()).isZero();
    }

    @Test
    void a_connection_in_autocommit_mode_is_refused_before_anything_is_written() {
        JdbcContactStore misled = host.joining(new ConnectionProvider() {
            @Override
            public boolean inTransaction() {
                return true;
            }

            @Override
            public Connection connection() {
                return host.connection();
            }

            @Override
            public void afterCommit(Runnable action) {
                throw new UnsupportedOperationException();
            }
        });

        assertThatThrownBy(() -> SpringHost.add(misled, ANNA))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_REQUIRED));

        assertThat(host.stored()).isZero();
    }

    @Test
    void a_transaction_that_has_failed_before_is_said_to_have_failed() {
        host.transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> host.execute("select no_such_column from orders"))
                    .isInstanceOf(DataAccessException.class);
            Throwable caught = catchThrowable(() -> host.add(ANNA));

            if (host.givesUpAtAFailure()) {
                assertThat(caught)
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("one of them has failed")
                        .hasMessageContaining("roll it back");
            } else {
                assertThat(caught).isNull();
            }
            status.setRollbackOnly();
        });
    }

    @Test
    void what_a_provider_throws_unchecked_is_told_without_its_text() {
        JdbcContactStore misled = host.joining(host.connectedBy(() -> {
            throw new CannotGetJdbcConnectionException("no login for anna@example.com", new SQLException("anna@"));
        }));

        host.transaction.executeWithoutResult(status -> assertThatThrownBy(() -> SpringHost.add(misled, ANNA))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE))
                .hasStackTraceContaining("CannotGetJdbcConnectionException")
                .satisfies(e -> assertThat(printed(e)).doesNotContain("anna@")));
    }

    private static int isolation(Connection connection) {
        try {
            return connection.getTransactionIsolation();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String printed(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static boolean isOpenAndInAutoCommit(Connection connection, boolean autoCommit) {
        try {
            return !connection.isClosed() && connection.getAutoCommit() == autoCommit;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
