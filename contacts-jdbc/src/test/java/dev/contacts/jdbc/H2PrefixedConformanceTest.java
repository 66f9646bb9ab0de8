package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;

class H2PrefixedConformanceTest implements ContactStoreTck {

    @Override
    public StoreFixture open() {
        return StoreFixture.of(
                "h2-prefixed",
                JdbcContactStore.builder(TestDatabase.H2.fresh())
                        .tablePrefix("crm2_")
                        .build());
    }
}
