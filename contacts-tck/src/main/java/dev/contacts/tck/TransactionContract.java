package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.Group;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ImportId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ContactStore#inTransaction} promises. */
public interface TransactionContract extends StoreContract {

    @Test
    @Requirement({"SPI-1", "000-04"})
    default void what_was_committed_is_seen_by_the_next_transaction(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));

        Contact returned = box.inTransaction(tx -> {
            tx.contacts().insert(List.of(anna)).orThrow();
            return anna;
        });

        assertThat(returned).isSameAs(anna);
        assertThat(box.found(List.of(anna.id()))).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement("SPI-1")
    default void a_transaction_sees_its_own_writes(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));

        List<Contact> seen = box.inTransaction(tx -> {
            tx.contacts().insert(List.of(anna)).orThrow();
            return tx.contacts().findByIdentifier(anna.identifiers());
        });

        assertThat(Exact.contacts(seen)).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement({"SPI-1", "001-07"})
    default void an_exception_in_the_work_rolls_everything_back_and_is_rethrown_unchanged(Sandbox box) {
        Contact anna = box.stored(EmailAddress.parse("anna@example.com"));
        List<String> before = box.dump().lines();

        for (RuntimeException thrown : List.of(
                new IllegalStateException("a bug of the caller"),
                new ContactNotFoundException(anna.id()),
                new UnsupportedOperationException())) {
            Throwable caught = catchThrowable(() -> box.run(tx -> {
                writeEverywhere(box, tx);
                throw thrown;
            }));

            assertThat(caught).isSameAs(thrown);
            assertThat(caught.getSuppressed()).isEmpty();
            assertThat(box.dump().lines()).isEqualTo(before);
        }
    }

    @Test
    @Requirement("SPI-1")
    default void an_error_in_the_work_rolls_everything_back_as_well(Sandbox box) {
        box.stored(EmailAddress.parse("anna@example.com"));
        List<String> before = box.dump().lines();
        AssertionError thrown = new AssertionError("an error, not an exception");

        Throwable caught = catchThrowable(() -> box.run(tx -> {
            writeEverywhere(box, tx);
            throw thrown;
        }));

        assertThat(caught).isSameAs(thrown);
        assertThat(box.dump().lines()).isEqualTo(before);
    }

    @Test
    @Requirement("SPI-1")
    default void an_identifier_is_free_again_after_a_rollback(Sandbox box) {
        Contact first = box.contact(EmailAddress.parse("anna@example.com"));
        Contact second = box.contact(EmailAddress.parse("anna@example.com"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> box.run(tx -> {
                    tx.contacts().insert(List.of(first)).orThrow();
                    throw new IllegalStateException("rolled back");
                }));

        box.store(second);
        assertThat(box.found(List.of(first.id()))).isEmpty();
    }

    @Test
    @Requirement("SPI-1")
    default void a_transaction_cannot_be_used_after_its_end(Sandbox box) {
        Contact anna = box.stored(EmailAddress.parse("anna@example.com"));
        StoreTransaction leaked = box.inTransaction(tx -> tx);
        ContactRecords role = box.inTransaction(StoreTransaction::contacts);
        UUID id = anna.id().value();

        ended("contacts().find", () -> leaked.contacts().find(List.of(anna.id())));
        ended("find of the role it has given out", () -> role.find(List.of(anna.id())));
        ended("contacts().delete", () -> leaked.contacts().delete(List.of(anna)));
        ended("groups().list", () -> leaked.groups().list());
        ended("memberships().ofContacts", () -> leaked.memberships().ofContacts(List.of(anna.id())));
        ended("schemas().list", () -> leaked.schemas().list());
        ended("imports().find", () -> leaked.imports().find(new ImportId(id)));
        ended("privacy().receipts", () -> leaked.privacy().receipts());
        assertThat(box.found(List.of(anna.id()))).hasSize(1);
    }

    private static void ended(String call, ThrowingCallable late) {
        assertThatExceptionOfType(IllegalStateException.class)
                .as(call + " after the end of the transaction")
                .isThrownBy(late);
    }

    @Test
    @Requirement("SPI-1")
    default void a_transaction_cannot_be_used_on_another_thread_and_goes_on_where_it_was(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));
        Contact ben = box.contact(EmailAddress.parse("ben@example.com"));

        box.run(tx -> {
            ContactRecords role = tx.contacts();
            elsewhere("contacts().insert", () -> tx.contacts().insert(List.of(anna)));
            elsewhere("insert of the role it has given out", () -> role.insert(List.of(anna)));
            elsewhere("find of the role it has given out", () -> role.find(List.of(anna.id())));
            elsewhere("groups().list", () -> tx.groups().list());
            elsewhere("privacy().receipts", () -> tx.privacy().receipts());
            elsewhere("afterCommit", () -> tx.afterCommit(() -> {}));
            tx.contacts().insert(List.of(ben)).orThrow();
        });

        assertThat(box.found(List.of(anna.id(), ben.id()))).containsExactly(Exact.contact(ben));
        box.store(anna); // nothing is held by a thread that is gone
    }

    private static void elsewhere(String call, ThrowingCallable stray) {
        assertThat(Race.run(1, thread -> catchThrowable(stray)).get(0).get())
                .as(call + " on another thread")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Requirement("SPI-1")
    default void a_call_within_a_call_that_fails_takes_nothing_of_the_outer_one_along(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));
        Contact ben = box.contact(EmailAddress.parse("ben@example.com"));
        RuntimeException thrown = new IllegalStateException("the inner one is given up");

        box.run(tx -> {
            Throwable caught = catchThrowable(() -> box.run(inner -> {
                inner.contacts().insert(List.of(anna)).orThrow();
                throw thrown;
            }));
            assertThat(caught)
                    .as("what the inner call throws: what its work has thrown, or its refusal")
                    .isInstanceOf(IllegalStateException.class);
            tx.contacts().insert(List.of(ben)).orThrow();
        });

        assertThat(box.found(List.of(anna.id(), ben.id())))
                .as("what the outer call wrote, and nothing else")
                .containsExactly(Exact.contact(ben));
    }

    @Test
    @Requirement("SPI-1")
    default void a_call_within_a_call_is_kept_with_the_outer_one_or_both_are_refused(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));
        Contact ben = box.contact(EmailAddress.parse("ben@example.com"));

        Throwable refusal = catchThrowable(() -> box.run(tx -> {
            Contact inner = box.contact(EmailAddress.parse("anna" + box.newId().value() + "@example.com"));
            box.run(within -> within.contacts().insert(List.of(inner)).orThrow());
            tx.contacts().insert(List.of(ben)).orThrow();
        }));

        if (refusal == null) {
            assertThat(box.dump().lines())
                    .as("what both calls wrote")
                    .hasSize(2)
                    .contains(Exact.contact(ben));
        } else {
            assertThat(refusal).isInstanceOf(IllegalStateException.class);
            assertThat(box.found(List.of(ben.id())))
                    .as("what the outer call wrote")
                    .isEmpty();
        }
        box.store(anna);
    }

    @Test
    @Requirement("SPI-1")
    default void a_transaction_cannot_be_used_after_its_work_has_failed(Sandbox box) {
        Contact anna = box.stored(EmailAddress.parse("anna@example.com"));
        List<StoreTransaction> leaked = new ArrayList<>();

        assertThatExceptionOfType(ContactNotFoundException.class)
                .isThrownBy(() -> box.run(tx -> {
                    leaked.add(tx);
                    throw new ContactNotFoundException(anna.id());
                }));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> leaked.get(0).contacts().delete(List.of(anna)));
        assertThat(box.found(List.of(anna.id()))).hasSize(1);
    }

    @Test
    @Requirement("SPI-1")
    default void a_refused_write_leaves_the_transaction_usable(Sandbox box) {
        Contact anna = box.stored(EmailAddress.parse("anna@example.com"));
        Contact twin = box.contact(EmailAddress.parse("anna@example.com"));
        Contact ben = box.contact(EmailAddress.parse("ben@example.com"));

        box.run(tx -> {
            tx.contacts().insert(List.of(twin));
            tx.groups().insert(Samples.group(box, "VIP"));
            tx.contacts().insert(List.of(ben)).orThrow();
        });

        assertThat(box.found(List.of(anna.id(), twin.id(), ben.id())))
                .containsExactly(Exact.contact(anna), Exact.contact(ben));
        assertThat(box.<List<Group>>inTransaction(tx -> tx.groups().list())).hasSize(1);
    }

    @Test
    @Tag("race")
    @Requirement({"SPI-1", "000-10"})
    default void others_see_all_of_a_transaction_or_nothing(Sandbox box) {
        Contact anna = box.contact(EmailAddress.parse("anna@example.com"));
        Contact ben = box.contact(EmailAddress.parse("ben@example.com"));
        CountDownLatch written = new CountDownLatch(1);
        Rendezvous answered = new Rendezvous(2);

        Callable<List<String>> writer = () -> {
            try {
                box.run(tx -> {
                    tx.contacts().insert(List.of(anna)).orThrow();
                    tx.contacts().insert(List.of(ben)).orThrow();
                    written.countDown();
                    answered.meet();
                });
            } finally {
                written.countDown(); // so that the reader never waits for a writer that failed
            }
            return List.of();
        };
        Callable<List<String>> reader = () -> {
            written.await();
            List<String> seen = box.found(List.of(anna.id(), ben.id()));
            answered.meet();
            return seen;
        };
        List<String> seen = Race.run(List.of(writer, reader)).get(1).get();

        assertThat(seen)
                .satisfiesAnyOf(
                        nothing -> assertThat(nothing).isEmpty(),
                        all -> assertThat(all).hasSize(2));
        assertThat(box.found(List.of(anna.id(), ben.id()))).hasSize(2);
    }

    @Test
    @Tag("race")
    @Requirement("SPI-1")
    default void what_is_rolled_back_was_never_seen_by_others(Sandbox box) {
        Contact anna = box.stored(EmailAddress.parse("anna@example.com"));
        Contact ben = box.contact(EmailAddress.parse("ben@example.com"));
        CountDownLatch written = new CountDownLatch(1);
        Rendezvous answered = new Rendezvous(2);

        Callable<List<String>> writer = () -> {
            Throwable thrown = catchThrowable(() -> box.run(tx -> {
                tx.contacts().insert(List.of(ben)).orThrow();
                tx.contacts().delete(List.of(anna)).orThrow();
                written.countDown();
                answered.meet();
                throw new IllegalStateException("rolled back");
            }));
            written.countDown();
            assertThat(thrown).isInstanceOf(IllegalStateException.class);
            return List.of();
        };
        Callable<List<String>> reader = () -> {
            written.await();
            List<String> seen = box.found(List.of(anna.id(), ben.id()));
            answered.meet();
            return seen;
        };

        assertThat(Race.run(List.of(writer, reader)).get(1).get()).containsExactly(Exact.contact(anna));
    }

    @Test
    @Requirement("SPI-8")
    default void the_work_runs_on_the_thread_of_the_caller(Sandbox box) {
        Contact anna = box.stored(EmailAddress.parse("anna@example.com"));
        List<Thread> workers = new ArrayList<>();

        box.run(tx -> {
            workers.add(Thread.currentThread());
            tx.contacts().delete(List.of(anna)).orThrow();
        });

        assertThat(workers).containsOnly(Thread.currentThread());
        assertThat(box.found(List.of(anna.id()))).isEmpty();
    }

    private static void writeEverywhere(Sandbox box, StoreTransaction tx) {
        Contact ben = box.contact(EmailAddress.parse("ben@example.com"));
        tx.contacts().insert(List.of(ben)).orThrow();
        Group group = Samples.group(box, "VIP");
        assertThat(tx.groups().insert(group)).isTrue();
    }
}
