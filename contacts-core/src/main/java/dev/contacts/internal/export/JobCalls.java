package dev.contacts.internal.export;

import dev.contacts.internal.context.CallContext;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ExportJob.State;
import dev.contacts.transfer.ExportNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is asked and done about export jobs after they were scheduled. Immutable. */
public final class JobCalls {

    private static final int PAGE = 500;

    private final CallContext context;

    /** Calls in a context. */
    public JobCalls(CallContext context) {
        this.context = context;
    }

    /** A job, if there is one. */
    public Optional<ExportJob> find(ExportId id) {
        return context.inTransaction(tx -> tx.exports().find(id));
    }

    /** A page of all jobs. */
    public List<ExportJob> list(@Nullable ExportId after, int limit) {
        return context.inTransaction(tx -> tx.exports().list(EnumSet.allOf(State.class), after, limit));
    }

    /** Removes a job that is over. */
    public boolean forget(ExportId id) {
        return context.inTransaction(tx -> tx.exports()
                .find(id)
                .filter(job -> job.state().isOver())
                .map(job -> tx.exports().remove(job.id()))
                .orElse(false));
    }

    /**
     * Calls a job off, or takes its content away.
     *
     * @throws ExportNotFoundException if there is none
     */
    public ExportJob cancel(ExportId id) {
        Jobs jobs = new Jobs(context);
        while (true) { // each time somebody else has made a step, of which there are few
            ExportJob job = find(id).orElseThrow(() -> new ExportNotFoundException(id));
            if (job.state().isOver()) {
                return job;
            }
            ExportJob after = taken(job, job.state() == State.READY ? State.EXPIRED : State.CANCELLED, jobs);
            if (jobs.replaced(job, after)) {
                return after;
            }
        }
    }

    private ExportJob taken(ExportJob job, State next, Jobs jobs) {
        String left = job.state() == State.READY ? jobs.discard(job) : ""; // else whoever writes it takes it away
        return left.isEmpty() ? job.to(next, "", context.now()) : job.with(Jobs.cut(left.substring(2)), context.now());
    }

    /** Takes away what is over its time; how many jobs. */
    public int expire() {
        Jobs jobs = new Jobs(context);
        Instant now = context.now();
        return forEach(EnumSet.of(State.READY), job -> !job.expiresAt().isAfter(now), job -> {
            ExportJob after = taken(job, State.EXPIRED, jobs);
            return jobs.replaced(job, after) && after.state() == State.EXPIRED;
        });
    }

    /** Ends what nobody has worked on for some time; how many jobs. */
    public int failInterrupted(Duration age) {
        Jobs jobs = new Jobs(context);
        Instant before = context.now().minus(age);
        return forEach(
                EnumSet.of(State.SCHEDULED, State.RUNNING),
                job -> !job.changedAt().isAfter(before),
                job -> jobs.replaced(
                        job,
                        job.to(
                                State.FAILED,
                                Jobs.cut("INTERRUPTED: it was not ended by whoever began it" + jobs.discard(job)),
                                context.now())));
    }

    private int forEach(Set<State> states, Predicate<ExportJob> which, Function<ExportJob, Boolean> step) {
        int done = 0;
        @Nullable ExportId after = null;
        List<ExportJob> page;
        do {
            @Nullable ExportId last = after;
            page = context.inTransaction(tx -> tx.exports().list(states, last, PAGE));
            for (ExportJob job : page) {
                after = job.id();
                done += which.test(job) && step.apply(job) ? 1 : 0;
            }
        } while (page.size() == PAGE);
        return done;
    }
}
