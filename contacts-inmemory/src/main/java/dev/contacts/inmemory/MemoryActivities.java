package dev.contacts.inmemory;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail.Order;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.Money;
import dev.contacts.contact.ContactId;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.Arguments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The activities of a transaction. */
final class MemoryActivities implements ActivityRecords {

    private final MemoryTransaction transaction;

    MemoryActivities(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public List<AppendedActivity> append(Collection<ActivityDraft> drafts) {
        List<AppendedActivity> appended = new ArrayList<>(drafts.size());
        transaction.write(tables -> {
            ActivitiesDraft next = new ActivitiesDraft(tables);
            drafts.forEach(draft -> appended.add(next.append(draft)));
            return next.tables();
        });
        return appended;
    }

    @Override
    public Optional<Activity> find(ActivityId id) {
        return Optional.ofNullable(transaction.tables().activities().byId().get(id));
    }

    @Override
    public List<Activity> select(
            ContactId contact, ActivityQuery query, Instant now, @Nullable ActivityPosition after, int limit) {
        Arguments.requireLimit(limit);
        Tables.Activities activities = transaction.tables().activities();
        SnapshotSortedMap<ActivityPlace, Activity> ordered =
                query.isNewestFirst() ? activities.newestFirst() : activities.oldestFirst();
        ActivityPlace first = query.isNewestFirst() ? ActivityPlace.newest(contact) : ActivityPlace.oldest(contact);
        Iterator<Map.Entry<ActivityPlace, Activity>> entries =
                ordered.ascendingAfter(after == null ? first : new ActivityPlace(contact, after));
        List<Activity> page = new ArrayList<>();
        while (page.size() < limit && entries.hasNext()) {
            Activity activity = entries.next().getValue();
            if (!activity.contact().equals(contact)) {
                break;
            }
            if (query.selects(activity, now)) {
                page.add(activity);
            }
        }
        return page;
    }

    @Override
    public List<ActivityTotals> totals(Collection<ContactId> contacts, ActivityQuery query, Instant now) {
        ActivityQuery chronological = query.chronological();
        List<ActivityTotals> totals = new ArrayList<>();
        for (ContactId contact : new TreeSet<>(contacts)) {
            List<Activity> selected = select(contact, chronological, now, null, Integer.MAX_VALUE);
            if (!selected.isEmpty()) {
                Instant last = selected.get(selected.size() - 1).at();
                totals.add(new ActivityTotals(contact, selected.size(), last, sums(selected)));
            }
        }
        return totals;
    }

    private static List<Money> sums(List<Activity> activities) {
        Map<String, Money> sums = new TreeMap<>();
        for (Activity activity : activities) {
            if (activity.detail() instanceof Order order) {
                sums.merge(order.amount().currency().getCurrencyCode(), order.amount(), Money::plus);
            }
        }
        return List.copyOf(sums.values());
    }
}
