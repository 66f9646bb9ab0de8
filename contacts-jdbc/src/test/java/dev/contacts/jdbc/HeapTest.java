package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the end of contacts leaves in the memory of its JVM and in files: a dump of the live heap, while the library's objects are in use and
 * the connections are closed, is looked through for every value and for the key; and so are the JVM's temporary files and the files of H2.
 * Requirements 7.2.
 */
class HeapTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void neither_a_value_nor_the_key_is_in_the_heap_or_in_a_file(TestDatabase database) throws Exception {
        DataSource dataSource = database == TestDatabase.H2 ? file() : database.fresh();

        assertNothingLeft(url(dataSource), user(dataSource));
    }

    @Test
    void the_store_in_memory_holds_neither_a_value_nor_the_key() throws Exception {
        assertNothingLeft(HeapWorker.IN_MEMORY, "");
    }

    private void assertNothingLeft(String url, String user) throws IOException, InterruptedException {
        byte[] key = new byte[HeapWorker.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path secret = folder.resolve("key");
        Files.write(secret, HeapWorker.masked(key));
        Path values = folder.resolve("values");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path dump = folder.resolve("heap.hprof");

        Process process = WorkerProcess.start(
                HeapWorker.class,
                List.of(
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dh2.objectCache=false"), // else H2 keeps values for the whole JVM
                url,
                user,
                secret.toString(),
                values.toString());
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("ready");
            dump(process, dump);
        } finally {
            process.destroyForcibly();
        }

        Needles needles = new Needles();
        needles.add("key", key);
        String said = new String(HeapWorker.masked(Files.readAllBytes(values)), StandardCharsets.UTF_8);
        for (String line : said.lines().toList()) {
            String[] parts = line.split("\t", 2);
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                needles.add(parts[0] + " " + charset, parts[1].getBytes(charset));
            }
            needles.add(parts[0] + " Latin-1", parts[1].getBytes(StandardCharsets.ISO_8859_1));
        }
        Needles alive = new Needles();
        alive.add("a class of ours", "dev/contacts/privacy/Anonymizer".getBytes(StandardCharsets.ISO_8859_1));
        byte[] heap = Files.readAllBytes(dump);
        assertThat(said.lines()).hasSizeGreaterThan(80);
        assertThat(alive.in(heap)).as("it is a dump of that JVM").isNotEmpty();
        assertThat(needles.in(heap)).as("left in the heap").isEmpty();
        Files.delete(dump);
        assertThat(needles.in(files())).as("left in files").isEmpty();
    }

    private DataSource file() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:file:" + folder.resolve("db"));
        dataSource.setUser("sa");
        dataSource.setPassword("");
        return dataSource;
    }

    static String url(DataSource dataSource) throws SQLException {
        if (dataSource instanceof JdbcDataSource h2) {
            return h2.getUrl();
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    static String user(DataSource dataSource) throws SQLException {
        if (dataSource instanceof JdbcDataSource h2) {
            return h2.getUser();
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    private List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void dump(Process process, Path file) throws IOException, InterruptedException {
        int end = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.heap_dump",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(end).as("jcmd").isZero();
    }
}
