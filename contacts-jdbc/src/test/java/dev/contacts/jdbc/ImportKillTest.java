package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportReport;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome.Rejected;
import dev.contacts.transfer.RowResult;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * A JVM is killed amid an import, at a random moment: what is in is what the session counts, and the same import under the same key goes on
 * to the same contacts and the same report as one that nobody interrupted. A normal run kills three times amid 2,000 rows; with {@code
 * contacts.tck.rounds} of 100 or more, as in the profile {@code campaign}, it is 25 times amid 103,000; {@code contacts.kills} says another number. Requirements D4, U03.
 */
@Tag("race")
class ImportKillTest {

    private static final boolean CAMPAIGN = Integer.getInteger("contacts.tck.rounds", 10) >= 100;
    private static final int KILLS = Integer.getInteger("contacts.kills", CAMPAIGN ? 25 : 3);
    private static final int ROWS =
            CAMPAIGN ? 103_000 : 2_000; // whole parts, so that the last one does not complete it
    private static final int PARTS = parts();
    private static final int NEVER = Integer.MAX_VALUE;

    private final Random random = new Random(Long.getLong("contacts.test.seed", 20_261_127L));

    @TempDir
    Path folder;

    private @Nullable Server server;

    /** Each as large as all before it, but of 1,000 rows at least and 5,000 at most. */
    private static int parts() {
        int parts = 0;
        for (int rows = 0; rows < ROWS; rows += Math.max(1_000, Math.min(5_000, rows))) {
            parts++;
        }
        return parts;
    }

    /** What an import came to: its contacts without their ids, and its report without its times. */
    private record End(
            List<String> contacts, ImportCounts counts, String digest, List<RowResult> rows, List<Rejected> rejected) {}

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MARIADB")
    void an_import_that_is_killed_goes_on_to_the_same_end(TestDatabase database) throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), people());
        Contacts whole = Contacts.over(JdbcContactStore.over(fresh(database, "whole")));
        End expected = end(whole, ImportWorker.importer(whole, file).run());
        assertThat(expected.counts().rows()).isEqualTo(ROWS);
        assertThat(expected.rejected()).isNotEmpty();
        DataSource warm = fresh(database, "warm");
        JdbcContactStore.over(warm);
        long part = follow(warm, file, NEVER, 0) / (PARTS + 1); // as long as a part takes here
        int amid = 0;

        for (int kill = 0; kill < KILLS; kill++) {
            DataSource dataSource = fresh(database, "killed" + kill);
            Contacts contacts = Contacts.over(JdbcContactStore.over(dataSource));

            int parts = kill == 0 ? 1 : random.nextInt(PARTS); // so that one at least has begun
            follow(dataSource, file, parts, (long) (part * random.nextDouble()));

            Optional<ImportSession> left = contacts.imports().find(ImportId.of(ImportWorker.KEY));
            long counted = left.map(session -> session.counts().inserted()).orElse(0L);
            assertThat(contacts(contacts)).as("what is in is what is counted").hasSize((int) counted);
            assertThat(left.map(ImportSession::state)).isNotEqualTo(Optional.of(ImportSession.State.COMPLETED));
            amid += left.isPresent() ? 1 : 0;
            assertThat(end(contacts, ImportWorker.importer(contacts, file).run()))
                    .as("killed when the store held %s", left)
                    .isEqualTo(expected);
        }

        System.out.println("imports killed on " + database + ": " + KILLS + ", amid their work: " + amid);
        assertThat(amid).as("killed amid their work").isPositive();
    }

    /**
     * Follows a JVM that imports, and kills it so long after a part; it goes no further than the last part, so that it cannot be done before.
     *
     * @return how long it has imported, in nanoseconds
     */
    private static long follow(DataSource dataSource, Path file, int parts, long nanos) throws Exception {
        Process process = WorkerProcess.start(
                ImportWorker.class,
                List.of(),
                url(dataSource),
                user(dataSource),
                file.toString(),
                Integer.toString(parts == NEVER ? NEVER : PARTS));
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("begun");
            long begun = System.nanoTime();
            int heard = 0;
            while (heard < parts && said.readLine() != null) {
                heard++;
            }
            if (heard == parts) {
                LockSupport.parkNanos(nanos);
                process.toHandle().destroyForcibly();
            }
            int ended = process.waitFor();
            assertThat(ended == 0 || heard == parts)
                    .as("ended by itself with %s", ended)
                    .isTrue();
            return System.nanoTime() - begun;
        } finally {
            process.destroyForcibly();
        }
    }

    private DataSource fresh(TestDatabase database, String name) throws SQLException {
        if (database != TestDatabase.H2) {
            return database.fresh();
        }
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:tcp://127.0.0.1:" + h2().getPort() + "/./" + name);
        dataSource.setUser("sa");
        dataSource.setPassword("");
        return dataSource;
    }

    /** Who is killed is a client, as with other databases: what H2 makes of its files when it is killed itself is H2's affair. */
    private Server h2() throws SQLException {
        Server started = server;
        if (started == null) {
            started = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                    .start();
            server = started;
        }
        return started;
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private static String url(DataSource dataSource) throws SQLException {
        if (dataSource instanceof JdbcDataSource h2) {
            return h2.getUrl();
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private static String user(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    private static End end(Contacts contacts, ImportReport report) {
        return new End(
                contacts(contacts),
                report.counts(),
                report.session().digest(),
                report.results().toList(),
                report.rejectedRows().toList());
    }

    private static List<String> contacts(Contacts contacts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        contacts.exports().contacts(ContactQuery.all()).writeTo(out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf(',')))
                .sorted()
                .toList();
    }

    /** Some rows are about somebody who was there before, and some about nobody. */
    private static String people() {
        return "email,first_name,tier\n"
                + IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i -> (i % 97 == 0 ? "nonsense" : "person" + (i % 7 == 0 ? i / 2 : i) + "@example.com")
                                + ",Name" + i + ",t" + i % 5)
                        .collect(Collectors.joining("\n"));
    }
}
