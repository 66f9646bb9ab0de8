package dev.contacts.benchmarks.activity;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.Contacts;
import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityPageRequest;
import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.JdbcContactStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Reads pages of feeds out of many activities in a PostgreSQL server of its own, beside SQL written by hand for the same table in the same
 * run. The goal is 1.2 times the hand-written SQL's median at the most. The whole run, with a million activities of a thousand contacts:
 *
 * <pre>{@code taskset -c 0 mvn -o -q -Pfeed-scale -DskipChecks -pl benchmarks -am compile}</pre>
 *
 * <p>{@code -Dcontacts.scale=100000} makes it a smaller one. Pinned to one core, since the scheduler otherwise decides what a round trip
 * costs.
 */
public final class FeedScale {

    /** How many activities are on a page. */
    static final int PAGE = 50;

    private static final int ROUNDS = 15;

    private final HikariDataSource pool;
    private final int pagesPerRound;
    private final PrintStream out;
    private final Contacts contacts;

    private FeedScale(HikariDataSource pool, int pagesPerRound, PrintStream out) {
        this.pool = pool;
        this.pagesPerRound = pagesPerRound;
        this.out = out;
        this.contacts = Contacts.builder(JdbcContactStore.over(pool))
                .clock(Clock.fixed(Histories.NOW, ZoneOffset.UTC))
                .build();
    }

    /**
     * Runs the measurement.
     *
     * @param arguments how many activities; a million if there are none
     * @throws IOException if the server does not start
     * @throws SQLException if it does not answer
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        int size = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        run(size, Math.max(1, size / 1_000), 400, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** How many times the hand-written SQL's median the library's was, for each question. */
    static List<Double> run(int activities, int people, int pagesPerRound, PrintStream out)
            throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("fsync", "on")
                        .start();
                HikariDataSource pool = pool(server)) {
            return new FeedScale(pool, pagesPerRound, out).measure(activities, people);
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private List<Double> measure(int activities, int people) throws SQLException {
        long begin = System.nanoTime();
        List<ContactId> ids = new Histories(contacts).append(activities, people);
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf(
                "%,d activities of %,d contacts, each with a key, appended by batches of 1,000 in %.1f s: %,.0f per second%n",
                activities, people, seconds, activities / seconds);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        List<Double> ratios = new ArrayList<>();
        for (FeedQuestion question : FeedQuestion.all()) {
            ratios.add(compare(question, ids));
        }
        return ratios;
    }

    /** In turns, so that what else the machine does hits both. */
    private double compare(FeedQuestion question, List<ContactId> ids) throws SQLException {
        ids.forEach(id -> requireSame(question, id));
        long[] ours = new long[ROUNDS];
        long[] byHand = new long[ROUNDS];
        for (int round = -5; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < pagesPerRound; i++) {
                read(question, ids.get((i * 7 + 31 * (round + 5)) % ids.size()));
            }
            long between = System.nanoTime();
            for (int i = 0; i < pagesPerRound; i++) {
                readByHand(question, ids.get((i * 7 + 31 * (round + 5)) % ids.size()));
            }
            long end = System.nanoTime();
            if (round >= 0) {
                ours[round] = (between - start) / pagesPerRound;
                byHand[round] = (end - between) / pagesPerRound;
            }
        }
        double ratio = (double) median(ours) / median(byHand);
        out.printf(
                "%s: library %.0f µs, by hand %.0f µs a page (medians of %d rounds): %.2f times%n",
                question.name(), median(ours) / 1e3, median(byHand) / 1e3, ROUNDS, ratio);
        return ratio;
    }

    private List<Activity> read(FeedQuestion question, ContactId contact) {
        return contacts.activities()
                .feed(contact, question.query(), ActivityPageRequest.first(PAGE))
                .items();
    }

    /** Reads the page, with one row more to see whether there is a next one, into plain objects. */
    private List<ByHand> readByHand(FeedQuestion question, ContactId contact) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(question.sql())) {
            statement.setString(1, "default");
            statement.setObject(2, contact.value());
            int next = 3;
            for (Object parameter : question.parameters()) {
                statement.setObject(next++, parameter);
            }
            statement.setInt(next, PAGE + 1);
            try (ResultSet rows = statement.executeQuery()) {
                List<ByHand> page = new ArrayList<>();
                while (rows.next()) {
                    page.add(ByHand.of(rows));
                }
                return page.size() > PAGE ? page.subList(0, PAGE) : page;
            }
        }
    }

    private void requireSame(FeedQuestion question, ContactId contact) {
        try {
            List<Long> numbers =
                    read(question, contact).stream().map(Activity::sequence).toList();
            List<Long> expected =
                    readByHand(question, contact).stream().map(ByHand::sequence).toList();
            if (!numbers.equals(expected)) {
                throw new IllegalStateException(question.name() + ": " + numbers + " instead of " + expected);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long median(long[] nanos) {
        return LongStream.of(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow();
    }

    /** A row as somebody would read it who has no library. */
    private record ByHand(
            long sequence,
            long at,
            String category,
            String name,
            String status,
            BigDecimal amount,
            String currency,
            String origin,
            String document) {

        static ByHand of(ResultSet row) throws SQLException {
            return new ByHand(
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBigDecimal(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10));
        }
    }
}
