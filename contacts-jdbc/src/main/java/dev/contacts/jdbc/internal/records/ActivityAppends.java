package dev.contacts.jdbc.internal.records;

import dev.contacts.activity.Activity;
import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.AppendedActivity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Adds activities. The contacts are held first, and give out the numbers, so that the numbers and the keys stay as they are read; the primary
 * keys of both tables would refuse whoever had not held them.
 */
final class ActivityAppends {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final Holds holds;
    private final ActivityReads reads;

    ActivityAppends(Texts texts, Session session, String workspace, Json json, Holds holds, ActivityReads reads) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.holds = holds;
        this.reads = reads;
    }

    List<AppendedActivity> append(List<ActivityDraft> drafts) {
        List<ContactId> contacts = drafts.stream().map(ActivityDraft::contact).toList();
        holds.takeNumbers(contacts);
        Map<ContactId, Long> last = lastBefore(contacts);
        Map<HostKey, Activity> keyed = keyed(drafts);
        List<AppendedActivity> appended = new ArrayList<>(drafts.size());
        List<Activity> added = new ArrayList<>(drafts.size());
        for (ActivityDraft draft : drafts) {
            long number = last.merge(draft.contact(), 1L, Long::sum);
            HostKey key = new HostKey(draft.contact(), draft.key());
            Activity existing = keyed.get(key);
            if (existing != null) {
                appended.add(new AppendedActivity(existing, false));
            } else {
                Activity activity = draft.numbered(number);
                appended.add(new AppendedActivity(activity, true));
                added.add(activity);
                if (!draft.key().isEmpty()) {
                    keyed.put(key, activity);
                }
            }
        }
        write(added);
        return appended;
    }

    private Map<HostKey, Activity> keyed(List<ActivityDraft> drafts) {
        Map<HostKey, Activity> keyed = new HashMap<>();
        List<HostKey> keys = drafts.stream()
                .filter(draft -> !draft.key().isEmpty())
                .map(draft -> new HostKey(draft.contact(), draft.key()))
                .distinct()
                .toList();
        if (!keys.isEmpty()) {
            reads.byKey(keys.stream().map(HostKey::item).toList())
                    .forEach(activity -> keyed.put(new HostKey(activity.contact(), activity.key()), activity));
        }
        return keyed;
    }

    private Map<ContactId, Long> lastBefore(List<ContactId> contacts) {
        Map<ContactId, Long> last = new HashMap<>();
        List<UUID> ids = contacts.stream().distinct().map(ContactId::value).toList();
        session.listFor(
                        ColumnType.UUID,
                        ids,
                        texts.last,
                        row -> Map.entry(new ContactId(Uuids.read(row, 1)), row.getLong(2)),
                        workspace)
                .forEach(row -> last.put(row.getKey(), row.getValue()));
        contacts.forEach(contact -> last.merge(contact, -1L, Long::sum));
        return last;
    }

    private void write(List<Activity> added) {
        List<Activity> sorted =
                added.stream().sorted(Comparator.comparing(Activity::id)).toList();
        session.insert(
                texts.insert,
                workspace,
                sorted.stream()
                        .map(activity -> ActivityRow.values(activity, json))
                        .toList());
        session.insert(
                texts.insertKey,
                workspace,
                sorted.stream()
                        .filter(activity -> !activity.key().isEmpty())
                        .map(activity -> new Object[] {
                            activity.contact().value(), HostKey.bytes(activity.key()), activity.sequence()
                        })
                        .toList());
    }

    /** A key of the host's for an activity of a contact. */
    record HostKey(ContactId contact, String key) {

        /** The contact and the key, as one item of a list. */
        byte[] item() {
            byte[] own = bytes(key);
            return ByteBuffer.allocate(2 * Long.BYTES + own.length)
                    .putLong(contact.value().getMostSignificantBits())
                    .putLong(contact.value().getLeastSignificantBits())
                    .put(own)
                    .array();
        }

        static byte[] bytes(String key) {
            return key.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final Insert insertKey;
        private final String last;

        Texts(Template template) {
            insert = ActivityRow.insert(template);
            insertKey = template.insert(
                    "activity_key",
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("host_key", ColumnType.BYTES),
                    Column.of("activity_sequence", ColumnType.BIGINT));
            last = template.sql("""
                    select c.contact_id, c.last_activity
                    from ${each contact_id}
                    ${join contact c on c.workspace = ? and c.contact_id = u.contact_id}
                    ${current}
                    """);
        }
    }
}
