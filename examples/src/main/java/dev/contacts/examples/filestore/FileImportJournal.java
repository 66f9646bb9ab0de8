package dev.contacts.examples.filestore;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ImportJournalRecords;
import dev.contacts.spi.JournalVersion;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What imports have changed, in a transaction. */
final class FileImportJournal implements ImportJournalRecords {

    private final FileTransaction transaction;

    FileImportJournal(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void put(ImportId id, Collection<? extends ImportChange> changes) {
        Arguments.requireOneEntryPerContact(changes);
        for (ImportChange change : changes) {
            if (!transaction.tablesToWrite().contacts.containsKey(change.contact())) {
                throw new ContactNotFoundException(change.contact());
            }
            transaction.make(new Change.PutImported(id, change));
        }
    }

    @Override
    public List<ImportChange> find(ImportId id, Collection<ContactId> contacts) {
        return contacts.stream()
                .distinct()
                .sorted()
                .map(contact -> transaction.tables().imported.get(new Key<>(contact, id.toString())))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<ImportChange> page(ImportId id, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        return transaction.tables().imported.entrySet().stream()
                .filter(entry -> entry.getKey().second().equals(id.toString()))
                .filter(entry -> after == null || entry.getKey().first().compareTo(after) > 0)
                .limit(limit)
                .map(entry -> entry.getValue())
                .toList();
    }

    @Override
    public int renumber(Collection<JournalVersion> versions) {
        Arguments.requireOneVersionPerContact(versions);
        int count = 0;
        for (JournalVersion version : versions) {
            List<Map.Entry<Key<ContactId, String>, ImportChange>> ofContact =
                    transaction.tables().imported.entrySet().stream()
                            .filter(entry -> entry.getKey().first().equals(version.contact()))
                            .toList();
            for (Map.Entry<Key<ContactId, String>, ImportChange> entry : ofContact) {
                ImportChange after = entry.getValue().renumbered(version.was(), version.is());
                if (!after.equals(entry.getValue())) {
                    transaction.make(new Change.PutImported(
                            new ImportId(UUID.fromString(entry.getKey().second())), after));
                    count++;
                }
            }
        }
        return count;
    }

    @Override
    public int remove(ImportId id, Collection<ContactId> contacts) {
        List<ImportChange> there = find(id, contacts);
        there.forEach(change -> transaction.make(new Change.RemoveImported(id, change.contact())));
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
}
