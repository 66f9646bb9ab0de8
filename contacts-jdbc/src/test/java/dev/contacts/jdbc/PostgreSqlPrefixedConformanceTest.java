package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;

class PostgreSqlPrefixedConformanceTest implements ContactStoreTck {

    @Override
    public StoreFixture open() {
        JdbcContactStore store = JdbcContactStore.builder(TestDatabase.POSTGRESQL.fresh())
                .tablePrefix("crm_")
                .build();
        return StoreFixture.of("postgresql-prefixed", store);
    }
}
