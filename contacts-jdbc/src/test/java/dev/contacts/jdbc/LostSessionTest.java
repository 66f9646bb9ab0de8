package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.OutcomeUnknownException;
import dev.contacts.spi.StorageException;
import dev.contacts.spi.StoreTransaction;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A real server ends the session of a transaction that is under way. */
@ParameterizedClass
@EnumSource(mode = Mode.EXCLUDE, names = "H2") // is in this process, and has no line to lose
class LostSessionTest {

    private final TestDatabase database;
    private final Connection operator;
    private final AtomicReference<Connection> session = new AtomicReference<>();
    private final JdbcContactStore store;

    LostSessionTest(TestDatabase database) throws SQLException {
        this.database = database;
        DataSource dataSource = database.fresh();
        this.operator = dataSource.getConnection();
        this.store = JdbcContactStore.over(watched(dataSource));
    }

    @AfterEach
    void close() throws SQLException {
        operator.close();
    }

    @Test
    void when_it_is_lost_before_the_commit_the_outcome_is_unknown_and_the_next_transaction_is_well() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, tx -> {
                    runs.incrementAndGet();
                    add(tx, 1, "anna");
                    endSession();
                    return true;
                }))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageNotContaining("anna");

        assertThat(runs).hasValue(1);
        assertThat(count()).isZero();
    }

    @Test
    void when_it_is_lost_before_the_last_statement_nothing_was_written_and_that_is_known() {
        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, tx -> {
                    add(tx, 1, "anna");
                    endSession();
                    add(tx, 2, "ben");
                    return true;
                }))
                .isInstanceOf(StorageException.class)
                .isNotInstanceOf(OutcomeUnknownException.class)
                .hasMessageNotContaining("ben");

        assertThat(count()).isZero();
    }

    private DataSource watched(DataSource dataSource) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(dataSource, arguments);
                    if (result instanceof Connection connection) {
                        session.set(connection);
                    }
                    return result;
                });
    }

    private static void add(StoreTransaction tx, long id, String local) {
        tx.contacts().insert(List.of(contact(id, email(local)))).orThrow();
    }

    private long count() {
        return store.inTransaction(WORKSPACE, tx -> tx.contacts().count(ContactQuery.all(), NOW));
    }

    private void endSession() {
        boolean postgres = database == TestDatabase.POSTGRESQL;
        try {
            long id = number(
                    requireNonNull(session.get()), postgres ? "select pg_backend_pid()" : "select connection_id()");
            try (Statement statement = operator.createStatement()) {
                statement.execute(postgres ? "select pg_terminate_backend(" + id + ")" : "kill " + id);
            }
            String alive = postgres
                    ? "select count(*) from pg_stat_activity where pid = " + id
                    : "select count(*) from information_schema.processlist where id = " + id;
            while (number(operator, alive) > 0) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
