package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;

class MariaDbPrefixedConformanceTest implements ContactStoreTck {

    @Override
    public StoreFixture open() {
        JdbcContactStore store = JdbcContactStore.builder(TestDatabase.MARIADB.fresh())
                .tablePrefix("crm_")
                .build();
        return StoreFixture.of("mariadb-prefixed", store);
    }
}
