package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static dev.contacts.jdbc.TestContacts.contact;
import static dev.contacts.jdbc.TestContacts.email;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportJob.State;
import dev.contacts.transfer.ExportNotFoundException;
import dev.contacts.transfer.ExportOptions;
import dev.contacts.transfer.ExportTarget;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Export jobs that are scheduled within transactions of the host: nothing is written before the host has committed. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HostExportsTest {

    private static final Contact ANNA = contact(1, email("anna"));

    private final SpringHost host;
    private final HikariDataSource pool;
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;
    private final Map<ExportId, byte[]> contents = new ConcurrentHashMap<>();
    private final List<ExportJob> told = new CopyOnWriteArrayList<>();
    private final ExportTarget target = new ExportTarget() {
        @Override
        public OutputStream open(ExportJob job) {
            contents.put(job.id(), new byte[0]);
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    contents.put(job.id(), toByteArray());
                }
            };
        }

        @Override
        public void delete(ExportJob job) {
            contents.remove(job.id());
        }
    };

    HostExportsTest(TestDatabase database) {
        host = new SpringHost(database);
        pool = host.pool();
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        another = new TransactionTemplate(
                new JdbcTransactionManager(pool),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        host.addElsewhere(ANNA);
    }

    @AfterEach
    void close() {
        pool.close();
        host.close();
    }

    @Test
    void a_job_runs_when_the_host_has_committed_in_transactions_of_its_own() {
        Contacts contacts = contacts(Runnable::run);

        ExportJob job = transaction.execute(status -> {
            ExportJob scheduled = schedule(contacts);
            assertThat(contents).isEmpty();
            return scheduled;
        });

        ExportJob ready = find(contacts, job);
        assertThat(ready.state()).isEqualTo(State.READY);
        assertThat(told).containsExactly(ready);
        assertThat(new String(contents.get(job.id()), UTF_8)).contains("anna@example.com");
    }

    @Test
    void a_job_runs_on_a_thread_of_the_hosts_that_is_in_no_transaction() throws InterruptedException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Contacts contacts = contacts(thread);

        ExportJob job = transaction.execute(status -> schedule(contacts));

        thread.shutdown();
        assertThat(thread.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(find(contacts, job).state()).isEqualTo(State.READY);
    }

    @Test
    void nothing_is_written_and_no_job_is_there_when_the_host_rolls_back() {
        Contacts contacts = contacts(Runnable::run);

        ExportJob job = transaction.execute(status -> {
            status.setRollbackOnly();
            return schedule(contacts);
        });

        assertThat(contents).isEmpty();
        assertThat(told).isEmpty();
        assertThat(transaction.<Optional<ExportJob>>execute(
                        status -> contacts.exports().jobs().find(job.id())))
                .isEmpty();
    }

    @Test
    void a_notifier_that_throws_is_kept_in_the_job_and_reaches_nobody() {
        Contacts contacts = contacts(options(Runnable::run).notifier(ended -> {
            throw new IllegalStateException("secret");
        }));

        ExportJob job = transaction.execute(status -> schedule(contacts));

        assertThat(find(contacts, job).state()).isEqualTo(State.READY);
        assertThat(find(contacts, job).problem()).isEqualTo("NOTIFIER_FAILED: java.lang.IllegalStateException");
    }

    @Test
    void a_content_goes_with_its_contact_when_the_host_commits_and_stays_when_it_rolls_back() {
        Contacts contacts = contacts(Runnable::run);
        ExportJob job = transaction.execute(status -> schedule(contacts));

        transaction.executeWithoutResult(status -> {
            contacts.privacy().anonymize(ANNA.id());
            status.setRollbackOnly();
        });
        assertThat(contents).containsOnlyKeys(job.id());
        assertThat(find(contacts, job).state()).isEqualTo(State.READY);

        transaction.executeWithoutResult(status -> {
            contacts.privacy().anonymize(ANNA.id());
            assertThat(contents).containsOnlyKeys(job.id());
        });
        assertThat(contents).isEmpty();
    }

    @Test
    void whoever_calls_a_job_off_or_lets_it_expire_does_so_in_the_transaction_it_is_called_in_or_in_one_of_its_own() {
        Contacts contacts = contacts(Runnable::run);
        ExportJob first = transaction.execute(status -> schedule(contacts));
        ExportJob second = transaction.execute(status -> schedule(contacts));

        transaction.executeWithoutResult(status -> contacts.exports().jobs().cancel(first.id()));
        transaction.executeWithoutResult(status -> contacts.exports().jobs().expire());

        assertThat(find(contacts, first).state()).isEqualTo(State.EXPIRED);
        assertThat(contents).containsOnlyKeys(second.id());
        transaction.executeWithoutResult(
                status -> assertThat(contacts.exports().jobs().failInterrupted(Duration.ZERO))
                        .isZero());
    }

    @Test
    void a_job_that_is_not_committed_is_not_there_to_be_called_off() {
        Contacts contacts = contacts(Runnable::run);

        ExportJob job = transaction.execute(status -> {
            ExportJob scheduled = schedule(contacts);
            assertThatThrownBy(() -> contacts.exports().jobs().cancel(scheduled.id()))
                    .isInstanceOf(ExportNotFoundException.class);
            return scheduled;
        });

        assertThat(find(contacts, job).state()).isEqualTo(State.READY);
    }

    @Test
    void without_a_transaction_of_its_own_a_job_is_not_run_and_whoever_commits_hears_of_it() {
        Contacts contacts = contacts(ExportOptions.of(target, Runnable::run).notifier(told::add));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> schedule(contacts)))
                .cause()
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_REQUIRED));

        assertThat(contents).isEmpty();
        assertThat(told).isEmpty();
    }

    private ExportOptions options(Executor executor) {
        return ExportOptions.of(target, executor)
                .notifier(told::add)
                .in(work -> another.executeWithoutResult(status -> work.run()));
    }

    private Contacts contacts(Executor executor) {
        return contacts(options(executor));
    }

    private Contacts contacts(ExportOptions options) {
        return Contacts.builder(host.joining(new SpringTransactions(pool)))
                .workspace(WORKSPACE)
                .exports(options)
                .build();
    }

    private static ExportJob schedule(Contacts contacts) {
        return contacts.exports().schedule(contacts.exports().contact(ANNA.id()));
    }

    private ExportJob find(Contacts contacts, ExportJob job) {
        return transaction.execute(
                status -> contacts.exports().jobs().find(job.id()).orElseThrow());
    }
}
