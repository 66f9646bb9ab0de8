package dev.contacts.examples.filestore;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityDetail.Order;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.Money;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.Arguments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The activities of a transaction. A query says itself what it selects, so a small store reads a contact's history and asks. */
final class FileActivities implements ActivityRecords {

    private final FileTransaction transaction;

    FileActivities(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public List<AppendedActivity> append(Collection<ActivityDraft> drafts) {
        transaction.tablesToWrite();
        List<AppendedActivity> appended = new ArrayList<>();
        drafts.forEach(draft -> appended.add(append(draft)));
        return appended;
    }

    private AppendedActivity append(ActivityDraft draft) {
        Tables tables = transaction.tables();
        if (!tables.contacts.containsKey(draft.contact())) {
            throw new ContactNotFoundException(draft.contact());
        }
        long number = tables.lastNumbers.getOrDefault(draft.contact(), 0L) + 1;
        transaction.make(new Change.TakeNumber(draft.contact(), number));
        Optional<Activity> existing = withKey(draft);
        if (existing.isPresent()) {
            return new AppendedActivity(existing.get(), false);
        }
        Activity activity = draft.numbered(number);
        transaction.make(new Change.PutActivity(activity));
        return new AppendedActivity(activity, true);
    }

    private Optional<Activity> withKey(ActivityDraft draft) {
        return draft.key().isEmpty()
                ? Optional.empty()
                : transaction.tables().activitiesOf(draft.contact()).values().stream()
                        .filter(activity -> activity.key().equals(draft.key()))
                        .findFirst();
    }

    @Override
    public Optional<Activity> find(ActivityId id) {
        return Optional.ofNullable(transaction.tables().activities.get(id));
    }

    @Override
    public List<Activity> select(
            ContactId contact, ActivityQuery query, Instant now, @Nullable ActivityPosition after, int limit) {
        Arguments.requireLimit(limit);
        Comparator<ActivityPosition> order =
                query.isNewestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return selected(contact, query, now)
                .filter(activity -> after == null || order.compare(after, activity.position()) < 0)
                .sorted(Comparator.comparing(Activity::position, order))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ActivityTotals> totals(Collection<ContactId> contacts, ActivityQuery query, Instant now) {
        List<ActivityTotals> totals = new ArrayList<>();
        for (ContactId contact : new TreeSet<>(contacts)) {
            List<Activity> all = selected(contact, query, now).toList();
            all.stream()
                    .map(Activity::at)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> totals.add(new ActivityTotals(contact, all.size(), last, sums(all))));
        }
        return totals;
    }

    private Stream<Activity> selected(ContactId contact, ActivityQuery query, Instant now) {
        return transaction.tables().activitiesOf(contact).values().stream()
                .filter(activity -> query.selects(activity, now));
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
