package dev.contacts.benchmarks.imports;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.Contacts;
import dev.contacts.jdbc.JdbcContactStore;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportReport;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Imports files into a PostgreSQL server of its own, and beside each import copies the rows that it has left into empty tables, with
 * {@code COPY}, ten thousand contacts a transaction. The goals: 0.6 times the speed of {@code COPY} at least, the same cost of a row from
 * ten thousand rows to a million, a million rows with a heap of 64 MB. The whole run:
 *
 * <pre>{@code mvn -o -q -Pimport-scale -DskipChecks -pl benchmarks -am compile}</pre>
 *
 * <p>{@code -Dcontacts.scale=100000} makes it a smaller one.
 */
public final class ImportScale {

    private static final int SMALLEST = 100;
    private static final int ROUNDS = 3;

    private final EmbeddedPostgres server;
    private final Path folder;
    private final PrintStream out;

    private ImportScale(EmbeddedPostgres server, Path folder, PrintStream out) {
        this.server = server;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs the measurement; or, as its child with a small heap, one import.
     *
     * @param arguments how many rows; of the child: port, database and file
     * @throws Exception if the server does not start or does not answer, or the child fails
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 3) {
            child(arguments, out);
        } else {
            run(arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]), out);
        }
    }

    /** How many times as fast as {@code COPY} the imports were, from the smallest file to the largest. */
    static List<Double> run(int rows, PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("import-scale");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("fsync", "on")
                .start()) {
            return new ImportScale(server, folder, out).measure(rows);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private List<Double> measure(int rows) throws Exception {
        compare(rows / SMALLEST); // what it takes to warm up is nobody's
        List<Double> ratios = new ArrayList<>();
        for (int size = rows / SMALLEST; size <= rows; size *= 10) {
            ratios.add(compare(size));
        }
        inSmallHeap(rows);
        return ratios;
    }

    /** In turns, so that what else the machine does hits both. */
    private double compare(int rows) throws SQLException, IOException {
        Path file = folder.resolve("people.csv");
        PeopleFile.write(file, rows);
        FinishedRows finished = new FinishedRows(folder);
        List<Double> ours = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String name = "t" + System.nanoTime();
            DataSource database = fresh(name);
            ours.add(importInto(database, file, rows));
            try (Connection connection = database.getConnection()) {
                finished.keep(connection);
            }
            DataSource empty = fresh(name + "c");
            Contacts.over(JdbcContactStore.over(empty));
            try (Connection connection = empty.getConnection()) {
                copies.add(finished.copyInto(connection));
            }
            drop(name);
            drop(name + "c");
        }
        double ratio = median(copies) / median(ours);
        out.printf(
                "%,d rows: imported in %.2f s, %.1f µs a row, %,.0f a second; COPY of the finished rows in 10,000s %.2f s,"
                        + " %.1f µs a row (medians of %d rounds): %.2f times as fast as COPY%n",
                rows,
                median(ours),
                median(ours) * 1e6 / rows,
                rows / median(ours),
                median(copies),
                median(copies) * 1e6 / rows,
                ROUNDS,
                ratio);
        return ratio;
    }

    private static double importInto(DataSource database, Path file, int rows) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(2);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            return importInto(Contacts.over(JdbcContactStore.over(pool)), file, rows);
        }
    }

    private static double importInto(Contacts contacts, Path file, int rows) {
        contacts.schemas().create(PeopleFile.schema());
        long start = System.nanoTime();
        ImportReport report = contacts.imports()
                .csv(file)
                .into(PeopleFile.LIST)
                .mode(ImportMode.APPEND_OR_UPDATE)
                .run();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (report.counts().inserted() != rows) {
            throw new IllegalStateException("not all rows were inserted: " + report.counts());
        }
        return seconds;
    }

    private void inSmallHeap(int rows) throws Exception {
        String name = "small";
        fresh(name);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        classPath(),
                        ImportScale.class.getName(),
                        String.valueOf(server.getPort()),
                        name,
                        folder.resolve("people.csv").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("with a heap of 64 MB: " + said);
        }
        out.printf(
                "%,d rows with -Xmx64m: %s%n",
                rows, said.lines().reduce((a, b) -> b).orElse(""));
    }

    private static void child(String[] arguments, PrintStream out) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setPortNumbers(new int[] {Integer.parseInt(arguments[0])});
        database.setDatabaseName(arguments[1]);
        database.setUser("postgres");
        Path file = Path.of(arguments[2]);
        int rows;
        try (var lines = Files.lines(file)) {
            rows = (int) lines.count() - 1;
        }
        out.printf("imported in %.1f s%n", importInto(database, file, rows));
    }

    /** Also within Maven, where the class path is no property. */
    private static String classPath() throws URISyntaxException {
        if (!(ImportScale.class.getClassLoader() instanceof URLClassLoader loader)) {
            return System.getProperty("java.class.path");
        }
        List<String> places = new ArrayList<>();
        for (URL place : loader.getURLs()) {
            places.add(Path.of(place.toURI()).toString());
        }
        return String.join(File.pathSeparator, places);
    }

    private DataSource fresh(String name) throws SQLException {
        execute("create database " + name);
        return server.getDatabase("postgres", name);
    }

    private void drop(String name) throws SQLException {
        execute("drop database " + name);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
    }
}
