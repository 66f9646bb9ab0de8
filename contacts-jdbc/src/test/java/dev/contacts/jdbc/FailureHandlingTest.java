package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.attributes;
import static dev.contacts.jdbc.TestContacts.change;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.contact.Contact;
import dev.contacts.error.ErrorCode;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.OutcomeUnknownException;
import dev.contacts.spi.StorageException;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.workspace.Actor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FailureHandlingTest {

    private static final Contact ANNA = contact(1, email("anna"));
    private final DataSource dataSource;
    private final FailingConnections connections;
    private final JdbcContactStore store;

    FailureHandlingTest(TestDatabase database) {
        dataSource = database.fresh();
        connections = new FailingConnections(dataSource);
        store = JdbcContactStore.over(connections.dataSource());
        connections.calls().clear();
    }

    @Test
    void work_that_collides_at_commit_is_repeated_as_a_whole() {
        connections.failCommits("40001", "40P01", "40001", "40001");

        assertThat(store.inTransaction(WORKSPACE, FailureHandlingTest::addAnna)).isEqualTo(WriteReport.ALL_WRITTEN);

        assertThat(connections.calls().stream().filter("commit"::equals)).hasSize(5);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void work_that_collides_five_times_is_given_up() {
        connections.failCommits("40001", "40001", "40001", "40001", "40001");

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, FailureHandlingTest::addAnna))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_CONFLICT))
                .hasMessageNotContaining("anna");

        assertThat(connections.calls().stream().filter("commit"::equals)).hasSize(5);
        assertThat(count()).isZero();
    }

    @Test
    void a_connection_lost_at_commit_leaves_the_outcome_unknown_and_nothing_is_repeated() {
        connections.failCommits("08006");

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, FailureHandlingTest::addAnna))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageNotContaining("anna");

        assertThat(connections.calls().stream().filter("commit"::equals)).hasSize(1);
    }

    @Test
    void a_commit_that_the_database_refuses_wrote_nothing() {
        connections.failCommits("23514");

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, FailureHandlingTest::addAnna))
                .isInstanceOf(StorageException.class)
                .isNotInstanceOf(OutcomeUnknownException.class);

        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"HY000, 1205, TRANSACTION_CONFLICT", "HY000, 1290, STORAGE_FAILED"})
    void a_commit_that_the_database_refuses_by_a_code_of_its_own_wrote_nothing(String state, int code, ErrorCode said) {
        for (int attempt = 0; attempt < 5; attempt++) {
            connections.failCommit(new SQLException("could not store anna@example.com", state, code));
        }

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, FailureHandlingTest::addAnna))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(said))
                .hasMessageContaining("nothing was written");
    }

    @Test
    void work_whose_outcome_is_unknown_is_not_repeated_whatever_else_the_driver_says() {
        SQLException unknown = new SQLException("completion unknown", "40003", 1205);
        connections.failCommit(unknown);

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, FailureHandlingTest::addAnna))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(connections.calls().stream().filter("commit"::equals)).hasSize(1);
    }

    @Test
    void a_connection_lost_at_the_commit_of_work_that_wrote_nothing_leaves_nothing_unknown() {
        connections.failCommits("08006");

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, tx -> {
                    tx.contacts().find(List.of(ANNA.id()));
                    tx.groups().list();
                    return tx.schemas().list();
                }))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"setAutoCommit", "prepareStatement", "executeUpdate", "executeBatch", "executeQuery"})
    void what_a_driver_throws_unchecked_is_told_as_what_it_should_have_thrown(String method) {
        connections.throwUnchecked(method);

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, FailureHandlingTest::doEverything))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED))
                .hasMessageContaining("nothing was written")
                .hasStackTraceContaining("IllegalStateException")
                .satisfies(e -> assertThat(printed(e)).doesNotContain("anna@"));

        connections.throwUnchecked("");
        assertThat(count()).isZero();
    }

    @Test
    void a_commit_that_throws_unchecked_leaves_the_outcome_unknown() {
        connections.throwUnchecked("commit");

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, FailureHandlingTest::addAnna))
                .isInstanceOf(OutcomeUnknownException.class)
                .satisfies(e -> assertThat(printed(e)).doesNotContain("anna@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "setAutoCommit"})
    void a_connection_that_cannot_be_given_back_does_not_make_a_failure_of_what_is_committed(String method) {
        assertThat(store.<WriteReport>inTransaction(WORKSPACE, tx -> {
                    WriteReport report = addAnna(tx);
                    connections.throwUnchecked(method);
                    return report;
                }))
                .isEqualTo(WriteReport.ALL_WRITTEN);

        connections.throwUnchecked("");
        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "close"})
    void a_rollback_that_fails_leaves_the_exception_of_the_work_as_it_is(String method) {
        RuntimeException thrown = new UnsupportedOperationException();
        connections.throwUnchecked(method);

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, tx -> {
                    addAnna(tx);
                    throw thrown;
                }))
                .isSameAs(thrown);

        connections.throwUnchecked("");
        assertThat(count()).isZero();
    }

    @Test
    void a_statement_that_fails_quotes_no_value_and_undoes_everything_even_if_the_work_goes_on() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table contacts_contact add constraint no_more check (contact_version > 1)");
        }

        assertThatThrownBy(() -> store.inTransaction(WORKSPACE, tx -> {
                    try {
                        return addAnna(tx);
                    } catch (StorageException e) {
                        return WriteReport.ALL_WRITTEN;
                    }
                }))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_FAILED))
                .hasStackTraceContaining("SQLState 23")
                .satisfies(e ->
                        assertThat(printed(e)).doesNotContain("anna", ANNA.id().toString()));
        List<Contact> found = store.inTransaction(WORKSPACE, tx -> tx.contacts().findByIdentifier(ANNA.identifiers()));
        assertThat(found).isEmpty();
    }

    @Test
    void a_second_contact_under_the_same_id_is_refused_without_quoting_it() {
        store.inTransaction(WORKSPACE, FailureHandlingTest::addAnna);

        assertThatThrownBy(() ->
                        store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(1, email("ben"))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("ben")
                .hasMessageNotContaining(ANNA.id().toString());
    }

    @Test
    void no_stack_trace_of_ours_prints_what_a_driver_quotes_of_a_row() throws SQLException {
        store.inTransaction(WORKSPACE, FailureHandlingTest::addAnna);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table contacts_contact add constraint no_more check (contact_version < 2)");
        }
        connections.failCommits("08006", "23514");

        List<ThrowingCallable> failing = List.of(
                () -> store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(2, email("anna2"))))),
                () -> store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact(3, email("anna3"))))),
                () -> store.inTransaction(
                        WORKSPACE,
                        tx -> tx.contacts()
                                .update(List.of(change(ANNA, attributes("city", "annaberg"), email("anna5"))))));

        for (ThrowingCallable call : failing) {
            assertThat(catchThrowable(call))
                    .isInstanceOf(StorageException.class)
                    .hasCauseInstanceOf(SQLException.class)
                    .satisfies(e -> assertThat(printed(e))
                            .doesNotContain("anna", ANNA.id().toString(), "(0000"));
        }
    }

    private static String printed(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static boolean doEverything(StoreTransaction tx) {
        tx.contacts().find(List.of(ANNA.id()));
        addAnna(tx);
        tx.contacts().delete(List.of(ANNA));
        return tx.schemas().insert(ProfileSchema.builder("customers").build().stored(1, Actor.SYSTEM, NOW));
    }

    private static WriteReport addAnna(StoreTransaction tx) {
        return tx.contacts().insert(List.of(ANNA));
    }

    private long count() {
        return store.inTransaction(WORKSPACE, tx -> tx.contacts().count(ContactQuery.all(), NOW));
    }
}
