package dev.contacts.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.jdbc.WorkerLog.Entry;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Four JVMs on one server make its tables and change the same contacts, all at once; one is killed amid its work, and replaced. */
@Tag("race")
class SeveralJvmsTest {

    private static final int JVMS = 4;
    private static final int STEPS = 15 * Integer.getInteger("contacts.tck.rounds", 10);
    private static final long NEVER = -1;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "H2") // lives in one JVM
    void four_jvms_of_which_one_is_killed_keep_every_promise(TestDatabase database) throws Exception {
        DataSource dataSource = database.fresh();

        List<WorkerLog> logs = work(dataSource);

        assertThat(logs).extracting(WorkerLog::ended).containsExactly(true, true, true, false, true);
        assertThat(logs).flatExtracting(log -> log.exceptions(false)).isEmpty();
        assertThat(logs)
                .flatExtracting(log -> log.exceptions(true))
                .as("they met")
                .contains("DuplicateIdentifierException", "ConcurrentUpdateException");
        assertThat(logs.stream().mapToLong(log -> log.done("schema").count()).sum())
                .isEqualTo(1);
        assertThat(logs.stream().mapToLong(log -> log.done("group").count()).sum())
                .isEqualTo(1);
        Map<String, Contact> alive = alive(Contacts.over(JdbcContactStore.over(dataSource)));
        assertEveryAcknowledgedWriteIsThere(logs, alive);
        assertEveryMemberIsThere(logs, alive, Contacts.over(JdbcContactStore.over(dataSource)));
        assertNoRowWithoutItsContact(dataSource, alive.size());
        System.out.println("several JVMs on " + database + ": "
                + logs.stream().map(WorkerLog::acknowledged).toList() + " writes acknowledged, "
                + logs.stream().mapToInt(log -> log.exceptions(true).size()).sum() + " refused");
    }

    private static List<WorkerLog> work(DataSource dataSource) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(JVMS);
        List<WorkerProcess> processes = new ArrayList<>();
        ExecutorService listeners = Executors.newFixedThreadPool(JVMS);
        try {
            List<Future<List<WorkerLog>>> futures = new ArrayList<>();
            for (int i = 1; i < JVMS; i++) {
                WorkerProcess process = WorkerProcess.start("w" + i, STEPS, dataSource);
                processes.add(process);
                futures.add(listeners.submit(() -> List.of(process.follow(ready, NEVER))));
            }
            WorkerProcess victim = WorkerProcess.start("victim", STEPS, dataSource);
            WorkerProcess successor = WorkerProcess.start("successor", STEPS / 3, dataSource);
            processes.addAll(List.of(victim, successor));
            Callable<List<WorkerLog>> oneAfterTheOther =
                    () -> List.of(victim.follow(ready, STEPS / 4), successor.follow(new CyclicBarrier(1), NEVER));
            futures.add(listeners.submit(oneAfterTheOther));
            List<WorkerLog> logs = new ArrayList<>();
            for (Future<List<WorkerLog>> future : futures) {
                logs.addAll(future.get());
            }
            return logs;
        } finally {
            processes.forEach(WorkerProcess::close);
            listeners.shutdownNow();
        }
    }

    private static Map<String, Contact> alive(Contacts contacts) {
        Map<String, Contact> alive = new HashMap<>();
        for (EmailAddress email : ContactWorker.EMAILS) {
            contacts.find(email).ifPresent(contact -> alive.put(contact.id().toString(), contact));
        }
        return alive;
    }

    private static void assertEveryAcknowledgedWriteIsThere(List<WorkerLog> logs, Map<String, Contact> alive) {
        Set<String> expected = new HashSet<>();
        Set<String> deleted = new HashSet<>();
        logs.forEach(log -> expected.addAll(log.contacts("create")));
        logs.forEach(log -> deleted.addAll(log.contacts("delete")));
        expected.removeAll(deleted);
        logs.forEach(log -> log.unanswered().ifPresent(entry -> allowEither(entry, expected, alive)));
        assertThat(alive.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        alive.forEach((id, contact) -> logs.forEach(log -> log.done("edit")
                .filter(edit -> edit.contact().equals(id))
                .forEach(edit -> assertThat(marks(contact)).contains(edit.detail()))));
        assertThat(alive.values()).allSatisfy(contact -> {
            assertThat(contact.attributes().number("edits").orElseThrow())
                    .isEqualTo(BigDecimal.valueOf(marks(contact).size()));
            assertThat(contact.version()).isEqualTo(1L + marks(contact).size());
        });
    }

    /** Nobody knows whether this was done. */
    private static void allowEither(Entry entry, Set<String> expected, Map<String, Contact> alive) {
        if (entry.what().equals("delete") && !alive.containsKey(entry.contact())) {
            expected.remove(entry.contact());
        } else if (entry.what().equals("create")) {
            alive.values().stream()
                    .filter(contact -> contact.primaryIdentifier().key().equals(entry.detail()))
                    .forEach(contact -> expected.add(contact.id().toString()));
        }
    }

    private static List<String> marks(Contact contact) {
        return contact.attributes().texts("marks").orElseThrow();
    }

    private static void assertEveryMemberIsThere(List<WorkerLog> logs, Map<String, Contact> alive, Contacts contacts) {
        alive.forEach((id, contact) -> logs.stream()
                .filter(log -> log.contacts("join").contains(id))
                .forEach(log ->
                        assertThat(contacts.memberships().of(contact.id())).hasSize(1)));
    }

    private static void assertNoRowWithoutItsContact(DataSource dataSource, int contacts) throws SQLException {
        assertThat(count(dataSource, "select count(*) from contacts_contact")).isEqualTo(contacts);
        assertThat(count(dataSource, "select count(*) from contacts_contact_identifier"))
                .isEqualTo(contacts);
        assertThat(count(dataSource, "select count(*) from contacts_contact_field"))
                .isEqualTo(contacts);
        for (String table : List.of("contact_identifier", "contact_field", "membership")) {
            assertThat(count(
                            dataSource,
                            "select count(*) from contacts_" + table
                                    + " where not exists (select 1 from contacts_contact"
                                    + " c where c.workspace = contacts_" + table + ".workspace"
                                    + " and c.contact_id = contacts_" + table + ".contact_id)"))
                    .as(table)
                    .isZero();
        }
    }

    private static long count(DataSource dataSource, String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
