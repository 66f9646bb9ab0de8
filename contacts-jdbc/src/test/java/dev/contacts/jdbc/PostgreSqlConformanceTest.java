package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import org.junit.jupiter.api.Nested;

/** The kit on PostgreSQL, in each way to use the store. */
class PostgreSqlConformanceTest {

    private static StoreFixture open(StoreVariant variant) {
        return variant.open(TestDatabase.POSTGRESQL);
    }

    @Nested
    class Plain implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.PLAIN);
        }
    }

    @Nested
    class AutoCommitOff implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.AUTOCOMMIT_OFF);
        }
    }

    @Nested
    class Prefixed implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.PREFIXED);
        }
    }

    @Nested
    class InOwnSchema implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.SCHEMA);
        }
    }

    @Nested
    class Pooled implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.POOLED);
        }
    }

    @Nested
    class ReadCommitted implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.READ_COMMITTED);
        }
    }

    @Nested
    class Serializable implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.SERIALIZABLE);
        }
    }

    @Nested
    class Joined implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.JOINED);
        }
    }
}
