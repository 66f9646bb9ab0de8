package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.ExportRecords;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportJob.State;
import dev.contacts.transfer.ExportManifest;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link dev.contacts.spi.ExportRecords} promises. */
public interface ExportRecordsContract extends StoreContract {

    @Test
    @Requirement({"T22", "001-32", "SPI-6"})
    default void a_job_comes_back_with_everything_it_holds(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Iterator<ExportJob.Kind> kinds =
                Stream.generate(ExportJob.Kind::values).flatMap(Arrays::stream).iterator();
        Iterator<ExportFormat> formats =
                Stream.generate(ExportFormat::values).flatMap(Arrays::stream).iterator();
        for (State state : State.values()) {
            for (Optional<ContactId> contact : List.of(Optional.of(anna.id()), Optional.<ContactId>empty())) {
                ExportJob job = new ExportJob(
                        new ExportId(box.ids().next()),
                        kinds.next(),
                        contact,
                        formats.next(),
                        state,
                        contact.isEmpty() ? Optional.empty() : Optional.of(manifest()),
                        "P: 😀 'n \"co\" " + "x".repeat(480),
                        "https://example.com/?x=1&y=%20#z" + "z".repeat(1_960),
                        1,
                        Actor.of("Zoë 👩"),
                        Instant.parse("1999-12-31T23:59:59.999999Z"),
                        Instant.parse("2038-01-19T03:14:08.000001Z"),
                        Instant.EPOCH);

                box.run(tx -> tx.exports().insert(job));

                assertThat(found(box, job)).contains(job);
                ExportJob next = job.ready(manifest(), "l", Sandbox.NOW, Sandbox.NOW.plusSeconds(1));
                Boolean updated = box.inTransaction(tx -> tx.exports().update(job, next));
                assertThat(updated).isTrue();
                assertThat(found(box, job)).contains(next);
            }
        }
    }

    @Test
    @Requirement({"T22", "SPI-1"})
    default void of_those_who_have_read_the_same_version_of_a_job_one_writes_the_next(Sandbox box) {
        ExportJob job = job(box, Optional.empty());
        box.run(tx -> tx.exports().insert(job));
        ExportJob running = job.to(State.RUNNING, "", Sandbox.NOW);
        ExportJob cancelled = job.to(State.CANCELLED, "", Sandbox.NOW);

        Boolean first = box.inTransaction(tx -> tx.exports().update(job, running));
        Boolean second = box.inTransaction(tx -> tx.exports().update(job, cancelled));
        Boolean removed = box.inTransaction(tx -> tx.exports().remove(job.id()));
        Boolean again = box.inTransaction(tx -> tx.exports().remove(job.id()));
        Boolean absent =
                box.inTransaction(tx -> tx.exports().update(running, running.to(State.FAILED, "", Sandbox.NOW)));

        assertThat(List.of(first, second, removed, again, absent)).containsExactly(true, false, true, false, false);
        assertThat(found(box, job)).isEmpty();
    }

    @Test
    @Requirement({"T22", "SPI-1"})
    default void jobs_out_of_turn_are_refused(Sandbox box) {
        ExportJob job = job(box, Optional.empty());
        ExportJob second = job.to(State.RUNNING, "", Sandbox.NOW);
        box.run(tx -> tx.exports().insert(job));

        refused(box, exports -> exports.insert(second));
        refused(box, exports -> exports.update(second, job));
        refused(box, exports -> exports.update(job, job));
        refused(box, exports -> exports.update(job, job(box, Optional.empty()).to(State.RUNNING, "", Sandbox.NOW)));
        refused(box, exports -> exports.list(EnumSet.allOf(State.class), null, 0));
        assertThat(found(box, job)).contains(job);
    }

    @Test
    @Requirement({"T22", "SPI-7"})
    default void jobs_are_listed_by_state_page_by_page_in_the_order_of_their_ids(Sandbox box) {
        List<ExportJob> jobs = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            jobs.add(job(box, Optional.empty()));
        }
        box.run(tx -> jobs.forEach(tx.exports()::insert));
        box.run(tx -> {
            for (int i : List.of(1, 4)) {
                tx.exports().update(jobs.get(i), jobs.get(i).to(State.RUNNING, "", Sandbox.NOW));
            }
        });

        assertThat(ids(box, EnumSet.of(State.SCHEDULED), null, 3))
                .containsExactly(id(jobs, 0), id(jobs, 2), id(jobs, 3));
        assertThat(ids(box, EnumSet.of(State.SCHEDULED), id(jobs, 3), 3)).containsExactly(id(jobs, 5), id(jobs, 6));
        assertThat(ids(box, EnumSet.allOf(State.class), id(jobs, 2), 3))
                .containsExactly(id(jobs, 3), id(jobs, 4), id(jobs, 5));
        assertThat(ids(box, EnumSet.of(State.RUNNING, State.FAILED), null, 9))
                .containsExactly(id(jobs, 1), id(jobs, 4));
        assertThat(ids(box, EnumSet.noneOf(State.class), null, 9)).isEmpty();
        assertThat(ids(box.neighbour(), EnumSet.allOf(State.class), null, 9)).isEmpty();
    }

    @Test
    @Requirement({"T21", "T22", "001-29"})
    default void a_job_ends_with_its_contact(Sandbox box) {
        Contact anna = box.stored(Samples.ANNA);
        Contact ben = box.stored(Samples.BEN);
        ExportJob hers = job(box, Optional.of(anna.id()));
        ExportJob his = job(box, Optional.of(ben.id()));
        ExportJob nobodys = job(box, Optional.empty());
        box.run(tx -> List.of(hers, his, nobodys).forEach(tx.exports()::insert));
        List<ExportJob> before =
                box.inTransaction(tx -> tx.exports().ofContacts(List.of(ben.id(), anna.id(), box.newId())));

        box.run(tx -> tx.contacts().delete(List.of(anna)).orThrow());

        assertThat(before).containsExactly(hers, his);
        assertThat(ids(box, EnumSet.allOf(State.class), null, 9)).containsExactly(his.id(), nobodys.id());
        Throwable thrown = catchThrowable(() -> box.run(tx -> tx.exports().insert(job(box, Optional.of(anna.id())))));
        assertThat(thrown).isInstanceOf(ContactNotFoundException.class);
    }

    private static ExportJob job(Sandbox box, Optional<ContactId> contact) {
        return new ExportJob(
                new ExportId(box.ids().next()),
                ExportJob.Kind.CONTACTS,
                contact,
                ExportFormat.DATA,
                State.SCHEDULED,
                Optional.empty(),
                "",
                "",
                1,
                Sandbox.ACTOR,
                Sandbox.NOW,
                Sandbox.NOW,
                Sandbox.NOW);
    }

    private static ExportManifest manifest() {
        return new ExportManifest(
                ExportFormat.DATA,
                Sandbox.NOW,
                3_000_000_000L,
                4_000_000_001L,
                5_000_000_002L,
                new TreeMap<>(Map.of("events", 6_000_000_003L)),
                "09af".repeat(16));
    }

    private static void refused(Sandbox box, Consumer<ExportRecords> call) {
        assertThat(catchThrowable(() -> box.run(tx -> call.accept(tx.exports()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<ExportJob> found(Sandbox box, ExportJob job) {
        return box.inTransaction(tx -> tx.exports().find(job.id()));
    }

    private static ExportId id(List<ExportJob> jobs, int index) {
        return jobs.get(index).id();
    }

    private static List<ExportId> ids(
            Sandbox box, EnumSet<State> states, @org.jspecify.annotations.Nullable ExportId after, int limit) {
        return box.inTransaction(tx -> tx.exports().list(states, after, limit).stream()
                .map(ExportJob::id)
                .toList());
    }
}
