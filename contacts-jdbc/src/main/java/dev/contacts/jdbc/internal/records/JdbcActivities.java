package dev.contacts.jdbc.internal.records;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.contact.ContactId;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.Arguments;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The activities of a transaction. */
record JdbcActivities(ActivityAppends appends, ActivityReads reads) implements ActivityRecords {

    @Override
    public List<AppendedActivity> append(Collection<ActivityDraft> drafts) {
        return drafts.isEmpty() ? List.of() : appends.append(List.copyOf(drafts));
    }

    @Override
    public Optional<Activity> find(ActivityId id) {
        return reads.find(id);
    }

    @Override
    public List<Activity> select(
            ContactId contact, ActivityQuery query, Instant now, @Nullable ActivityPosition after, int limit) {
        Arguments.requireLimit(limit);
        return reads.select(contact, query, now, after, limit);
    }

    @Override
    public List<ActivityTotals> totals(Collection<ContactId> contacts, ActivityQuery query, Instant now) {
        return reads.totals(contacts, query, now);
    }
}
