package dev.contacts.inmemory;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ImportJournalRecords;
import dev.contacts.spi.JournalVersion;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What imports have changed, in a transaction. */
final class MemoryImportJournal implements ImportJournalRecords {

    private final MemoryTransaction transaction;

    MemoryImportJournal(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void put(ImportId id, Collection<? extends ImportChange> changes) {
        Arguments.requireOneEntryPerContact(changes);
        if (changes.isEmpty()) {
            return;
        }
        transaction.write(tables -> {
            Tables.Journal journal = tables.imports().journal();
            SnapshotSortedMap.Draft<JournalKey, ImportChange> byImport =
                    journal.byImport().draft();
            SnapshotSortedMap.Draft<JournalKey, ImportChange> byContact =
                    journal.byContact().draft();
            for (ImportChange change : changes) {
                if (tables.contacts().byId().get(change.contact()) == null) {
                    throw new ContactNotFoundException(change.contact());
                }
                JournalKey key = new JournalKey(id, change.contact());
                byImport.put(key, change);
                byContact.put(key, change);
            }
            return tables.with(tables.imports().with(new Tables.Journal(byImport.freeze(), byContact.freeze())));
        });
    }

    @Override
    public List<ImportChange> find(ImportId id, Collection<ContactId> contacts) {
        SnapshotSortedMap<JournalKey, ImportChange> changes =
                transaction.tables().imports().journal().byImport();
        List<ImportChange> found = new ArrayList<>();
        for (ContactId contact : new TreeSet<>(contacts)) {
            @Nullable ImportChange change = changes.get(new JournalKey(id, contact));
            if (change != null) {
                found.add(change);
            }
        }
        return found;
    }

    @Override
    public List<ImportChange> page(ImportId id, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        SnapshotSortedMap<JournalKey, ImportChange> changes =
                transaction.tables().imports().journal().byImport();
        Iterator<Map.Entry<JournalKey, ImportChange>> entries = after == null
                ? changes.ascendingFrom(JournalKey.firstOf(id))
                : changes.ascendingAfter(new JournalKey(id, after));
        List<ImportChange> page = new ArrayList<>();
        while (page.size() < limit && entries.hasNext()) {
            Map.Entry<JournalKey, ImportChange> entry = entries.next();
            if (!entry.getKey().session().equals(id)) {
                break;
            }
            page.add(entry.getValue());
        }
        return page;
    }

    @Override
    public int renumber(Collection<JournalVersion> versions) {
        Arguments.requireOneVersionPerContact(versions);
        SnapshotSortedMap<JournalKey, ImportChange> there =
                transaction.tables().imports().journal().byContact();
        int count = 0;
        for (JournalVersion version : versions) {
            for (JournalKey key : ofContact(there, version.contact())) {
                ImportChange before = requireNonNull(there.get(key), "change");
                ImportChange after = before.renumbered(version.was(), version.is());
                if (!after.equals(before)) {
                    put(key.session(), List.of(after));
                    count++;
                }
            }
        }
        return count;
    }

    private static List<JournalKey> ofContact(
            SnapshotSortedMap<JournalKey, ImportChange> byContact, ContactId contact) {
        List<JournalKey> keys = new ArrayList<>();
        Iterator<Map.Entry<JournalKey, ImportChange>> entries = byContact.ascendingFrom(JournalKey.firstOf(contact));
        while (entries.hasNext()) {
            JournalKey key = entries.next().getKey();
            if (!key.contact().equals(contact)) {
                break;
            }
            keys.add(key);
        }
        return keys;
    }

    @Override
    public int remove(ImportId id, Collection<ContactId> contacts) {
        List<JournalKey> there = find(id, contacts).stream()
                .map(change -> new JournalKey(id, change.contact()))
                .toList();
        if (!there.isEmpty()) {
            transaction.write(tables ->
                    tables.with(tables.imports().with(without(tables.imports().journal(), there))));
        }
        return there.size();
    }

    @Override
    public int clear(ImportId id) {
        return remove(
                id,
                page(id, null, Integer.MAX_VALUE).stream()
                        .<ContactId>map(ImportChange::contact)
                        .toList());
    }

    /** Without what it has of contacts that end. */
    static Tables withoutContacts(Tables tables, Collection<ContactId> contacts) {
        List<JournalKey> ended = new ArrayList<>();
        for (ContactId contact : contacts) {
            ended.addAll(ofContact(tables.imports().journal().byContact(), contact));
        }
        return ended.isEmpty()
                ? tables
                : tables.with(tables.imports().with(without(tables.imports().journal(), ended)));
    }

    private static Tables.Journal without(Tables.Journal journal, Collection<JournalKey> keys) {
        SnapshotSortedMap.Draft<JournalKey, ImportChange> byImport =
                journal.byImport().draft();
        SnapshotSortedMap.Draft<JournalKey, ImportChange> byContact =
                journal.byContact().draft();
        keys.forEach(key -> {
            byImport.remove(key);
            byContact.remove(key);
        });
        return new Tables.Journal(byImport.freeze(), byContact.freeze());
    }
}
