package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.privacy.ErasureContext.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A JVM dies amid an anonymization or a deletion: the contact is wholly there or wholly gone, and a second call completes it. A normal run
 * dies at a few calls of JDBC; with {@code contacts.tck.rounds} of 100 or more, as in the profile {@code campaign}, at each that may reach the
 * database. Requirements 7.2.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("contacts.tck.rounds", 10);
    private static final int STEP = ROUNDS >= 100 ? 1 : 47;

    @TempDir
    Path folder;

    private final TestDatabase database;

    CrashTest(TestDatabase database) {
        this.database = database;
    }

    @ParameterizedTest
    @EnumSource
    void a_contact_is_wholly_there_or_wholly_gone_wherever_its_end_dies(Act act) throws Exception {
        DataSource dataSource = database == TestDatabase.H2 ? file() : database.fresh();
        Contacts contacts = Contacts.over(JdbcContactStore.over(dataSource));
        List<Integer> ends = new ArrayList<>();
        Needles traces = new Needles();
        for (int call = 1; ends.isEmpty() || ends.get(ends.size() - 1) == CrashWorker.DIED; call += STEP) {
            FullContact anna = new FullContact(contacts);
            anna.values().forEach((name, value) -> Traces.add(traces, name, value));
            Set<String> before = columns(dataSource, anna.traces());

            ends.add(die(dataSource, anna, act, call));

            Set<String> after = columns(dataSource, anna.traces());
            if (!after.isEmpty()) {
                assertThat(ends).as("died before call %s", call).endsWith(CrashWorker.DIED);
                assertThat(after).as("died before call %s", call).isEqualTo(before);
                end(contacts, act, anna);
                assertThat(columns(dataSource, anna.traces())).isEmpty();
            }
            assertThatThrownBy(() -> end(contacts, act, anna)).isInstanceOf(ContactNotFoundException.class);
        }
        System.out.printf("%s %s: died at %s calls%n", database, act, ends.size() - 1);
        assertThat(ends).endsWith(CrashWorker.DONE).hasSizeGreaterThan(2);
        if (database == TestDatabase.H2) {
            execute(dataSource, "shutdown compact");
            assertThat(traces.in(Files.readAllBytes(folder.resolve("db.mv.db"))))
                    .as("what is left in the file of H2")
                    .isEmpty();
        }
    }

    private static void end(Contacts contacts, Act act, FullContact contact) {
        if (act == Act.ANONYMIZE) {
            contacts.privacy().anonymize(contact.id());
        } else {
            contacts.privacy().prepareDeletion(Set.of(contact.id())).confirm();
        }
    }

    private DataSource file() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl("jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_DELAY=0;WRITE_DELAY=0");
        dataSource.setUser("sa");
        dataSource.setPassword("");
        return dataSource;
    }

    private static int die(DataSource dataSource, FullContact contact, Act act, int call)
            throws IOException, InterruptedException, SQLException {
        return WorkerProcess.run(
                CrashWorker.class,
                HeapTest.url(dataSource),
                HeapTest.user(dataSource),
                contact.id().toString(),
                act.name(),
                Integer.toString(call));
    }

    private static Set<String> columns(DataSource dataSource, Needles traces) throws SQLException {
        Set<String> columns = new TreeSet<>();
        WholeDatabase.read(dataSource).forEach((column, cells) -> {
            if (!traces.in(cells).isEmpty()) {
                columns.add(column);
            }
        });
        return columns;
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
