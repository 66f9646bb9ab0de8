package dev.contacts.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The databases under test; each call of {@link #fresh} gives an empty one. One PostgreSQL server serves the whole run. */
enum TestDatabase {
    H2 {
        @Override
        DataSource fresh() {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setUrl("jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1000");
            return dataSource;
        }

        @Override
        DataSource inOwnSchema() {
            JdbcDataSource dataSource = (JdbcDataSource) fresh();
            JdbcContactStore.over(dataSource);
            execute(dataSource, "create schema own");
            dataSource.setUrl(dataSource.getUrl() + ";SCHEMA=OWN");
            return dataSource;
        }
    },
    POSTGRESQL {
        @Override
        DataSource fresh() {
            String name = newName();
            execute(
                    Server.INSTANCE.getPostgresDatabase(),
                    "create schema " + name); // far cheaper than a database, and as good as one
            return Server.INSTANCE.getDatabase("postgres", "postgres", Map.of("currentSchema", name));
        }

        @Override
        DataSource inDefaultSchema() {
            String name = newName();
            execute(Server.INSTANCE.getPostgresDatabase(), "create database " + name);
            return Server.INSTANCE.getDatabase("postgres", name);
        }
    },
    /** At REPEATABLE READ, as always unless told otherwise. */
    MARIADB {
        @Override
        DataSource fresh() {
            return MariaDbServer.fresh();
        }
    };

    abstract DataSource fresh();

    /** An empty database, whose connections are in the schema they are in by default. */
    DataSource inDefaultSchema() {
        return fresh();
    }

    /** A database with an empty schema, in which the connections are; another schema has tables of the same names. */
    DataSource inOwnSchema() {
        JdbcContactStore.over(fresh());
        return fresh();
    }

    /** What the names of the stores on this database begin with. */
    String store() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A pool over an empty database, large enough for the threads of any test. */
    HikariDataSource pool(Consumer<HikariConfig> choices) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(fresh());
        config.setMaximumPoolSize(70);
        config.setMinimumIdle(0);
        choices.accept(config);
        return new HikariDataSource(config);
    }

    Database database() {
        return Database.valueOf(name());
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Started when it is first asked for, and stopped with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("deadlock_timeout", "100ms")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
