package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.internal.context.CallContext;
import dev.contacts.internal.export.JobCalls;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The export jobs of one workspace, which {@link Exports#schedule} begins. Nothing happens by itself: the host calls {@link #expire} and {@link
 * #failInterrupted} as often as it wants. Immutable and safe for use by several threads. Rules 001-31 … 001-34.
 *
 * <p>A job about one contact ends when the contact is anonymized or deleted, and its content is taken away after the commit; without a target that is
 * refused ({@link dev.contacts.transfer.NoExportTargetException}) as long as there may be one. A job about several
 * contacts stays until it expires, though one of them may be gone by then: keep contents no longer than you must. A job that is over has no link
 * and no value of a contact any more: who asked for what and when, and how much was written; it stays until it is forgotten, or its contact goes.
 */
public final class ExportJobs {

    private final JobCalls calls;

    ExportJobs(CallContext context) {
        this.calls = new JobCalls(context);
    }

    /**
     * A job as it stands.
     *
     * @param id any id
     * @return the job, if there is one
     */
    public Optional<ExportJob> find(ExportId id) {
        return calls.find(requireNonNull(id, "id"));
    }

    /**
     * One page of all jobs.
     *
     * @param after the id after which the page begins, or null for the first one
     * @param limit how many at the most, 1 or more
     * @return jobs ordered by id, which is the order in which they were scheduled if the ids are the library's
     * @throws IllegalArgumentException if the limit is less than 1
     */
    public List<ExportJob> list(@Nullable ExportId after, int limit) {
        return calls.list(after, limit);
    }

    /**
     * Calls a job off that is not ready, or takes the content of one away that is; it is {@link ExportJob.State#CANCELLED} or {@link
     * ExportJob.State#EXPIRED} then. If its content cannot be taken away, it stays ready and says so. What is written of a job
     * that is running is taken away too, also if nobody is at work on it any more. A job that is over stays as it is.
     * Where the host has given transactions for jobs ({@link dev.contacts.transfer.ExportOptions#in}), it is one of them, so that a job whose own is not
     * committed is not there yet.
     *
     * @param id the job
     * @return the job as it is now
     * @throws dev.contacts.transfer.ExportNotFoundException if there is none
     * @throws dev.contacts.transfer.NoExportTargetException if the host has given nothing to run jobs with
     */
    public ExportJob cancel(ExportId id) {
        return calls.cancel(requireNonNull(id, "id"));
    }

    /**
     * Takes the contents away that are over their time. One that cannot be taken away stays ready, says so, and is tried again the next time.
     *
     * @return how many jobs have expired by this call
     * @throws dev.contacts.transfer.NoExportTargetException if the host has given nothing to run jobs with
     */
    public int expire() {
        return calls.expire();
    }

    /**
     * Ends jobs that nobody will end any more, since the process that was to run them is gone: they are {@link ExportJob.State#FAILED} then. If
     * such a job is still at work after all, it finds that it was ended, and takes its content away.
     *
     * @param age how long nobody has changed a job, 0 or more; longer than the longest export takes
     * @return how many jobs were ended by this call
     * @throws IllegalArgumentException if the age is negative
     * @throws dev.contacts.transfer.NoExportTargetException if the host has given nothing to run jobs with
     */
    public int failInterrupted(Duration age) {
        return calls.failInterrupted(requireNonNull(age, "age"));
    }

    /**
     * Removes a job that has failed, has expired or was called off.
     *
     * @param id any id
     * @return whether it was removed; false if there is none, or it is not over
     */
    public boolean forget(ExportId id) {
        return calls.forget(requireNonNull(id, "id"));
    }
}
