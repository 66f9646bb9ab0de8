package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import org.junit.jupiter.api.Nested;

/** The kit on H2, in each way to use the store. */
class H2ConformanceTest {

    private static StoreFixture open(StoreVariant variant) {
        return variant.open(TestDatabase.H2);
    }

    @Nested
    class Plain implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.PLAIN);
        }
    }

    @Nested
    class AutoCommitOff implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.AUTOCOMMIT_OFF);
        }
    }

    @Nested
    class Prefixed implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.PREFIXED);
        }
    }

    @Nested
    class InOwnSchema implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.SCHEMA);
        }
    }

    @Nested
    class Pooled implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.POOLED);
        }
    }

    @Nested
    class ReadCommitted implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.READ_COMMITTED);
        }
    }

    @Nested
    class Serializable implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.SERIALIZABLE);
        }
    }

    @Nested
    class Joined implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.JOINED);
        }
    }
}
