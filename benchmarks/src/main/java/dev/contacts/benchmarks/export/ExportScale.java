package dev.contacts.benchmarks.export;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.Contacts;
import dev.contacts.benchmarks.segment.Population;
import dev.contacts.jdbc.JdbcContactStore;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportManifest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Exports many contacts from a PostgreSQL server of its own, beside a cursor and commons-csv that write the same file in the same run; then once more in a JVM with a heap of
 * 64 MB. The goal is 0.7 times the cursor's contacts per second at the least. The whole run, with a million contacts:
 *
 * <pre>{@code mvn -o -q -Pexport-scale -DskipChecks -pl benchmarks -am compile}</pre>
 *
 * <p>{@code -Dcontacts.scale=50000} makes it a smaller one.
 */
public final class ExportScale {

    private static final int REPETITIONS = 5;
    private static final String HEAP = "-Xmx64m";

    private final DataSource pool;
    private final Path folder;
    private final PrintStream out;

    private ExportScale(DataSource pool, Path folder, PrintStream out) {
        this.pool = pool;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs the measurement.
     *
     * @param arguments how many contacts; a million if there are none
     * @throws IOException if the server does not start, or a file cannot be written
     * @throws SQLException if the server does not answer
     * @throws InterruptedException if somebody interrupts the JVM with the small heap
     */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int size = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        run(size, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** How many times the cursor's contacts per second the library's are. */
    static double run(int size, PrintStream out) throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("export-scale");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", size > 100_000 ? "1GB" : "128MB")
                        .setServerConfig("fsync", "off") // nothing is written while it is measured
                        .start();
                HikariDataSource pool = pool(server)) {
            double ratio = new ExportScale(pool, folder, out).measure(size);
            SmallHeap.run(HEAP, server.getJdbcUrl("postgres", "postgres"), folder.resolve("small.csv"), size, out);
            return ratio;
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
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

    private double measure(int size) throws IOException, SQLException {
        long begin = System.nanoTime();
        new Population(pool).fill(size);
        out.printf(Locale.ROOT, "%,d contacts loaded in %.1f s%n", size, (System.nanoTime() - begin) / 1e9);
        Contacts contacts = Contacts.over(JdbcContactStore.over(pool));
        double csv = compare(size, "CSV", () -> export(contacts, ExportFormat.DATA, size));
        requireSameFiles();
        compare(size, "JSON Lines", () -> export(contacts, ExportFormat.JSON_LINES, size));
        return csv;
    }

    private void requireSameFiles() throws IOException {
        long differs =
                Files.mismatch(folder.resolve("people." + ExportFormat.DATA.extension()), folder.resolve("cursor.csv"));
        if (differs >= 0) {
            throw new IllegalStateException("the two files differ at byte " + differs);
        }
    }

    private void export(Contacts contacts, ExportFormat format, int size) {
        Path file = folder.resolve("people." + format.extension());
        ExportManifest manifest = contacts.exports()
                .contacts(ContactQuery.all().in(SchemaName.of("customers")))
                .format(format)
                .writeTo(file)
                .manifest();
        if (manifest.contacts() != size) {
            throw new IllegalStateException("exported " + manifest.contacts() + " instead of " + size);
        }
    }

    /** In turns, so that what else the machine does hits both. */
    private double compare(int size, String what, Runnable ours) throws IOException, SQLException {
        long[] library = new long[REPETITIONS];
        long[] cursor = new long[REPETITIONS];
        for (int i = -1; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            ours.run();
            long between = System.nanoTime();
            long written = new CursorExport(pool).writeTo(folder.resolve("cursor.csv"));
            long end = System.nanoTime();
            if (written != size) {
                throw new IllegalStateException("the cursor wrote " + written + " instead of " + size);
            }
            if (i >= 0) {
                library[i] = between - start;
                cursor[i] = end - between;
            }
        }
        double ratio = (double) median(cursor) / median(library);
        out.printf(
                Locale.ROOT,
                "%s: library %,.0f, cursor and commons-csv %,.0f contacts per second (medians of %d): %.2f times%n",
                what,
                size / (median(library) / 1e9),
                size / (median(cursor) / 1e9),
                REPETITIONS,
                ratio);
        return ratio;
    }

    private static long median(long[] nanos) {
        return LongStream.of(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow();
    }
}
