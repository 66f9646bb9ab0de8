package dev.contacts.spi;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The activities of the contacts of a transaction's workspace. They are added and read, never changed; they end with their contact, and
 * then no trace of them stays.
 */
public interface ActivityRecords {

    /**
     * Adds activities, in their order. Each draft takes the next number of its contact, the first one 1, however many threads and processes
     * append. A draft whose key its contact has already, stored or by an earlier draft of the same call, is not added; the number that it has
     * taken stays unused. Both are decided by constraints of the store.
     *
     * @param drafts any number, of any contacts
     * @return for each draft, in the order of the batch, the activity that is stored for it
     * @throws ContactNotFoundException if a contact does not exist (any more), with the first such contact of the batch; the transaction must
     *     be given up then
     */
    List<AppendedActivity> append(Collection<ActivityDraft> drafts);

    /**
     * Reads an activity.
     *
     * @param id any id
     * @return the activity, if there is one
     */
    Optional<Activity> find(ActivityId id);

    /**
     * Reads one page of a contact's activities, as {@link ActivityQuery#selects} defines, in the order of their
     * {@linkplain Activity#position() positions}, or the other way round if the query says newest first.
     *
     * @param contact any contact
     * @param query which activities
     * @param now the instant for relative periods
     * @param after the position after which the page begins, in the order of the query, or null for the first page
     * @param limit how many at the most, 1 or more
     * @return the next activities; fewer than {@code limit} only if there are no more
     * @throws IllegalArgumentException if the limit is less than 1
     */
    List<Activity> select(
            ContactId contact, ActivityQuery query, Instant now, @Nullable ActivityPosition after, int limit);

    /**
     * Counts and sums activities, contact by contact; the order of the query does not matter.
     *
     * @param contacts any contacts
     * @param query which activities
     * @param now the instant for relative periods
     * @return the totals of the contacts that have at least one such activity, ordered by contact id
     */
    List<ActivityTotals> totals(Collection<ContactId> contacts, ActivityQuery query, Instant now);
}
