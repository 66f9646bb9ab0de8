package dev.contacts.examples.filestore;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ExportRecords;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The export jobs of a transaction. */
final class FileExports implements ExportRecords {

    private final FileTransaction transaction;

    FileExports(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(ExportJob job) {
        Arguments.requireFirst(job);
        Tables tables = transaction.tablesToWrite();
        job.contact().filter(contact -> !tables.contacts.containsKey(contact)).ifPresent(contact -> {
            throw new ContactNotFoundException(contact);
        });
        boolean absent = !tables.exports.containsKey(job.id());
        if (absent) {
            transaction.make(new Change.PutExport(job));
        }
        return absent;
    }

    @Override
    public boolean update(ExportJob before, ExportJob after) {
        Arguments.requireNext(before, after);
        @Nullable ExportJob stored = transaction.tablesToWrite().exports.get(before.id());
        boolean same = stored != null
                && stored.version() == before.version()
                && stored.contact().equals(before.contact());
        if (same) {
            transaction.make(new Change.PutExport(after));
        }
        return same;
    }

    @Override
    public Optional<ExportJob> find(ExportId id) {
        return Optional.ofNullable(transaction.tables().exports.get(id));
    }

    @Override
    public List<ExportJob> list(Set<ExportJob.State> states, @Nullable ExportId after, int limit) {
        Arguments.requireLimit(limit);
        NavigableMap<ExportId, ExportJob> all = transaction.tables().exports;
        return (after == null ? all : all.tailMap(after, false))
                .values().stream()
                        .filter(job -> states.contains(job.state()))
                        .limit(limit)
                        .toList();
    }

    @Override
    public List<ExportJob> ofContacts(Collection<ContactId> contacts) {
        return transaction.tables().exports.values().stream()
                .filter(job -> job.contact().filter(contacts::contains).isPresent())
                .toList();
    }

    @Override
    public boolean remove(ExportId id) {
        boolean had = transaction.tablesToWrite().exports.containsKey(id);
        if (had) {
            transaction.make(new Change.RemoveExport(id));
        }
        return had;
    }
}
