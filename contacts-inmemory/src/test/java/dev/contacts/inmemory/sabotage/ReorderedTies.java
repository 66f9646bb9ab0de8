package dev.contacts.inmemory.sabotage;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.ContactId;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders activities by time, and those of one instant as it pleases: by name. */
final class ReorderedTies extends Sabotage {

    private static final Comparator<Activity> BY_TIME_AND_NAME = Comparator.comparing(Activity::at)
            .thenComparing(activity -> activity.detail().name());

    @Override
    StoreTransaction broken(Workspace workspace, StoreTransaction transaction) {
        return new HonestTransaction(transaction) {
            @Override
            public ActivityRecords activities() {
                return new HonestActivities(super.activities()) {
                    @Override
                    public List<Activity> select(
                            ContactId contact,
                            ActivityQuery query,
                            Instant now,
                            @Nullable ActivityPosition after,
                            int limit) {
                        List<Activity> page = new ArrayList<>(super.select(contact, query, now, after, limit));
                        page.sort(query.isNewestFirst() ? BY_TIME_AND_NAME.reversed() : BY_TIME_AND_NAME);
                        return page;
                    }
                };
            }
        };
    }
}
