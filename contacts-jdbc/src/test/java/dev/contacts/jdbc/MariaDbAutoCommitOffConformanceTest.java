package dev.contacts.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;

/** Also pooled: the connections come back, and must come back as they were. */
class MariaDbAutoCommitOffConformanceTest implements ContactStoreTck {

    @Override
    public StoreFixture open() {
        HikariDataSource pool = TestDatabase.MARIADB.pool(config -> config.setAutoCommit(false));
        return StoreFixture.of("mariadb-autocommit-off", JdbcContactStore.over(pool), pool::close);
    }
}
