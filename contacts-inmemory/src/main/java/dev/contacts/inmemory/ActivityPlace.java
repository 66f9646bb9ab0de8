package dev.contacts.inmemory;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.activity.ActivityPeriod.Between;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.contact.ContactId;
import java.time.Instant;
import java.util.Comparator;

/** Where an activity stands in the feed of its contact. */
record ActivityPlace(ContactId contact, ActivityPosition position) {

    static final Comparator<ActivityPlace> CHRONOLOGICAL =
            Comparator.comparing(ActivityPlace::contact).thenComparing(ActivityPlace::position);
    static final Comparator<ActivityPlace> NEWEST_FIRST = Comparator.comparing(ActivityPlace::contact)
            .thenComparing(ActivityPlace::position, Comparator.reverseOrder());

    private static final Between ALL = ActivityPeriod.ALL_TIME.asOf(Instant.EPOCH);

    static ActivityPlace of(Activity activity) {
        return new ActivityPlace(activity.contact(), activity.position());
    }

    /** Before all others in chronological order. */
    static ActivityPlace oldest(ContactId contact) {
        return new ActivityPlace(contact, new ActivityPosition(ALL.from(), 0));
    }

    /** Before all others, the newest first. */
    static ActivityPlace newest(ContactId contact) {
        return new ActivityPlace(contact, new ActivityPosition(ALL.to(), Long.MAX_VALUE));
    }
}
