package dev.contacts.internal.activity;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityPage;
import dev.contacts.activity.ActivityPageRequest;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.context.CallContext;
import dev.contacts.spi.ActivityRecords;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads feeds page by page. Immutable. */
public final class Feed {

    /** How many activities are shown first. */
    public static final int FIRST_PAGE = 100;

    private static final int AT_ONCE = 1_000;

    private final CallContext context;

    /** Reading in the context of a call. */
    public Feed(CallContext context) {
        this.context = context;
    }

    /** One page, found by asking for one activity more than fits. */
    public ActivityPage page(ContactId contact, ActivityQuery query, ActivityPageRequest page) {
        Instant now = context.now();
        List<Activity> found = context.inTransaction(
                tx -> tx.activities().select(contact, query, now, page.after().orElse(null), page.size() + 1));
        boolean more = found.size() > page.size();
        return new ActivityPage(more ? found.subList(0, page.size()) : found, page, more);
    }

    /** Everything, read page by page while it is consumed, each page in a transaction of its own. */
    public Stream<Activity> history(ContactId contact) {
        ActivityPageRequest first = ActivityPageRequest.first(AT_ONCE);
        return Stream.iterate(
                        page(contact, ActivityQuery.all(), first),
                        ActivityPage::hasItems,
                        page -> page.next()
                                .map(next -> page(contact, ActivityQuery.all(), next))
                                .orElseGet(() -> new ActivityPage(List.of(), first, false)))
                .map(ActivityPage::items)
                .flatMap(List::stream);
    }

    /** Hands over everything within one transaction, in constant memory. */
    public static void forEach(ActivityRecords records, ContactId contact, Consumer<? super Activity> action) {
        forEach(records, contact, ActivityQuery.all(), Instant.EPOCH, action);
    }

    /** Hands over what a query selects, within one transaction, in constant memory. */
    public static void forEach(
            ActivityRecords records,
            ContactId contact,
            ActivityQuery query,
            Instant now,
            Consumer<? super Activity> action) {
        @Nullable ActivityPosition after = null;
        List<Activity> page;
        do {
            page = records.select(contact, query, now, after, AT_ONCE);
            page.forEach(action);
            after = page.isEmpty() ? after : page.get(page.size() - 1).position();
        } while (page.size() == AT_ONCE);
    }
}
