package dev.contacts.benchmarks.imports;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.Contacts;
import dev.contacts.jdbc.JdbcContactStore;
import dev.contacts.transfer.ImportReport;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Imports a CSV file into a PostgreSQL server of its own: parse, validate, find who is there already, insert, with two identifiers, eight
 * fields, one of them indexed; beside COPY of the finished rows into tables like those, in parts of 10,000 contacts, in the same run. The
 * goals: 0.6 times the rate of COPY or more; the same cost of a row at 10,000, 100,000 and 1,000,000 rows; and 1,000,000 rows
 * in a JVM with a heap of 64 MB. The whole run:
 *
 * <pre>{@code mvn -o -q -Pimport-scale -DskipChecks -pl benchmarks -am compile}</pre>
 *
 * <p>{@code -Dcontacts.scale=100000} makes it a smaller one.
 */
public final class ImportScale {

    private static final int FIRST = 10_000;

    private final HikariDataSource pool;
    private final Path folder;
    private final PrintStream out;
    private int tables;

    private ImportScale(HikariDataSource pool, Path folder, PrintStream out) {
        this.pool = pool;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs the measurement.
     *
     * @param arguments how many rows at the most; a million if there are none
     * @throws IOException if the server does not start
     * @throws SQLException if it does not answer
     * @throws InterruptedException if somebody interrupts it
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int most = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        run(FIRST, most, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** How many times the rate of COPY the import's was, for each size; fails if the JVM with little memory does. */
    static List<Double> run(int first, int most, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("import-scale");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("max_wal_size", "8GB")
                        .setServerConfig("fsync", "on")
                        .start();
                HikariDataSource pool = pool(server)) {
            ImportScale scale = new ImportScale(pool, folder, out);
            List<Double> ratios = scale.measure(first, most);
            scale.importWithLittleMemory(server, most);
            return ratios;
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private List<Double> measure(int first, int most) throws IOException, SQLException {
        for (int warm = 0; warm < 3; warm++) {
            compare(People.write(folder.resolve("warm.csv"), Math.min(first, most)), false);
        }
        List<Double> ratios = new ArrayList<>();
        for (int rows : IntStream.iterate(first, rows -> rows <= most, rows -> rows * 10)
                .toArray()) {
            Path file = People.write(folder.resolve(rows + ".csv"), rows);
            int rounds = rows <= 100_000 ? 3 : 1;
            for (int round = 0; round < rounds; round++) {
                ratios.add(compare(file, true));
            }
            Files.delete(file);
        }
        return ratios;
    }

    private double compare(Path file, boolean told) throws IOException, SQLException {
        String imported = "i" + tables + "_";
        String copied = "c" + tables++ + "_";
        Contacts contacts = contacts(imported);
        People.define(contacts);
        contacts(copied);
        long begin = System.nanoTime();
        ImportReport report = People.importer(contacts, file).run();
        long took = System.nanoTime() - begin;
        if (report.inserted() != report.rows()) {
            throw new IllegalStateException("not all rows went in: " + report);
        }
        RawCopy copy = new RawCopy(pool, folder);
        copy.read(imported);
        long raw = copy.write(copied);
        double ratio = (double) raw / took;
        if (told) {
            out.printf(
                    "%,9d rows: import %,.0f rows per second, %.1f µs a row; COPY %,.0f per second; %.2f times its rate%n",
                    report.rows(), rate(report, took), took / 1e3 / report.rows(), rate(report, raw), ratio);
        }
        return ratio;
    }

    private static double rate(ImportReport report, long nanos) {
        return report.rows() / (nanos / 1e9);
    }

    private Contacts contacts(String prefix) {
        return Contacts.over(JdbcContactStore.builder(pool).tablePrefix(prefix).build());
    }

    private void importWithLittleMemory(EmbeddedPostgres server, int rows) throws IOException, InterruptedException {
        Path file = People.write(folder.resolve("little.csv"), rows);
        int ended = LittleMemory.start(server.getJdbcUrl("postgres", "postgres"), "postgres", "little_", file);
        if (ended != 0) {
            throw new IllegalStateException("the import with little memory ended with " + ended);
        }
        out.printf("%,d rows imported with little memory%n", rows);
    }
}
