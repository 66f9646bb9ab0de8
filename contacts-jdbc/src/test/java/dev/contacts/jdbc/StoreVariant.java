package dev.contacts.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.spi.ContactStore;
import dev.contacts.tck.StoreFixture;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** The ways to use a store; the profile {@code variants} runs the kit in each of them on each database. */
enum StoreVariant {
    /** Nothing chosen: a new connection for each transaction, in the schema and at the isolation that the database has by default. */
    PLAIN {
        @Override
        StoreFixture open(TestDatabase database) {
            return StoreFixture.of(database.store(), JdbcContactStore.over(database.inDefaultSchema()));
        }
    },
    /** On connections that are not in autocommit mode. */
    AUTOCOMMIT_OFF {
        @Override
        StoreFixture open(TestDatabase database) {
            return pooled(database, config -> config.setAutoCommit(false), JdbcContactStore::over);
        }
    },
    /** With tables whose names begin otherwise. */
    PREFIXED {
        @Override
        StoreFixture open(TestDatabase database) {
            return pooled(
                    database,
                    config -> {},
                    pool -> JdbcContactStore.builder(pool).tablePrefix("crm2_").build());
        }
    },
    /** In a schema that is not the default one, beside another one with tables of the same names. */
    SCHEMA {
        @Override
        StoreFixture open(TestDatabase database) {
            return pooled(database, config -> config.setDataSource(database.inOwnSchema()), JdbcContactStore::over);
        }
    },
    /** Through a pool with fewer connections than threads; they must come back, and as they were. */
    POOLED {
        @Override
        StoreFixture open(TestDatabase database) {
            return pooled(database, config -> config.setMaximumPoolSize(5), JdbcContactStore::over);
        }
    },
    /** Where each statement sees what was committed before it. */
    READ_COMMITTED {
        @Override
        StoreFixture open(TestDatabase database) {
            return pooled(
                    database,
                    config -> config.setTransactionIsolation("TRANSACTION_READ_COMMITTED"),
                    JdbcContactStore::over);
        }
    },
    /** Where transactions work as if one came after the other, or fail. */
    SERIALIZABLE {
        @Override
        StoreFixture open(TestDatabase database) {
            return pooled(
                    database,
                    config -> config.setTransactionIsolation("TRANSACTION_SERIALIZABLE"),
                    JdbcContactStore::over);
        }
    },
    /** Within the transactions of a host. */
    JOINED {
        @Override
        StoreFixture open(TestDatabase database) {
            return pooled(database, config -> {}, HostPerCall::over);
        }
    };

    /** Of the tests of all variants but {@link #PLAIN}: {@code mvn verify} leaves them to {@code mvn verify -Pvariants}, which CI runs. */
    static final String TAG = "variant";

    /** A new store. */
    abstract StoreFixture open(TestDatabase database);

    StoreFixture pooled(
            TestDatabase database, Consumer<HikariConfig> choices, Function<DataSource, ContactStore> store) {
        HikariDataSource pool = database.pool(choices);
        String variant = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return StoreFixture.of(database.store() + "-" + variant, store.apply(pool), pool::close);
    }
}
