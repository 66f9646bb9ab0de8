package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.jdbc.internal.document.ContactDocument;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.rules.StoredKey;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Changes and deletes contacts. Whether one is stale is decided by the count of the row that names its version. */
final class ContactChanges {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final Claims claims;
    private final IndexRows index;

    ContactChanges(Texts texts, Session session, String workspace, Json json, Claims claims, IndexRows index) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.claims = claims;
        this.index = index;
    }

    WriteReport update(Collection<ContactChange> changes) {
        Arguments.requireOnePerContact(changes);
        Map<ContactId, Refusal> refusals = new HashMap<>();
        for (List<KeyChange> run : runs(changes)) {
            update(run, refusals);
        }
        return report(changes.stream().map(change -> change.before().id()).toList(), refusals);
    }

    /** Cuts a batch where a change touches a key that another one touched, so that the order of the batch decides. */
    private static List<List<KeyChange>> runs(Collection<ContactChange> changes) {
        List<List<KeyChange>> runs = new ArrayList<>();
        Set<StoredKey> touched = new HashSet<>();
        List<KeyChange> run = new ArrayList<>();
        for (ContactChange change : changes) {
            KeyChange keys = KeyChange.of(change);
            if (keys.touchesAny(touched)) {
                runs.add(run);
                run = new ArrayList<>();
                touched.clear();
            }
            keys.addTo(touched);
            run.add(keys);
        }
        runs.add(run);
        return runs;
    }

    /** Makes all changes of a run that can be made: tries, undoes everything when a key is taken, and tries again without that one. */
    private void update(List<KeyChange> run, Map<ContactId, Refusal> refusals) {
        List<KeyChange> remaining = run;
        boolean done = remaining.isEmpty();
        while (!done) {
            List<KeyChange> now = remaining;
            boolean claiming = now.stream().anyMatch(change -> !change.added().isEmpty());
            done = claiming ? session.tentatively(() -> write(now, refusals)) : write(now, refusals);
            remaining = now.stream()
                    .filter(change -> !refusals.containsKey(change.id()))
                    .toList();
            done = done || remaining.isEmpty();
        }
    }

    /** False if a key was taken. */
    private boolean write(List<KeyChange> run, Map<ContactId, Refusal> refusals) {
        List<KeyChange> sorted =
                run.stream().sorted(Comparator.comparing(KeyChange::id)).toList();
        int[] counts = session.batch(
                texts.updateAsIndexed, sorted.stream().map(this::rowAsIndexed).toList());
        Set<ContactId> indexedOtherwise = updateOthers(sorted, counts);
        List<KeyChange> current =
                current(sorted, counts, change -> change.change().before(), refusals);
        claims.free(current.stream()
                .flatMap(change -> change.removed().keySet().stream())
                .toList());
        if (!claim(current, refusals)) {
            return false;
        }
        List<Contact> indexed = current.stream()
                .map(KeyChange::change)
                .filter(change -> index.isIndexed(change.before())
                        || index.isIndexed(change.after())
                        || indexedOtherwise.contains(change.before().id()))
                .map(ContactChange::after)
                .toList();
        index.delete(indexed);
        index.insert(indexed);
        return true;
    }

    /** Changes those as well, and counts them, that have index rows of another schema than the one that is stored now. */
    private Set<ContactId> updateOthers(List<KeyChange> changes, int[] counts) {
        int[] others =
                IntStream.range(0, counts.length).filter(i -> counts[i] == 0).toArray();
        int[] changed = session.batch(
                texts.update,
                IntStream.of(others).mapToObj(i -> row(changes.get(i))).toList());
        Set<ContactId> found = new HashSet<>();
        for (int i = 0; i < changed.length; i++) {
            counts[others[i]] = changed[i];
            if (changed[i] == 1) {
                found.add(changes.get(others[i]).id());
            }
        }
        return found;
    }

    private boolean claim(List<KeyChange> changes, Map<ContactId, Refusal> refusals) {
        SortedMap<StoredKey, ContactId> wanted = new TreeMap<>();
        changes.forEach(change -> change.added().keySet().forEach(key -> wanted.put(key, change.id())));
        Set<StoredKey> taken = claims.claim(wanted);
        for (KeyChange change : changes) {
            change.added().entrySet().stream()
                    .filter(added -> taken.contains(added.getKey()))
                    .map(Map.Entry<StoredKey, Identifier>::getValue)
                    .findFirst()
                    .ifPresent(identifier -> refusals.put(change.id(), new Refusal.Taken(change.id(), identifier)));
        }
        return taken.isEmpty();
    }

    private Object[] rowAsIndexed(KeyChange change) {
        Object[] row = row(change);
        Object[] asIndexed = Arrays.copyOf(row, row.length + 1);
        asIndexed[row.length] = index.indexVersion(change.change().before());
        return asIndexed;
    }

    private Object[] row(KeyChange change) {
        Contact after = change.change().after();
        Object[] values = ContactRow.values(after, index.indexVersion(after), ContactDocument.write(json, after));
        Object[] row = new Object[values.length + 2];
        System.arraycopy(values, 1, row, 0, values.length - 1); // all but the id, which comes last
        row[values.length - 1] = workspace;
        row[values.length] = values[0];
        row[values.length + 1] = change.change().before().version();
        return row;
    }

    WriteReport delete(Collection<Contact> contacts) {
        Arguments.requireEachOnce(contacts);
        Map<ContactId, Refusal> refusals = new HashMap<>();
        List<Contact> sorted =
                contacts.stream().sorted(Comparator.comparing(Contact::id)).toList();
        int[] counts = session.batch(
                texts.delete,
                sorted.stream()
                        .map(contact -> new Object[] {workspace, contact.id().value(), contact.version()})
                        .toList());
        List<Object[]> gone = current(sorted, counts, contact -> contact, refusals).stream()
                .map(contact -> new Object[] {workspace, contact.id().value()})
                .toList();
        texts.deleteParts.forEach(part -> session.batch(part, gone));
        return report(contacts.stream().map(Contact::id).toList(), refusals);
    }

    /** The items whose row was written; the others are refused as missing or stale. */
    private <T> List<T> current(
            List<T> items,
            int[] counts,
            java.util.function.Function<T, Contact> read,
            Map<ContactId, Refusal> refusals) {
        List<T> current = new ArrayList<>(items.size());
        Map<UUID, Contact> refused = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                current.add(items.get(i));
            } else {
                Contact contact = read.apply(items.get(i));
                refused.put(contact.id().value(), contact);
            }
        }
        if (!refused.isEmpty()) {
            refuse(refused, refusals);
        }
        return current;
    }

    private void refuse(Map<UUID, Contact> contacts, Map<ContactId, Refusal> refusals) {
        contacts.values().forEach(contact -> refusals.put(contact.id(), new Refusal.Missing(contact.id())));
        session.listFor(
                        ColumnType.UUID,
                        List.copyOf(contacts.keySet()),
                        texts.versions,
                        row -> Map.entry(Uuids.read(row, 1), row.getLong(2)),
                        workspace)
                .forEach(row -> {
                    Contact contact = Objects.requireNonNull(contacts.get(row.getKey()));
                    refusals.put(contact.id(), new Refusal.Stale(contact.id(), contact.version(), row.getValue()));
                });
    }

    private static WriteReport report(List<ContactId> batch, Map<ContactId, Refusal> refusals) {
        return refusals.isEmpty()
                ? WriteReport.ALL_WRITTEN
                : new WriteReport(batch.stream()
                        .map(refusals::get)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    /** The statements, once per store. */
    static final class Texts {

        private final String update;
        private final String updateAsIndexed;
        private final String delete;
        private final List<String> deleteParts;
        private final String versions;

        Texts(Template template) {
            update = template.sql("""
                    update ${prefix}contact
                    set contact_version = ?, schema_key = ?, index_version = ?, test_contact = ?,
                        added_at = ?, added_via = ?, added_by = ?, updated_at = ?, updated_via = ?, updated_by = ?,
                        contact_document = ${json}
                    where workspace = ? and contact_id = ? and contact_version = ?
                    """);
            updateAsIndexed = update + " and index_version = ?";
            delete = template.sql("""
                    delete from ${prefix}contact where workspace = ? and contact_id = ? and contact_version = ?
                    """);
            deleteParts = List.of(
                    template.sql("delete from ${prefix}contact_identifier where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}contact_field where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}membership where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}segment_member where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}activity where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}activity_key where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}contact_note where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}consent_entry where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}consent_head where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}refused_address where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}contact_channel where workspace = ? and contact_id = ?"),
                    template.sql("delete from ${prefix}contact_app where workspace = ? and contact_id = ?"),
                    template.sql(
                            "delete from ${prefix}export_job where workspace = ? and contact_id = ? and of_contact = true"));
            versions = template.sql("""
                    select c.contact_id, c.contact_version
                    from ${each contact_id}
                    ${join contact c on c.workspace = ? and c.contact_id = u.contact_id}
                    ${current}
                    """);
        }
    }
}
