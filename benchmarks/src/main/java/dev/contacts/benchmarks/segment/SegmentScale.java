package dev.contacts.benchmarks.segment;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.jdbc.JdbcContactStore;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentRule;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Counts segments of many contacts in a PostgreSQL server of its own, beside SQL written by hand for the same tables in the same run, and
 * shows the plans. The goal is 1.2 times the hand-written SQL's median at the most. The whole run, with a million contacts:
 *
 * <pre>{@code mvn -o -q -Psegment-scale -DskipChecks -pl benchmarks -am compile}</pre>
 *
 * <p>{@code -Dcontacts.scale=100000} makes it a smaller one.
 */
public final class SegmentScale {

    private static final int REPETITIONS = 15;
    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00Z");

    private final DataSource dataSource;
    private final DataSource pool;
    private final Population population;
    private final PrintStream out;

    private SegmentScale(DataSource dataSource, DataSource pool, PrintStream out) {
        this.dataSource = dataSource;
        this.pool = pool;
        this.population = new Population(pool);
        this.out = out;
    }

    /**
     * Runs the measurement.
     *
     * @param arguments how many contacts; a million if there are none
     * @throws IOException if the server does not start
     * @throws SQLException if it does not answer
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        int size = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        run(size, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** How many times the hand-written SQL's median the library's was, for each question. */
    static List<Double> run(int size, PrintStream out) throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", size > 100_000 ? "1GB" : "128MB")
                        .setServerConfig("fsync", "off") // nothing is written while it is measured
                        .start();
                HikariDataSource pool = pool(server)) {
            return new SegmentScale(server.getPostgresDatabase(), pool, out).measure(size);
        }
    }

    /** Both sides take their connection from it, as an application would. */
    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private List<Double> measure(int size) throws SQLException {
        long begin = System.nanoTime();
        population.fill(size);
        out.printf(Locale.ROOT, "%,d contacts loaded in %.1f s%n", size, (System.nanoTime() - begin) / 1e9);
        List<Double> ratios = new ArrayList<>();
        for (Question question : Question.all()) {
            ratios.add(compare(question));
        }
        return ratios;
    }

    /** In turns, so that what else the machine does hits both. */
    private double compare(Question question) throws SQLException {
        out.printf("%n%s%n  %s%n", question.name(), question.rule());
        ContactQuery query = ContactQuery.matching(SegmentRule.parse(question.rule()));
        long[] ours = new long[REPETITIONS];
        long[] byHand = new long[REPETITIONS];
        for (int i = -2; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            long counted = population
                    .store()
                    .inTransaction(Population.WORKSPACE, tx -> tx.contacts().count(query, NOW));
            long between = System.nanoTime();
            long expected = countByHand(question);
            long end = System.nanoTime();
            if (counted != expected) {
                throw new IllegalStateException("counted " + counted + " instead of " + expected);
            }
            if (i >= 0) {
                ours[i] = between - start;
                byHand[i] = end - between;
            } else if (i == -1) {
                out.printf(Locale.ROOT, "  %,d contacts%n", counted);
            }
        }
        double ratio = (double) median(ours) / median(byHand);
        out.printf(
                Locale.ROOT,
                "  library %.1f ms, by hand %.1f ms (medians of %d): %.2f times%n",
                median(ours) / 1e6,
                median(byHand) / 1e6,
                REPETITIONS,
                ratio);
        out.println("  plan of the SQL by hand:");
        explain(question.sql(), question.parameters());
        explainOurs(query);
        return ratio;
    }

    private void explainOurs(ContactQuery question) throws SQLException {
        Overheard overheard = new Overheard(dataSource);
        JdbcContactStore store = JdbcContactStore.over(overheard.dataSource());
        overheard.takeQueries();
        store.inTransaction(Population.WORKSPACE, tx -> tx.contacts().count(question, NOW));
        List<String> queries = overheard.takeQueries();
        String counting = queries.stream()
                .filter(query -> query.contains("count(*)"))
                .findFirst()
                .orElseThrow();
        out.printf("  plan of what counts among the library's %d queries:%n", queries.size());
        explain(counting, List.of());
    }

    private long countByHand(Question question) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(question.sql())) {
            set(statement, question.parameters());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void explain(String sql, List<Object> parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("explain (analyze, costs off) " + sql)) {
            set(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    out.println("    " + rows.getString(1));
                }
            }
        }
    }

    private static void set(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    private static long median(long[] nanos) {
        return LongStream.of(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow();
    }
}
