package dev.contacts.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;

/** Also pooled: the connections come back, and must come back as they were. */
class PostgreSqlAutoCommitOffConformanceTest implements ContactStoreTck {

    @Override
    public StoreFixture open() {
        HikariDataSource pool = TestDatabase.POSTGRESQL.pool(config -> config.setAutoCommit(false));
        return StoreFixture.of("postgresql-autocommit-off", JdbcContactStore.over(pool), pool::close);
    }
}
