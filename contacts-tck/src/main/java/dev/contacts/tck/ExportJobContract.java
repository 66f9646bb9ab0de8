package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.NewContact;
import dev.contacts.segment.ContactQuery;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportJob.State;
import dev.contacts.transfer.ExportNotFoundException;
import dev.contacts.transfer.ExportOptions;
import dev.contacts.transfer.ExportReport;
import dev.contacts.transfer.ExportTarget;
import dev.contacts.transfer.NoExportTargetException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Acceptance: exports as jobs. */
public interface ExportJobContract extends StoreContract {

    @Test
    @Requirement({"T22", "001-31", "001-32", "001-33", "001-34", "001-35"})
    default void a_job_is_scheduled_then_running_then_ready_and_its_end_is_told_once(Sandbox box) {
        Desk desk = new Desk(box);
        Contact anna = box.created(NewContact.of(Samples.ANNA));

        ExportJob scheduled =
                desk.contacts.exports().schedule(desk.contacts.exports().contact(anna.id()));

        assertThat(scheduled.state()).isEqualTo(State.SCHEDULED);
        assertThat(scheduled.requestedBy()).isEqualTo(Sandbox.ACTOR);
        assertThat(scheduled.kind()).isEqualTo(ExportJob.Kind.CONTACT);
        assertThat(desk.find(scheduled)).isEqualTo(scheduled);
        assertThat(desk.contents).isEmpty();

        desk.work();

        ExportJob ready = desk.find(scheduled);
        ByteArrayOutputStream direct = new ByteArrayOutputStream();
        ExportReport report = desk.contacts.exports().contact(anna.id()).writeTo(direct);
        assertThat(ready.state()).isEqualTo(State.READY);
        assertThat(ready.link()).isEqualTo("https://example.com/" + ready.id());
        assertThat(ready.manifest()).contains(report.manifest());
        assertThat(ready.expiresAt()).isEqualTo(Sandbox.NOW.plus(Duration.ofDays(7)));
        assertThat(desk.contents.get(ready.id())).isEqualTo(direct.toByteArray());
        assertThat(desk.seenWhileWriting).containsExactly(State.RUNNING);
        assertThat(desk.told).containsExactly(ready);
        assertThat(desk.contacts.exports().jobs().list(null, 10)).containsExactly(ready);
        assertThat(desk.contacts
                        .in(box.neighbour().workspace())
                        .exports()
                        .jobs()
                        .find(ready.id()))
                .isEmpty();
    }

    @Test
    @Requirement({"T22", "001-32"})
    default void a_direct_executor_exports_before_the_call_returns(Sandbox box) {
        Desk desk = new Desk(box);
        box.created(NewContact.of(Samples.ANNA));
        Contacts direct = desk.over(ExportOptions.of(desk, Runnable::run));

        ExportJob job = direct.exports().schedule(direct.exports().contacts(ContactQuery.all()));

        assertThat(desk.find(job).state()).isEqualTo(State.READY);
        assertThat(desk.contents).containsKey(job.id());
    }

    @Test
    @Requirement({"T22", "001-33"})
    default void a_job_that_fails_says_why_and_leaves_no_content(Sandbox box) {
        Desk desk = new Desk(box);
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        desk.broken = true;

        ExportJob job = desk.contacts.exports().schedule(desk.contacts.exports().contact(anna.id()));
        desk.work();

        ExportJob failed = desk.find(job);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.problem()).startsWith("EXPORT_FAILED: ").doesNotContain("secret");
        assertThat(failed.link()).isEmpty();
        assertThat(desk.contents).isEmpty();
        assertThat(desk.told).containsExactly(failed);

        Contacts busy = desk.over(ExportOptions.of(desk, task -> {
            throw new RejectedExecutionException();
        }));
        ExportJob rejected = busy.exports().schedule(busy.exports().contact(anna.id()));
        assertThat(desk.find(rejected).problem()).startsWith("REJECTED: ");
    }

    @Test
    @Requirement({"T22", "001-33"})
    default void a_notifier_that_throws_neither_undoes_nor_hides_what_is_stored(Sandbox box) {
        Desk desk = new Desk(box);
        box.created(NewContact.of(Samples.ANNA));
        Contacts contacts = desk.over(ExportOptions.of(desk, Runnable::run).notifier(ended -> {
            throw new IllegalStateException("secret");
        }));

        ExportJob job = contacts.exports().schedule(contacts.exports().contacts(ContactQuery.all()));

        ExportJob ready = desk.find(job);
        assertThat(ready.state()).isEqualTo(State.READY);
        assertThat(ready.link()).isNotEmpty();
        assertThat(ready.problem()).isEqualTo("NOTIFIER_FAILED: java.lang.IllegalStateException");
    }

    @Test
    @Requirement({"T22"})
    default void a_job_that_is_called_off_leaves_no_content(Sandbox box) {
        Desk desk = new Desk(box);
        box.created(NewContact.of(Samples.ANNA));
        ExportJob waiting =
                desk.contacts.exports().schedule(desk.contacts.exports().contacts(ContactQuery.all()));

        assertThat(desk.contacts.exports().jobs().cancel(waiting.id()).state()).isEqualTo(State.CANCELLED);
        desk.work();
        assertThat(desk.find(waiting).state()).isEqualTo(State.CANCELLED);

        ExportJob running =
                desk.contacts.exports().schedule(desk.contacts.exports().contacts(ContactQuery.all()));
        desk.whileWriting = () -> desk.contacts.exports().jobs().cancel(running.id());
        desk.work();
        assertThat(desk.find(running).state()).isEqualTo(State.CANCELLED);
        assertThat(desk.contents).isEmpty();
        assertThat(desk.told).isEmpty();

        ExportJob done =
                desk.contacts.exports().schedule(desk.contacts.exports().contacts(ContactQuery.all()));
        desk.whileWriting = () -> {};
        desk.work();
        assertThat(desk.contacts.exports().jobs().forget(done.id())).isFalse();
        assertThat(desk.contacts.exports().jobs().cancel(done.id()).state()).isEqualTo(State.EXPIRED);
        assertThat(desk.contents).isEmpty();
        assertThat(desk.contacts.exports().jobs().forget(done.id())).isTrue();
        assertThatThrownBy(() -> desk.contacts.exports().jobs().cancel(done.id()))
                .isInstanceOf(ExportNotFoundException.class);
    }

    @Test
    @Requirement({"T22"})
    default void a_content_that_is_over_its_time_is_taken_away(Sandbox box) {
        Desk desk = new Desk(box);
        box.created(NewContact.of(Samples.ANNA));
        ExportJob first =
                desk.contacts.exports().schedule(desk.contacts.exports().contacts(ContactQuery.all()));
        desk.work();
        box.clock().advance(Duration.ofDays(3));
        ExportJob second =
                desk.contacts.exports().schedule(desk.contacts.exports().contacts(ContactQuery.all()));
        desk.work();
        box.clock().advance(Duration.ofDays(4));
        desk.broken = true;

        assertThat(desk.contacts.exports().jobs().expire()).isZero();
        assertThat(desk.find(first).state()).isEqualTo(State.READY);
        assertThat(desk.find(first).problem()).startsWith("CONTENT_LEFT: ");

        desk.broken = false;
        assertThat(desk.contacts.exports().jobs().expire()).isEqualTo(1);
        assertThat(desk.find(first).state()).isEqualTo(State.EXPIRED);
        assertThat(desk.find(first).link()).isEmpty();
        assertThat(desk.find(second).state()).isEqualTo(State.READY);
        assertThat(desk.contents).containsOnlyKeys(second.id());
    }

    @Test
    @Requirement({"T22"})
    default void a_job_that_nobody_works_on_any_more_is_failed(Sandbox box) {
        Desk desk = new Desk(box);
        box.created(NewContact.of(Samples.ANNA));
        ExportJob lost =
                desk.contacts.exports().schedule(desk.contacts.exports().contacts(ContactQuery.all()));
        box.clock().advance(Duration.ofHours(2));
        ExportJob young =
                desk.contacts.exports().schedule(desk.contacts.exports().contacts(ContactQuery.all()));

        assertThat(desk.contacts.exports().jobs().failInterrupted(Duration.ofHours(1)))
                .isEqualTo(1);

        assertThat(desk.find(lost).problem()).startsWith("INTERRUPTED: ");
        assertThat(desk.find(young).state()).isEqualTo(State.SCHEDULED);
        assertThat(desk.told).extracting(ExportJob::id).containsExactly(lost.id());
        desk.work();
        assertThat(desk.find(lost).state()).isEqualTo(State.FAILED);
        assertThat(desk.contents).containsOnlyKeys(young.id());
    }

    @Test
    @Requirement({"T17", "T21", "T22", "001-24", "001-29"})
    default void a_contact_that_goes_takes_its_jobs_and_their_contents_along(Sandbox box) {
        Desk desk = new Desk(box);
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        Contact ben = box.created(NewContact.of(Samples.BEN));
        ExportJob hers =
                desk.contacts.exports().schedule(desk.contacts.exports().contact(anna.id()));
        ExportJob his = desk.contacts.exports().schedule(desk.contacts.exports().contact(ben.id()));
        ExportJob all = desk.contacts.exports().schedule(desk.contacts.exports().contacts(ContactQuery.all()));
        desk.work();

        desk.contacts.privacy().anonymize(anna.id());
        desk.contacts.privacy().prepareDeletion(Set.of(ben.id())).confirm();

        assertThat(desk.contacts.exports().jobs().list(null, 10))
                .extracting(ExportJob::id)
                .containsExactly(all.id());
        assertThat(desk.contents).containsOnlyKeys(all.id());
        assertThat(desk.contacts.exports().jobs().find(hers.id())).isEmpty();
        assertThat(desk.contacts.exports().jobs().find(his.id())).isEmpty();
        box.refuses(
                ContactNotFoundException.class,
                () -> desk.contacts.exports().schedule(desk.contacts.exports().contact(anna.id())));
    }

    @Test
    @Requirement({"T17", "T22"})
    default void a_contact_that_goes_while_it_is_exported_leaves_no_content(Sandbox box) {
        Desk desk = new Desk(box);
        Contact anna = box.created(NewContact.of(Samples.ANNA));
        box.created(NewContact.of(Samples.BEN));
        desk.contacts.exports().schedule(desk.contacts.exports().contact(anna.id()));
        desk.onLink = () -> desk.contacts.privacy().anonymize(anna.id());

        desk.work();

        assertThat(desk.contents).isEmpty();
        assertThat(desk.told).isEmpty();
        assertThat(desk.contacts.exports().jobs().list(null, 10)).isEmpty();
    }

    @Test
    @Requirement({"T22"})
    default void without_a_target_there_are_no_jobs(Sandbox box) {
        Contact anna = box.created(NewContact.of(Samples.ANNA));

        box.refuses(
                NoExportTargetException.class,
                () -> box.contacts().exports().schedule(box.contacts().exports().contact(anna.id())));
        box.refuses(
                NoExportTargetException.class,
                () -> box.contacts().exports().jobs().expire());
    }

    /** A host: an executor that works when it is told to, a target in memory, and somebody who hears of ends. */
    final class Desk implements ExportTarget {

        private final Sandbox box;
        private final Contacts contacts;
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private final Map<ExportId, byte[]> contents = new TreeMap<>();
        private final List<ExportJob> told = new ArrayList<>();
        private final List<State> seenWhileWriting = new ArrayList<>();
        private Runnable whileWriting = () -> {};
        private Runnable onLink = () -> {};
        private boolean broken;

        Desk(Sandbox box) {
            this.box = box;
            this.contacts = over(ExportOptions.of(this, tasks::add).notifier(told::add));
        }

        Contacts over(ExportOptions options) {
            return Contacts.builder(box.store())
                    .workspace(box.workspace())
                    .actor(Sandbox.ACTOR)
                    .clock(box.clock())
                    .ids(box.ids())
                    .exports(options)
                    .build();
        }

        ExportJob find(ExportJob job) {
            return contacts.exports().jobs().find(job.id()).orElseThrow();
        }

        void work() {
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }
        }

        @Override
        public OutputStream open(ExportJob job) {
            seenWhileWriting.add(find(job).state());
            whileWriting.run();
            contents.put(job.id(), new byte[0]);
            return new ByteArrayOutputStream() {
                @Override
                public void flush() throws IOException {
                    if (broken) {
                        throw new IOException("secret");
                    }
                }

                @Override
                public void close() {
                    contents.put(job.id(), toByteArray());
                }
            };
        }

        @Override
        public String link(ExportJob job) {
            onLink.run();
            return "https://example.com/" + job.id();
        }

        @Override
        public void delete(ExportJob job) throws IOException {
            if (broken && find(job).state() == State.READY) {
                throw new IOException("secret");
            }
            contents.remove(job.id());
        }
    }
}
