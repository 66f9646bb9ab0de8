package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.attributes;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.contact.Contact;
import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host has limited: the time of a statement, the number of connections. */
class TimeLimitTest {

    private static final Contact ANNA = contact(1, email("anna"));

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, set statement_timeout = 200", "MARIADB, set max_statement_time = 0.2"})
    void a_statement_that_takes_longer_than_it_may_is_said_to_be_so(TestDatabase database, String limit) {
        try (HikariDataSource pool = database.pool(config -> config.setConnectionInitSql(limit))) {
            JdbcContactStore store = JdbcContactStore.over(pool);
            store.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(ANNA)));

            store.inTransaction(WORKSPACE, tx -> {
                change(tx);
                assertThatThrownBy(() -> store.inTransaction(WORKSPACE, TimeLimitTest::change)) // waits for the row
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE))
                        .hasMessageContaining("time limit")
                        .hasMessageContaining("nothing was written");
                return true;
            });
        }
    }

    private static WriteReport change(StoreTransaction tx) {
        return tx.contacts().update(List.of(TestContacts.change(ANNA, attributes("a", "b"), email("anna"))));
    }

    @ParameterizedTest
    @EnumSource
    void a_call_within_a_call_that_gets_no_connection_is_told_that_it_needs_a_second_one(TestDatabase database) {
        try (HikariDataSource pool = database.pool(config -> {
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(250);
        })) {
            JdbcContactStore store = JdbcContactStore.over(pool);

            assertThatThrownBy(() -> store.inTransaction(WORKSPACE, tx -> {
                        tx.contacts().find(List.of(ANNA.id()));
                        return store.inTransaction(WORKSPACE, inner -> true);
                    }))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE_UNAVAILABLE))
                    .hasMessageContaining("a second connection");
        }
    }
}
