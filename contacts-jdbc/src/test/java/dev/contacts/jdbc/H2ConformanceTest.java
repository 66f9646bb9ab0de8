package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;

class H2ConformanceTest implements ContactStoreTck {

    @Override
    public StoreFixture open() {
        return StoreFixture.of("h2", JdbcContactStore.over(TestDatabase.H2.fresh()));
    }
}
