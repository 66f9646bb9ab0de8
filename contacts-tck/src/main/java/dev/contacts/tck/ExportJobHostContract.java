package dev.contacts.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contacts.Contacts;
import dev.contacts.contact.Contact;
import dev.contacts.contact.NewContact;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.AfterCommitException;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportJob.State;
import dev.contacts.transfer.ExportOptions;
import dev.contacts.transfer.ExportTarget;
import dev.contacts.transfer.NoExportTargetException;
import dev.contacts.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Acceptance: export jobs of a host whose executor, target or processes do not do what they should. */
public interface ExportJobHostContract extends StoreContract {

    @Test
    @Requirement({"T22", "001-31"})
    default void what_another_workspace_exports_is_not_scheduled_here(Sandbox box) {
        Contacts contacts = Contacts.builder(box.store())
                .workspace(box.workspace())
                .exports(ExportOptions.of(ExportTarget.folder(Path.of("nowhere")), job -> {}))
                .build();
        Contacts other = contacts.in(Workspace.of("another"));

        assertThatThrownBy(() -> contacts.exports().schedule(other.exports().contacts(ContactQuery.all())))
                .isInstanceOf(IllegalArgumentException.class);
        ExportJob own = contacts.exports().schedule(contacts.exports().contacts(ContactQuery.all()));
        assertThat(contacts.exports().jobs().list(null, 10)).containsExactly(own);
        assertThat(other.exports().jobs().list(null, 10)).isEmpty();
    }

    @Test
    @Requirement({"T22", "001-32"})
    default void whatever_an_executor_throws_the_job_is_told_to_have_failed_unless_it_was_begun(Sandbox box) {
        Shop shop = new Shop(box);
        for (RuntimeException thrown : List.of(new RejectedExecutionException(), new IllegalStateException("closed"))) {
            ExportJob refused = shop.schedule(task -> {
                throw thrown;
            });
            assertThat(shop.find(refused).state()).isEqualTo(State.FAILED);
            assertThat(shop.find(refused).problem())
                    .startsWith("REJECTED: ")
                    .contains(thrown.getClass().getName())
                    .doesNotContain("closed");
            shop.contacts.exports().jobs().forget(refused.id());

            assertThatThrownBy(() -> shop.schedule(task -> {
                        task.run();
                        task.run();
                        throw thrown;
                    }))
                    .isInstanceOf(AfterCommitException.class)
                    .hasCause(thrown);
            ExportJob ready = shop.contacts.exports().jobs().list(null, 10).get(0);
            assertThat(ready.state()).isEqualTo(State.READY);
            assertThat(shop.contents).containsExactly(ready.id());
            shop.contacts.exports().jobs().cancel(ready.id());
            shop.contacts.exports().jobs().forget(ready.id());
        }
    }

    @Test
    @Requirement({"T22", "001-34"})
    default void a_job_that_becomes_ready_while_it_is_given_up_keeps_its_content(Sandbox box) {
        Shop shop = new Shop(box);
        ExportJob job = shop.schedule(shop.tasks::add);
        shop.onDelete = shop::work; // what another process does, before the content is taken away

        shop.contacts.exports().jobs().failInterrupted(Duration.ZERO);

        State state = shop.find(job).state();
        assertThat(shop.contents.contains(job.id())).isEqualTo(state == State.READY);
        assertThat(state.isOver()).isEqualTo(state != State.READY);
    }

    @Test
    @Requirement({"T22", "001-24"})
    default void what_a_process_that_is_gone_has_written_goes_when_its_job_is_called_off(Sandbox box) {
        Shop shop = new Shop(box);
        ExportJob job = shop.schedule(shop.tasks::add);
        shop.dies = true;
        assertThatThrownBy(shop::work).isInstanceOf(StackOverflowError.class);
        assertThat(shop.find(job).state()).isEqualTo(State.RUNNING);
        assertThat(shop.contents).containsExactly(job.id());

        assertThatThrownBy(() -> box.contacts().privacy().anonymize(shop.anna.id())) // without a target
                .isInstanceOf(NoExportTargetException.class);
        assertThat(shop.find(job).state()).isEqualTo(State.RUNNING);
        shop.dies = false;
        assertThat(shop.contacts.exports().jobs().cancel(job.id()).state()).isEqualTo(State.CANCELLED);

        assertThat(shop.contents).isEmpty();
        assertThat(shop.find(job).problem()).isEmpty();
        box.contacts().privacy().anonymize(shop.anna.id());
        assertThat(shop.contacts.exports().jobs().find(job.id())).isEmpty();
    }

    @Test
    @Requirement({"T22", "001-33"})
    default void a_link_that_cannot_be_stored_fails_the_job(Sandbox box) {
        Shop shop = new Shop(box);
        for (String link : List.of("a\u0000b", "a\ud800b", "x".repeat(ExportJob.MAX_LINK + 1))) {
            shop.link = link;
            ExportJob job = shop.schedule(Runnable::run);
            assertThat(shop.find(job).state()).isEqualTo(State.FAILED);
            assertThat(shop.find(job).link()).isEmpty();
        }
        assertThat(shop.contents).isEmpty();
    }

    /** A host with one contact. */
    final class Shop implements ExportTarget {

        private final Sandbox box;
        private final Contacts contacts;
        private final Contact anna;
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private final Set<ExportId> contents = new HashSet<>();
        private Runnable onDelete = () -> {};
        private String link = "";
        private boolean dies;

        Shop(Sandbox box) {
            this.box = box;
            this.anna = box.created(NewContact.of(Samples.ANNA));
            this.contacts = over(tasks::add);
        }

        private Contacts over(Executor executor) {
            return Contacts.builder(box.store())
                    .workspace(box.workspace())
                    .clock(box.clock())
                    .ids(box.ids())
                    .exports(ExportOptions.of(this, executor))
                    .build();
        }

        ExportJob schedule(Executor executor) {
            Contacts host = over(executor);
            return host.exports().schedule(host.exports().contact(anna.id()));
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
            contents.add(job.id());
            dieIfDoomed();
            return new ByteArrayOutputStream();
        }

        @Override
        public String link(ExportJob job) {
            return link;
        }

        @Override
        public void delete(ExportJob job) {
            dieIfDoomed();
            Runnable before = onDelete;
            onDelete = () -> {};
            before.run();
            contents.remove(job.id());
        }

        /** Nothing that follows happens, as in a process that is killed. */
        private void dieIfDoomed() {
            if (dies) {
                throw new StackOverflowError();
            }
        }
    }
}
