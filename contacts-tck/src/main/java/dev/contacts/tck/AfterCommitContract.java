package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.contacts.contact.Contact;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.spi.AfterCommitException;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.RowOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link StoreTransaction#afterCommit} promises, and what the library tells its listeners by it. */
public interface AfterCommitContract extends StoreContract {

    @Test
    @Requirement({"SPI-10", "U02"})
    default void what_follows_a_commit_runs_after_it_in_its_order_on_the_thread_of_the_caller(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));
        List<String> events = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();

        box.run(tx -> {
            tx.afterCommit(() -> {
                events.add("first");
                seen.addAll(box.found(List.of(anna.id())));
            });
            tx.contacts().insert(List.of(anna)).orThrow();
            tx.afterCommit(() -> {
                events.add("second");
                threads.add(Thread.currentThread());
            });
            events.clear(); // in case the work is run again
            events.add("work");
        });

        assertThat(events).containsExactly("work", "first", "second");
        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(seen).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement({"SPI-10", "U02"})
    default void what_follows_a_commit_does_not_follow_a_rollback(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));
        List<String> events = new ArrayList<>();
        RuntimeException thrown = new IllegalStateException("rolled back");

        Throwable caught = catchThrowable(() -> box.run(tx -> {
            tx.contacts().insert(List.of(anna)).orThrow();
            tx.afterCommit(() -> events.add("rolled back"));
            throw thrown;
        }));
        box.run(tx -> tx.afterCommit(() -> events.add("committed")));

        assertThat(caught).isSameAs(thrown);
        assertThat(events).containsExactly("committed");
    }

    @Test
    @Requirement("SPI-10")
    default void what_fails_after_a_commit_undoes_nothing_and_is_reported_when_all_has_run(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));
        RuntimeException first = new IllegalStateException("a listener that fails");
        AssertionError second = new AssertionError("another one");
        List<String> events = new ArrayList<>();

        AfterCommitException caught = catchThrowableOfType(
                AfterCommitException.class,
                () -> box.run(tx -> {
                    tx.contacts().insert(List.of(anna)).orThrow();
                    tx.afterCommit(() -> {
                        throw first;
                    });
                    tx.afterCommit(() -> {
                        throw second;
                    });
                    tx.afterCommit(() -> events.add("the last one"));
                }));

        assertThat(caught).hasCause(first).hasMessageNotContaining(first.getMessage());
        assertThat(caught.getSuppressed()).containsExactly(second);
        assertThat(events).containsExactly("the last one");
        assertThat(box.found(List.of(anna.id()))).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement("SPI-10")
    default void what_follows_a_commit_may_begin_a_transaction_of_its_own(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));
        Contact ben = box.contact(EmailAddress.parse("ben@example.com"));
        List<String> events = new ArrayList<>();

        box.run(tx -> {
            tx.contacts().insert(List.of(anna)).orThrow();
            tx.afterCommit(() -> box.run(next -> {
                next.contacts().insert(List.of(ben)).orThrow();
                next.afterCommit(() -> events.add("after the second commit"));
            }));
        });

        assertThat(box.found(List.of(anna.id(), ben.id()))).containsExactly(Exact.contact(anna), Exact.contact(ben));
        assertThat(events).containsExactly("after the second commit");
    }

    @Test
    @Requirement("SPI-10")
    default void what_follows_a_commit_may_wait_for_a_thread_that_uses_the_store(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));
        Contact ben = box.contact(EmailAddress.parse("ben@example.com"));
        List<Throwable> failures = new ArrayList<>();

        box.run(tx -> {
            tx.contacts().insert(List.of(anna)).orThrow();
            tx.afterCommit(() -> failures.add(catchThrowable(
                    () -> CompletableFuture.runAsync(() -> box.store(ben)).get(30, TimeUnit.SECONDS))));
        });

        assertThat(failures)
                .as("a lock that is held while the actions run would keep the other thread waiting")
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(box.found(List.of(anna.id(), ben.id()))).containsExactly(Exact.contact(anna), Exact.contact(ben));
    }

    @Test
    @Requirement("SPI-10")
    default void a_transaction_that_has_ended_takes_nothing_more_to_follow_it(Sandbox box) {
        List<Throwable> caught = new ArrayList<>();
        StoreTransaction ended = box.inTransaction(tx -> {
            tx.afterCommit(() -> caught.add(catchThrowable(() -> tx.afterCommit(() -> {}))));
            return tx;
        });

        assertThat(caught).singleElement().isInstanceOf(IllegalStateException.class);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ended.afterCommit(() -> {}));
    }

    @Test
    @Requirement("SPI-10")
    default void work_that_is_run_again_is_followed_once(Sandbox box) throws Exception {
        int threads = 8;
        int rounds = 10;
        ConcurrentMap<Identifier, Integer> told = new ConcurrentHashMap<>();
        IntFunction<Callable<Integer>> writer = thread -> () -> {
            for (int round = 0; round < rounds; round++) {
                EmailAddress email = EmailAddress.parse("t" + thread + "r" + round + "@example.com");
                Contact contact = box.contact(email);
                box.run(tx -> {
                    tx.afterCommit(() -> told.merge(email, 1, Integer::sum));
                    tx.contacts().findByIdentifier(List.of(email)); // so that a store that reads a snapshot has one
                    tx.contacts().insert(List.of(contact)).orThrow();
                });
            }
            return rounds;
        };

        for (var outcome : Race.run(IntStream.range(0, threads).mapToObj(writer).toList())) {
            assertThat(outcome.get()).isEqualTo(rounds);
        }

        assertThat(told).hasSize(threads * rounds);
        assertThat(told.values()).containsOnly(1);
    }

    @Test
    @Requirement({"SPI-10", "U02"})
    default void an_import_tells_of_a_row_when_everybody_can_see_it(Sandbox box) {
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());

        box.contacts()
                .imports()
                .text("email\nanna@example.com\nben@example.com\n")
                .onRow(row -> seen.add(box.found(List.of(((RowOutcome.Inserted) row).contact()))
                        .size()))
                .onProgress(progress -> seen.add((int) progress.rows() * 10))
                .run();

        assertThat(seen).containsExactly(1, 1, 20);
    }
}
