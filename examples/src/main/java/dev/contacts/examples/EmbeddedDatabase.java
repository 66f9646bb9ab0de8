package dev.contacts.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** An H2 database in a file, which is deleted when the next one is made. Any other {@code DataSource} would do as well. */
final class EmbeddedDatabase implements AutoCloseable {

    private final JdbcConnectionPool pool;

    private EmbeddedDatabase(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /** An empty database in a folder. */
    static EmbeddedDatabase fresh(Path folder) {
        Path file = folder.toAbsolutePath().resolve("contacts");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file.resolveSibling("contacts.mv.db"));
        } catch (IOException e) {
            throw new UnusableInputException("There is no room for a database in " + folder + ".");
        }
        return new EmbeddedDatabase(JdbcConnectionPool.create("jdbc:h2:file:" + file, "sa", ""));
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
