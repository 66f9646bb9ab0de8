package dev.contacts.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            return h2("jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1000", "");
        }

        @Override
        DataSource inOwnSchema() {
            JdbcDataSource dataSource = (JdbcDataSource) fresh();
            JdbcContactStore.over(dataSource);
            execute(dataSource, "create schema own");
            dataSource.setUrl(dataSource.getUrl() + ";SCHEMA=OWN");
            return dataSource;
        }

        @Override
        DataSource nowhere() {
            return h2("jdbc:h2:mem:" + newName() + ";IFEXISTS=TRUE", "");
        }

        @Override
        DataSource readOnly(Consumer<DataSource> filling) {
            try {
                Path folder = Files.createDirectories(Path.of("target", "h2").toAbsolutePath());
                String url = "jdbc:h2:file:"
                        + Files.createTempDirectory(folder, "contacts").resolve("db");
                DataSource writable = h2(url, "");
                execute(writable, "set write_delay 0");
                filling.accept(writable);
                return h2(url + ";ACCESS_MODE_DATA=r", "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        DataSource asUser(DataSource dataSource, String right) {
            execute(dataSource, "create user guest password 'guest'");
            if (!right.isEmpty()) {
                execute(dataSource, "grant " + right + " on schema public to guest");
            }
            String url = ((JdbcDataSource) dataSource).getUrl();
            return h2(url.substring(0, url.indexOf(';')), "guest"); // only an administrator may set anything
        }

        private DataSource h2(String url, String user) {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setUrl(url);
            dataSource.setUser(user);
            dataSource.setPassword(user);
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

        @Override
        DataSource nowhere() {
            return Server.INSTANCE.getDatabase("postgres", newName());
        }

        @Override
        DataSource readOnly(Consumer<DataSource> filling) {
            DataSource writable = fresh();
            filling.accept(writable);
            return Server.INSTANCE.getDatabase(
                    "postgres",
                    "postgres",
                    Map.of("currentSchema", schema(writable), "options", "-c default_transaction_read_only=on"));
        }

        @Override
        DataSource asUser(DataSource dataSource, String right) {
            String schema = schema(dataSource);
            execute(dataSource, "create role " + schema + " login");
            execute(dataSource, "grant usage on schema " + schema + " to " + schema);
            if (!right.isEmpty()) {
                execute(dataSource, "grant " + right + " on all tables in schema " + schema + " to " + schema);
            }
            return Server.INSTANCE.getDatabase(schema, "postgres", Map.of("currentSchema", schema));
        }
    },
    /** At REPEATABLE READ, as always unless told otherwise. */
    MARIADB {
        @Override
        DataSource fresh() {
            return MariaDbServer.fresh();
        }

        @Override
        DataSource nowhere() {
            return MariaDbServer.dataSource("owner", newName());
        }

        @Override
        DataSource readOnly(Consumer<DataSource> filling) {
            DataSource writable = fresh();
            filling.accept(writable);
            return MariaDbServer.dataSource("owner", schema(writable), "sessionVariables=tx_read_only=1");
        }

        @Override
        DataSource asUser(DataSource dataSource, String right) {
            String schema = schema(dataSource);
            String user = schema.substring(0, 20);
            MariaDbServer.execute(
                    "create user " + user,
                    "grant " + (right.isEmpty() ? "create temporary tables" : right) + " on " + schema + ".* to "
                            + user);
            return MariaDbServer.dataSource(user, schema);
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

    /** A database that does not exist. */
    abstract DataSource nowhere();

    /** A database that takes no changes any more after it was filled. */
    abstract DataSource readOnly(Consumer<DataSource> filling);

    /** The same database for another user, who has one right, or none, on its tables. */
    abstract DataSource asUser(DataSource dataSource, String right);

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

    /** The schema of a data source, or what its database calls so. */
    private static String schema(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
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
