package dev.contacts.jdbc;

import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

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
    @Tag(StoreVariant.TAG)
    class AutoCommitOff implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.AUTOCOMMIT_OFF);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Prefixed implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.PREFIXED);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class InOwnSchema implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.SCHEMA);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Pooled implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.POOLED);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class ReadCommitted implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.READ_COMMITTED);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Serializable implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.SERIALIZABLE);
        }
    }

    @Nested
    @Tag(StoreVariant.TAG)
    class Joined implements ContactStoreTck {
        @Override
        public StoreFixture open() {
            return H2ConformanceTest.open(StoreVariant.JOINED);
        }
    }
}
