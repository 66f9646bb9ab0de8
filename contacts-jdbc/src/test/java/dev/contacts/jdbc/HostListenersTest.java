package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.error.ErrorCode;
import dev.contacts.spi.AfterCommitException;
import dev.contacts.spi.StorageException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows a commit within Spring's transactions: the commit of the host, never one of our own. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HostListenersTest {

    private static final Contact ANNA = contact(1, email("anna"));
    private static final Contact BEN = contact(2, email("ben"));

    private final TestDatabase database;
    private final SpringHost host;
    private final Contacts contacts;

    HostListenersTest(TestDatabase database) {
        this.database = database;
        host = new SpringHost(database);
        contacts = Contacts.builder(host.store).workspace(WORKSPACE).build();
    }

    @AfterEach
    void closeTheConnection() {
        host.close();
    }

    @Test
    void a_savepoint_of_the_host_takes_the_contact_along() {
        List<String> told = new ArrayList<>();

        host.transaction.executeWithoutResult(status -> {
            host.add(ANNA, () -> told.add("anna"));
            host.nested.executeWithoutResult(inner -> {
                host.order(1);
                host.add(BEN, () -> told.add("ben"));
                inner.setRollbackOnly();
            });
            host.nested.executeWithoutResult(inner -> {
                host.order(2);
                host.add(contact(3, email("cleo")), () -> told.add("cleo"));
            });
        });

        assertThat(host.stored(ANNA)).isTrue();
        assertThat(host.stored(BEN)).isFalse();
        assertThat(host.stored()).isEqualTo(2);
        assertThat(host.orders()).isEqualTo(1);
        assertThat(told).containsExactly("anna", "cleo");
    }

    @Test
    void a_call_within_a_call_is_undone_with_the_outer_one_and_nobody_hears_of_it() {
        List<String> told = new ArrayList<>();
        RuntimeException thrown = new UnsupportedOperationException();

        host.transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> host.store.inTransaction(WORKSPACE, tx -> {
                        host.add(ANNA, () -> told.add("anna"));
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            host.order(1);
        });

        assertThat(host.stored()).isZero();
        assertThat(host.orders()).isEqualTo(1);
        assertThat(told).isEmpty();
    }

    @Test
    void a_call_within_a_call_that_fails_leaves_the_outer_one_as_it_is() {
        List<String> told = new ArrayList<>();
        RuntimeException thrown = new UnsupportedOperationException();

        host.transaction.executeWithoutResult(status -> host.store.inTransaction(WORKSPACE, tx -> {
            tx.afterCommit(() -> told.add("outer"));
            assertThatThrownBy(() -> host.store.inTransaction(WORKSPACE, inner -> {
                        inner.afterCommit(() -> told.add("undone"));
                        inner.contacts().insert(List.of(ANNA)).orThrow();
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            host.add(contact(3, email("cleo")), () -> told.add("inner"));
            return tx.contacts().insert(List.of(BEN));
        }));

        assertThat(host.stored(ANNA)).isFalse();
        assertThat(host.stored()).isEqualTo(2);
        assertThat(told).containsExactly("inner", "outer");
    }

    @Test
    void a_call_of_another_store_within_a_call_is_undone_with_it_and_nobody_hears_of_it() {
        JdbcContactStore other = host.joining(host.transactions());

        assertUndoneWithTheOuterCall(host.store, other);
    }

    @Test
    void a_host_that_wraps_its_connection_anew_for_each_call_has_no_listener_told_of_what_is_undone() {
        JdbcContactStore wrapped = host.joining(host.wrapping());

        assertUndoneWithTheOuterCall(wrapped, wrapped);
    }

    private void assertUndoneWithTheOuterCall(JdbcContactStore outer, JdbcContactStore inner) {
        List<String> told = new ArrayList<>();
        RuntimeException thrown = new UnsupportedOperationException();

        host.transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> outer.inTransaction(WORKSPACE, tx -> {
                        SpringHost.add(inner, ANNA, () -> told.add("anna"));
                        throw thrown;
                    }))
                    .isSameAs(thrown);
            SpringHost.add(inner, BEN, () -> told.add("ben"));
        });

        assertThat(host.stored(ANNA)).isFalse();
        assertThat(told).containsExactly("ben");
    }

    @Test
    void a_call_in_another_open_transaction_stays_when_the_call_around_it_is_undone() {
        List<String> told = new ArrayList<>();
        RuntimeException thrown = new UnsupportedOperationException();
        try (SpringHost elsewhere = new SpringHost(database)) {
            elsewhere.transaction.executeWithoutResult(there -> host.transaction.executeWithoutResult(here ->
                    assertThatThrownBy(() -> host.store.inTransaction(WORKSPACE, tx -> {
                                elsewhere.add(ANNA, () -> told.add("anna"));
                                throw thrown;
                            }))
                            .isSameAs(thrown)));

            assertThat(elsewhere.stored(ANNA)).isTrue();
        }
        assertThat(told).containsExactly("anna");
    }

    @Test
    void a_savepoint_of_the_host_within_a_call_takes_the_listeners_of_the_calls_in_it_along() {
        List<String> told = new ArrayList<>();

        host.transaction.executeWithoutResult(status -> host.store.inTransaction(WORKSPACE, tx -> {
            tx.afterCommit(() -> told.add("outer"));
            host.nested.executeWithoutResult(inner -> {
                host.add(ANNA, () -> told.add("anna"));
                inner.setRollbackOnly();
            });
            host.nested.executeWithoutResult(inner -> host.add(BEN, () -> told.add("ben")));
            return true;
        }));

        assertThat(host.stored(ANNA)).isFalse();
        assertThat(host.stored(BEN)).isTrue();
        assertThat(told).containsExactly("ben", "outer");
    }

    @Test
    void a_host_that_runs_what_follows_twice_has_listeners_told_once() {
        List<String> told = new ArrayList<>();
        List<Runnable> following = new ArrayList<>();
        JdbcContactStore noting = host.joining(host.followedBy(following::add));

        host.transaction.executeWithoutResult(status -> SpringHost.add(noting, ANNA, () -> told.add("anna")));
        following.forEach(Runnable::run);
        following.forEach(Runnable::run);

        assertThat(told).containsExactly("anna");
    }

    @Test
    void a_call_within_a_call_in_another_transaction_of_the_host_is_heard_of_when_that_is_committed() {
        List<String> told = new ArrayList<>();
        RuntimeException thrown = new UnsupportedOperationException();
        TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(host.dataSource));
        JdbcContactStore other = host.joining(new SpringTransactions(host.dataSource));

        assertThatThrownBy(() -> own.executeWithoutResult(status -> other.inTransaction(WORKSPACE, tx -> {
                    TransactionTemplate apart = new TransactionTemplate(
                            new JdbcTransactionManager(host.dataSource),
                            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
                    apart.executeWithoutResult(inner -> SpringHost.add(other, ANNA, () -> told.add("anna")));
                    throw thrown;
                })))
                .isSameAs(thrown);

        assertThat(host.stored(ANNA)).isTrue();
        assertThat(told).containsExactly("anna");
    }

    @Test
    void listeners_of_an_import_hear_after_the_commit_of_the_host() {
        List<Long> heard = new ArrayList<>();

        host.transaction.executeWithoutResult(status -> {
            contacts.imports()
                    .text("email\nanna@example.com\nben@example.com\n")
                    .onRow(row -> heard.add(host.stored()))
                    .onProgress(progress -> heard.add(progress.rows() * 10))
                    .run();
            assertThat(heard).isEmpty();
        });

        assertThat(heard).containsExactly(2L, 2L, 20L);
    }

    @Test
    void listeners_hear_nothing_after_a_rollback_of_the_host() {
        List<String> told = new ArrayList<>();

        host.transaction.executeWithoutResult(status -> {
            host.add(ANNA, () -> told.add("anna"));
            status.setRollbackOnly();
        });

        assertThat(host.stored()).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void a_listener_that_fails_leaves_the_commit_of_the_host_as_it_is() {
        RuntimeException thrown = new IllegalStateException("a listener's");

        assertThatThrownBy(() -> host.transaction.executeWithoutResult(status -> {
                    host.order(1);
                    host.add(ANNA, () -> {
                        throw thrown;
                    });
                }))
                .isInstanceOf(AfterCommitException.class)
                .hasCause(thrown);

        assertThat(host.stored()).isEqualTo(1);
        assertThat(host.orders()).isEqualTo(1);
    }

    @Test
    void a_host_that_cannot_take_the_listeners_keeps_nothing_of_the_call() {
        JdbcContactStore deaf = host.joining(host.followedBy(action -> {
            throw new UnsupportedOperationException();
        }));

        host.transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> SpringHost.add(deaf, ANNA, () -> {}))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("ConnectionProvider")
                    .hasStackTraceContaining("UnsupportedOperationException");
            SpringHost.add(deaf, BEN);
        });

        assertThat(host.stored(ANNA)).isFalse();
        assertThat(host.stored(BEN)).isTrue();
    }

    @Test
    void what_a_listener_writes_is_refused_where_nobody_would_commit_it() {
        try (HikariDataSource pool = host.pool()) {
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            TransactionTemplate another = new TransactionTemplate(
                    new JdbcTransactionManager(pool),
                    new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
            JdbcContactStore joined = host.joining(new SpringTransactions(pool));
            List<Throwable> refusals = new ArrayList<>();

            transaction.executeWithoutResult(status -> SpringHost.add(joined, ANNA, () -> {
                refusals.add(catchThrowable(() -> SpringHost.add(joined, BEN)));
                refusals.add(
                        catchThrowable(() -> transaction.executeWithoutResult(inner -> SpringHost.add(joined, BEN))));
                another.executeWithoutResult(inner -> SpringHost.add(joined, contact(3, email("cleo"))));
            }));

            assertThat(refusals)
                    .hasSize(2)
                    .allSatisfy(refusal -> assertThat(refusal)
                            .isInstanceOfSatisfying(
                                    StorageException.class,
                                    e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_REQUIRED))
                            .hasMessageContaining("begin another one"));
            assertThat(host.stored(BEN)).isFalse();
            assertThat(host.stored()).isEqualTo(2);
        }
    }

    @Test
    void what_a_listener_writes_is_refused_also_where_the_host_wraps_its_connection_anew() {
        JdbcContactStore wrapped = host.joining(host.wrapping());
        List<Throwable> refusals = new ArrayList<>();

        host.transaction.executeWithoutResult(status ->
                SpringHost.add(wrapped, ANNA, () -> refusals.add(catchThrowable(() -> SpringHost.add(wrapped, BEN)))));

        assertThat(refusals).singleElement().isInstanceOf(StorageException.class);
        assertThat(host.stored(ANNA)).isTrue();
        assertThat(host.stored(BEN)).isFalse();
    }

    @Test
    void a_listener_writes_on_a_connection_that_was_given_back_and_handed_out_again() {
        try (HikariDataSource pool = host.pool(1)) {
            PlainHost plain = new PlainHost(pool);
            JdbcContactStore joined = host.joining(plain);
            List<String> told = new ArrayList<>();

            plain.transaction(() -> SpringHost.add(joined, ANNA, () -> {
                told.add("anna");
                plain.transaction(() -> SpringHost.add(joined, BEN, () -> {
                    told.add("ben");
                    plain.transaction(() -> SpringHost.add(joined, contact(3, email("cleo")), () -> told.add("cleo")));
                }));
                told.add("after ben");
            }));

            assertThat(host.stored()).isEqualTo(3);
            assertThat(told).containsExactly("anna", "ben", "cleo", "after ben");
        }
    }

    @Test
    void a_listener_whose_own_work_fails_on_such_a_connection_undoes_that_alone_and_nobody_hears_of_it() {
        try (HikariDataSource pool = host.pool(1)) {
            PlainHost plain = new PlainHost(pool);
            JdbcContactStore joined = host.joining(plain);
            List<String> told = new ArrayList<>();
            RuntimeException thrown = new UnsupportedOperationException();

            plain.transaction(() -> SpringHost.add(
                    joined,
                    ANNA,
                    () -> plain.transaction(() -> {
                        assertThatThrownBy(() -> joined.inTransaction(WORKSPACE, tx -> {
                                    SpringHost.add(joined, BEN, () -> told.add("ben"));
                                    throw thrown;
                                }))
                                .isSameAs(thrown);
                        SpringHost.add(joined, contact(3, email("cleo")), () -> told.add("cleo"));
                    })));

            assertThat(host.stored(ANNA)).isTrue();
            assertThat(host.stored(BEN)).isFalse();
            assertThat(host.stored()).isEqualTo(2);
            assertThat(told).containsExactly("cleo");
        }
    }

    @Test
    void a_transaction_of_another_database_is_none() {
        try (HikariDataSource pool = host.pool();
                HikariDataSource elsewhere = host.pool()) {
            JdbcContactStore joined = host.joining(new SpringTransactions(pool));
            TransactionTemplate other = new TransactionTemplate(new JdbcTransactionManager(elsewhere));

            other.executeWithoutResult(status -> assertThatThrownBy(() -> SpringHost.add(joined, ANNA))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_REQUIRED)));

            assertThat(host.stored()).isZero();
        }
    }
}
