package dev.contacts.inmemory.sabotage;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.contact.ContactId;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.AppendedActivity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passes every call on to other records; a sabotage overrides the calls it breaks. */
class HonestActivities implements ActivityRecords {

    private final ActivityRecords inner;

    HonestActivities(ActivityRecords inner) {
        this.inner = inner;
    }

    @Override
    public List<AppendedActivity> append(Collection<ActivityDraft> drafts) {
        return inner.append(drafts);
    }

    @Override
    public Optional<Activity> find(ActivityId id) {
        return inner.find(id);
    }

    @Override
    public List<Activity> select(
            ContactId contact, ActivityQuery query, Instant now, @Nullable ActivityPosition after, int limit) {
        return inner.select(contact, query, now, after, limit);
    }

    @Override
    public List<ActivityTotals> totals(Collection<ContactId> contacts, ActivityQuery query, Instant now) {
        return inner.totals(contacts, query, now);
    }
}
