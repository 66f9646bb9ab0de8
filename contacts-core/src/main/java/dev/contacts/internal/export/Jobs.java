package dev.contacts.internal.export;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.error.ContactsException;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ExportFormat;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportJob.State;
import dev.contacts.transfer.ExportManifest;
import dev.contacts.transfer.ExportOptions;
import dev.contacts.transfer.NoExportTargetException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps of export jobs, each in a transaction of its own: of two that have read the same version, one makes the next step. */
final class Jobs {

    private final CallContext context;
    private final ExportOptions options;

    Jobs(CallContext context) {
        this.context = context;
        ExportOptions given = context.policies().exports();
        if (given == null) {
            throw new NoExportTargetException();
        }
        this.options = given;
    }

    /** Stores a job, and hands it to the executor after the commit. */
    ExportJob schedule(ExportJob.Kind kind, @Nullable ContactId contact, ExportFormat format, Content content) {
        Instant now = context.now();
        ExportJob job = new ExportJob(
                new ExportId(context.ids().next()),
                kind,
                Optional.ofNullable(contact),
                format,
                State.SCHEDULED,
                Optional.empty(),
                "",
                "",
                1,
                context.actor(),
                now,
                now,
                now.plus(options.lifetime()));
        return context.inTransaction(tx -> {
            if (!tx.exports().insert(job)) {
                throw new IllegalStateException("the generator of ids has repeated one");
            }
            tx.afterCommit(() -> handOver(job, content));
            return job;
        });
    }

    private void handOver(ExportJob job, Content content) {
        try {
            options.executor().execute(() -> run(job, content));
        } catch (RuntimeException e) { // by which it says no; a job that it has begun all the same goes its own way
            String why =
                    "REJECTED: the executor did not take it: " + e.getClass().getName();
            if (!replaced(job, job.to(State.FAILED, cut(why), context.now()))) {
                throw e;
            }
        }
    }

    private void run(ExportJob scheduled, Content content) {
        ExportJob running = scheduled.to(State.RUNNING, "", context.now());
        if (!replaced(scheduled, running)) {
            return; // called off, or its contact is gone
        }
        ExportJob ready;
        try {
            ExportManifest manifest = write(running, content);
            String link = requireNonNull(options.target().link(running), "the link");
            ready = running.ready(manifest, link, context.now(), context.now().plus(options.lifetime()));
        } catch (Throwable e) { // also what Java says that a target cannot throw
            end(running, running.to(State.FAILED, cut(join(problem(e), discard(running))), context.now()));
            if (e instanceof Error error) {
                throw error;
            }
            return;
        }
        end(
                running,
                ready); // if nobody knows whether this was stored, the content stays, and so does what is said of it
    }

    private ExportManifest write(ExportJob job, Content content) throws IOException {
        try (OutputStream out = options.target().open(job)) {
            AtomicReference<ExportManifest> written = new AtomicReference<>();
            options.transaction().execute(() -> written.set(content.write(out)));
            return requireNonNull(written.get(), "the transaction has run");
        }
    }

    /** Makes the last step of a job, or takes its content away if somebody else has ended it. */
    void end(ExportJob before, ExportJob after) {
        if (!replaced(before, after)) {
            discard(before);
        }
    }

    /** Replaces a version by the next; whoever is to hear of it does so after the commit. */
    boolean replaced(ExportJob before, ExportJob after) {
        boolean ends =
                after.state() != before.state() && (after.state() == State.READY || after.state() == State.FAILED);
        return Boolean.TRUE.equals(inTransaction(tx -> {
            boolean done = tx.exports().update(before, after);
            if (done && ends) {
                tx.afterCommit(() -> tell(after));
            }
            return done;
        }));
    }

    private void tell(ExportJob job) {
        try {
            options.notifier().ended(job);
        } catch (Throwable e) { // whatever it is, the job stays as it is
            String why = "NOTIFIER_FAILED: " + e.getClass().getName();
            inTransaction(tx -> tx.exports().update(job, job.with(cut(join(job.problem(), why)), context.now())));
            if (e instanceof Error error) {
                throw error;
            }
        }
    }

    /** Takes the content away of a job that was ended, now that nobody can make it ready any more; the job as it is then. */
    ExportJob without(ExportJob ended) {
        String left = discard(ended);
        if (left.isEmpty()) {
            return ended;
        }
        ExportJob after = ended.with(cut(join(ended.problem(), left)), context.now());
        return replaced(ended, after) ? after : ended;
    }

    /** Takes the content of a job away; says so if that failed. */
    String discard(ExportJob job) {
        try {
            options.target().delete(job);
            return "";
        } catch (IOException | RuntimeException e) {
            return "CONTENT_LEFT: its content could not be taken away: "
                    + e.getClass().getName();
        }
    }

    /** A job as the next step finds it: what a transaction of the host's has not committed is not there. */
    Optional<ExportJob> find(ExportId id) {
        return requireNonNull(inTransaction(tx -> tx.exports().find(id)), "the transaction has run");
    }

    /** Runs a step, in a transaction of the host's where there must be one. */
    <T> @Nullable T inTransaction(Function<? super StoreTransaction, ? extends T> work) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        options.transaction().execute(() -> result.set(context.inTransaction(work)));
        return result.get();
    }

    private static String problem(Throwable e) {
        return e instanceof ContactsException known
                ? known.code() + ": " + known.getMessage()
                : "UNEXPECTED: " + e.getClass().getName(); // the message might quote a value
    }

    private static String join(String before, String more) {
        return before.isEmpty() || more.isEmpty() ? before + more : before + "; " + more;
    }

    static String cut(String text) {
        return text.length() <= ExportJob.MAX_PROBLEM ? text : text.substring(0, ExportJob.MAX_PROBLEM);
    }

    /** What a job writes. */
    @FunctionalInterface
    interface Content {

        /** Writes all of it. */
        ExportManifest write(OutputStream out);
    }
}
