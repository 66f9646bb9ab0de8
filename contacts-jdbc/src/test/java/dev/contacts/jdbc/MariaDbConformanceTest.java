package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;

class MariaDbConformanceTest implements ContactStoreTck {

    @Override
    public StoreFixture open() {
        return StoreFixture.of("mariadb", JdbcContactStore.over(TestDatabase.MARIADB.fresh()));
    }
}
