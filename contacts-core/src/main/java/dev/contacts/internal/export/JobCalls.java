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
        while (true) { // each time somebody else has made a step, of which there are few, and a transaction of its own
            // sees it
            ExportJob job = jobs.find(id).orElseThrow(() -> new ExportNotFoundException(id));
            if (job.state().isOver()) {
                return job;
            }
            ExportJob after =
                    job.state() == State.READY ? expired(job, jobs) : job.to(State.CANCELLED, "", context.now());
            if (jobs.replaced(job, after)) {
                return job.state() == State.RUNNING ? jobs.without(after) : after; // whoever writes it may be gone
            }
        }
    }

    private ExportJob expired(ExportJob job, Jobs jobs) {
        String left = jobs.discard(job);
        return left.isEmpty() ? job.to(State.EXPIRED, "", context.now()) : job.with(Jobs.cut(left), context.now());
    }

    /** Takes away what is over its time; how many jobs. */
    public int expire() {
        Jobs jobs = new Jobs(context);
        Instant now = context.now();
        return forEach(EnumSet.of(State.READY), job -> !job.expiresAt().isAfter(now), job -> {
            ExportJob after = expired(job, jobs);
            return jobs.replaced(job, after) && after.state() == State.EXPIRED;
        });
    }

    /** Ends what nobody has worked on for some time; how many jobs. */
    public int failInterrupted(Duration age) {
        if (age.isNegative()) {
            throw new IllegalArgumentException("an age is 0 or more");
        }
        Jobs jobs = new Jobs(context);
        Instant now = context.now();
        return forEach(
                EnumSet.of(State.SCHEDULED, State.RUNNING),
                job -> Duration.between(job.changedAt(), now).compareTo(age) >= 0,
                job -> interrupted(job, jobs));
    }

    /** Ends it first: if it has become ready meanwhile, its content stays. */
    private boolean interrupted(ExportJob job, Jobs jobs) {
        ExportJob failed = job.to(State.FAILED, "INTERRUPTED: it was not ended by whoever began it", context.now());
        boolean done = jobs.replaced(job, failed);
        if (done) {
            jobs.without(failed);
        }
        return done;
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
