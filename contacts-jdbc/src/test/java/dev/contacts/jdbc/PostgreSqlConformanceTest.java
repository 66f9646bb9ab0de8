package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;

class PostgreSqlConformanceTest implements ContactStoreTck {

    @Override
    public StoreFixture open() {
        return StoreFixture.of("postgresql", JdbcContactStore.over(TestDatabase.POSTGRESQL.fresh()));
    }
}
