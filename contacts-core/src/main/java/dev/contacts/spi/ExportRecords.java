package dev.contacts.spi;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The export jobs of a transaction's workspace. Several processes may work on one job: of those that have read the same version, one can write
 * the next. A job that is about a contact ends with it.
 */
public interface ExportRecords {

    /**
     * Stores a new job, unless there is one with its id.
     *
     * @param job a job of version 1
     * @return whether it was stored; if not, the transaction goes on
     * @throws ContactNotFoundException if it is about a contact that does not exist (any more); the transaction must be given up then
     * @throws IllegalArgumentException if the version is another; nothing was touched
     */
    boolean insert(ExportJob job);

    /**
     * Replaces a job that is as it was read, which its version tells.
     *
     * @param before the job as it was read
     * @param after the same job with the next version
     * @return whether it was replaced; false if it is not there, of another version or about another contact, and the transaction goes on
     * @throws IllegalArgumentException if ids or contacts differ, or the version is not the next one
     */
    boolean update(ExportJob before, ExportJob after);

    /**
     * Reads a job.
     *
     * @param id any id
     * @return the job, if there is one
     */
    Optional<ExportJob> find(ExportId id);

    /**
     * Reads one page of the jobs that are in certain states.
     *
     * @param states any states
     * @param after the id after which the page begins, or null for the first page; the job need not exist
     * @param limit how many at the most, 1 or more
     * @return jobs ordered by id; fewer than {@code limit} only if there are no more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    List<ExportJob> list(Set<ExportJob.State> states, @Nullable ExportId after, int limit);

    /**
     * Reads the jobs that are about contacts.
     *
     * @param contacts any contacts
     * @return their jobs, ordered by id
     */
    List<ExportJob> ofContacts(Collection<ContactId> contacts);

    /**
     * Removes a job.
     *
     * @param id the job
     * @return whether there was one
     */
    boolean remove(ExportId id);
}
