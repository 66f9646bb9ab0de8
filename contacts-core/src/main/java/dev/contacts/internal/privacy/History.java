package dev.contacts.internal.privacy;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.contact.ContactId;
import dev.contacts.internal.activity.Feed;
import dev.contacts.privacy.Anonymizer;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/**
 * The activities and notes of contacts that come to their end.
 *
 * @param tx the transaction in which they end
 * @param contacts the contacts
 */
record History(StoreTransaction tx, Collection<ContactId> contacts) {

    private static final int PART = 1_000;

    /** How many there are, by section. */
    void addTo(SortedMap<String, Long> counts) {
        List<ActivityTotals> totals = tx.activities().totals(contacts, ActivityQuery.all(), Instant.EPOCH);
        counts.put("activity", totals.stream().mapToLong(ActivityTotals::count).sum());
        counts.put("note", (long) tx.notes().ofContacts(contacts).size());
    }

    /** Stores a token of each activity, in parts, each of constant size; of notes nothing remains. */
    void hash(Anonymizer anonymizer, Workspace workspace) {
        List<Activity> part = new ArrayList<>();
        for (ContactId contact : contacts) {
            Feed.forEach(tx.activities(), contact, activity -> {
                part.add(activity);
                if (part.size() == PART) {
                    store(anonymizer, workspace, part);
                }
            });
        }
        store(anonymizer, workspace, part);
    }

    private void store(Anonymizer anonymizer, Workspace workspace, List<Activity> part) {
        if (!part.isEmpty()) {
            tx.privacy().addPieces(anonymizer.anonymize(workspace, part));
            part.clear();
        }
    }
}
