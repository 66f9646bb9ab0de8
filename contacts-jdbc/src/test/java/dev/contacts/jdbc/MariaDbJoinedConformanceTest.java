package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;

/** Within the transactions of a host. */
class MariaDbJoinedConformanceTest implements ContactStoreTck {

    @Override
    public StoreFixture open() {
        return HostPerCall.fixture(TestDatabase.MARIADB);
    }
}
