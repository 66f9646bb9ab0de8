package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.segment.ContactQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmallestPoolTest {

    @ParameterizedTest
    @EnumSource
    void a_pool_of_one_connection_is_enough_to_make_the_tables_and_to_work(TestDatabase database) {
        try (HikariDataSource pool = database.pool(config -> {
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(2_000); // a second connection would be waited for in vain
        })) {
            JdbcContactStore store = JdbcContactStore.over(pool);

            long none = store.inTransaction(WORKSPACE, tx -> tx.contacts().count(ContactQuery.all(), NOW));

            assertThat(none).isZero();
        }
    }
}
