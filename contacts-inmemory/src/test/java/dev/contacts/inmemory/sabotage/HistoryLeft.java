package dev.contacts.inmemory.sabotage;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The activities of a deleted contact stay, and are there for whoever asks for its id. */
final class HistoryLeft extends Sabotage {

    private record Key(Workspace workspace, ContactId contact) {}

    private final Map<Key, List<Activity>> left = new ConcurrentHashMap<>();

    @Override
    StoreTransaction broken(Workspace workspace, StoreTransaction transaction) {
        return new HonestTransaction(transaction) {
            @Override
            public ContactRecords contacts() {
                ActivityRecords activities = super.activities();
                return new HonestContacts(super.contacts()) {
                    @Override
                    public WriteReport delete(Collection<Contact> contacts) {
                        for (Contact contact : contacts) {
                            left.put(
                                    new Key(workspace, contact.id()),
                                    activities.select(
                                            contact.id(), ActivityQuery.all(), Instant.EPOCH, null, Integer.MAX_VALUE));
                        }
                        return super.delete(contacts);
                    }
                };
            }

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
                        List<Activity> page = super.select(contact, query, now, after, limit);
                        return page.isEmpty() && after == null && limit > 0
                                ? left.getOrDefault(new Key(workspace, contact), List.of())
                                : page;
                    }
                };
            }
        };
    }
}
