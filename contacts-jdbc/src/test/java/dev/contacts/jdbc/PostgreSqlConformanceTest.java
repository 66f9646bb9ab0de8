package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

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
    @Tag(StoreVariant.TAG)
    class AutoCommitOff implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.AUTOCOMMIT_OFF);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Prefixed implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.PREFIXED);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class InOwnSchema implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.SCHEMA);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Pooled implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.POOLED);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class ReadCommitted implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.READ_COMMITTED);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Serializable implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.SERIALIZABLE);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Joined implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return PostgreSqlConformanceTest.open(StoreVariant.JOINED);
        }
    }
}
