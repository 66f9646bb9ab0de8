package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The kit on MariaDB, in each way to use the store. */
class MariaDbConformanceTest {

    private static StoreFixture open(StoreVariant variant) {
        return variant.open(TestDatabase.MARIADB);
    }

    @Nested
    class Plain implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return MariaDbConformanceTest.open(StoreVariant.PLAIN);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class AutoCommitOff implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return MariaDbConformanceTest.open(StoreVariant.AUTOCOMMIT_OFF);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Prefixed implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return MariaDbConformanceTest.open(StoreVariant.PREFIXED);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class InOwnSchema implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return MariaDbConformanceTest.open(StoreVariant.SCHEMA);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Pooled implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return MariaDbConformanceTest.open(StoreVariant.POOLED);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class ReadCommitted implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return MariaDbConformanceTest.open(StoreVariant.READ_COMMITTED);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Serializable implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return MariaDbConformanceTest.open(StoreVariant.SERIALIZABLE);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Joined implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return MariaDbConformanceTest.open(StoreVariant.JOINED);
        }
    }
}
