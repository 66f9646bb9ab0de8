package dev.contacts.inmemory;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.AppendedActivity;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next activities in the making. */
final class ActivitiesDraft {

    private final Tables before;
    private final SnapshotSortedMap.Draft<ActivityId, Activity> byId;
    private final SnapshotSortedMap.Draft<ActivityPlace, Activity> oldestFirst;
    private final SnapshotSortedMap.Draft<ActivityPlace, Activity> newestFirst;
    private final SnapshotSortedMap.Draft<OwnKey, Activity> byKey;
    private final SnapshotMap.Draft<ContactId, Long> last;

    ActivitiesDraft(Tables before) {
        Tables.Activities activities = before.activities();
        this.before = before;
        this.byId = activities.byId().draft();
        this.oldestFirst = activities.oldestFirst().draft();
        this.newestFirst = activities.newestFirst().draft();
        this.byKey = activities.byKey().draft();
        this.last = activities.last().draft();
    }

    AppendedActivity append(ActivityDraft draft) {
        if (before.contacts().byId().get(draft.contact()) == null) {
            throw new ContactNotFoundException(draft.contact());
        }
        long number = lastOf(draft.contact()) + 1;
        last.put(draft.contact(), number);
        OwnKey key = new OwnKey(draft.contact(), draft.key());
        Activity existing = draft.key().isEmpty() ? null : byKey.get(key);
        if (existing != null) {
            return new AppendedActivity(existing, false);
        }
        Activity activity = draft.numbered(number);
        byId.put(activity.id(), activity);
        oldestFirst.put(ActivityPlace.of(activity), activity);
        newestFirst.put(ActivityPlace.of(activity), activity);
        if (!draft.key().isEmpty()) {
            byKey.put(key, activity);
        }
        return new AppendedActivity(activity, true);
    }

    private long lastOf(ContactId contact) {
        @Nullable Long number = last.get(contact);
        return number == null ? 0 : number;
    }

    void removeAllOf(ContactId contact) {
        for (Activity activity : of(contact)) {
            byId.remove(activity.id());
            oldestFirst.remove(ActivityPlace.of(activity));
            newestFirst.remove(ActivityPlace.of(activity));
            byKey.remove(new OwnKey(contact, activity.key()));
        }
        last.remove(contact);
    }

    private List<Activity> of(ContactId contact) {
        List<Activity> activities = new ArrayList<>();
        Iterator<Map.Entry<ActivityId, Activity>> entries =
                before.activities().byId().ascendingFrom(new ActivityId(contact, 1));
        while (entries.hasNext()) {
            Activity activity = entries.next().getValue();
            if (!activity.contact().equals(contact)) {
                break;
            }
            activities.add(activity);
        }
        return activities;
    }

    Tables tables() {
        return before.with(new Tables.Activities(
                byId.freeze(), oldestFirst.freeze(), newestFirst.freeze(), byKey.freeze(), last.freeze()));
    }
}
