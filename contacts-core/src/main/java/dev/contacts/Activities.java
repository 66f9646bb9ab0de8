package dev.contacts;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityKeyReusedException;
import dev.contacts.activity.ActivityNotFoundException;
import dev.contacts.activity.ActivityPage;
import dev.contacts.activity.ActivityPageRequest;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.NewActivity;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.contact.Origin;
import dev.contacts.internal.activity.Appends;
import dev.contacts.internal.activity.Feed;
import dev.contacts.internal.context.CallContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What contacts did and what happened to them: one feed per contact, in a total order. Activities are appended, never changed, and end
 * with their contact. Immutable and safe for use by several threads. Rules 002-03, 002-05, 003-19.
 */
public final class Activities {

    private final CallContext context;
    private final Feed feed;

    Activities(CallContext context) {
        this.context = context;
        this.feed = new Feed(context);
    }

    /**
     * Appends an activity.
     *
     * @param activity what happened
     * @return the activity as stored; if the contact has the same already under its key, that one
     * @throws ContactNotFoundException if there is no such contact
     * @throws ActivityKeyReusedException if the contact has another activity under its key
     */
    public Activity append(NewActivity activity) {
        return append(List.of(activity)).get(0);
    }

    /**
     * Appends activities of any contacts, all of them or none. Of activities of one instant the order of the batch is that of the feed.
     *
     * @param activities what happened
     * @return for each, in their order, the activity as stored; if the contact has the same already under its key, that one
     * @throws ContactNotFoundException if a contact does not exist; nothing was written
     * @throws ActivityKeyReusedException if a contact has another activity under a key; nothing was written
     * @throws dev.contacts.schema.ValidationException if an order's address is to become that of the contact and is not allowed there;
     *     nothing was written
     */
    public List<Activity> append(Collection<NewActivity> activities) {
        return new Appends(context, Origin.API).append(activities);
    }

    /**
     * The beginning of a contact's feed as it is shown unless something else is asked for: the last 30 days, and orders of all time; at most
     * 100 activities, the newest first. Rules 002-33, 003-23.
     *
     * @param contact any contact
     * @return the first page
     */
    public ActivityPage feed(ContactId contact) {
        return feed(contact, ActivityQuery.recent().newestFirst(), ActivityPageRequest.first(Feed.FIRST_PAGE));
    }

    /**
     * One page of a contact's feed. Rules 002-30, 002-31, 003-19.
     *
     * @param contact any contact
     * @param query which activities, in which order
     * @param page which part
     * @return the page; empty if there is no such contact
     */
    public ActivityPage feed(ContactId contact, ActivityQuery query, ActivityPageRequest page) {
        requireNonNull(contact, "contact");
        requireNonNull(query, "query");
        return feed.page(contact, query, page);
    }

    /**
     * Finds an activity. Rule 003-21.
     *
     * @param id any id
     * @return the activity with everything it holds, or empty if there is none
     */
    public Optional<Activity> find(ActivityId id) {
        requireNonNull(id, "id");
        return context.inTransaction(tx -> tx.activities().find(id));
    }

    /**
     * Reads an activity that must exist. Rule 003-21.
     *
     * @param id its id
     * @return the activity with everything it holds
     * @throws ActivityNotFoundException if there is none with this id in the workspace
     */
    public Activity get(ActivityId id) {
        return find(id).orElseThrow(() -> new ActivityNotFoundException(id));
    }

    /**
     * The whole history of a contact, whatever its age, the oldest first. It is read in parts while the stream is consumed, each part in a
     * transaction of its own, so the stream holds nothing that would have to be closed. Rule 003-22.
     *
     * @param contact any contact
     * @return every activity, each once
     */
    public Stream<Activity> history(ContactId contact) {
        return feed.history(requireNonNull(contact, "contact"));
    }

    /**
     * Counts and sums activities, contact by contact.
     *
     * @param contacts any contacts
     * @param query which activities
     * @return the totals of the contacts that have at least one such activity, ordered by contact id
     */
    public List<ActivityTotals> totals(Collection<ContactId> contacts, ActivityQuery query) {
        List<ContactId> wanted = List.copyOf(contacts);
        requireNonNull(query, "query");
        Instant now = context.now();
        return context.inTransaction(tx -> tx.activities().totals(wanted, query, now));
    }
}
