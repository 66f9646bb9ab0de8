package dev.contacts.inmemory;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ExportRecords;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The export jobs of a transaction. Those of a contact are looked for among all: there are few. */
final class MemoryExports implements ExportRecords {

    private final MemoryTransaction transaction;

    MemoryExports(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(ExportJob job) {
        Arguments.requireFirst(job);
        boolean[] absent = new boolean[1];
        transaction.write(tables -> {
            job.contact().ifPresent(contact -> {
                if (tables.contacts().byId().get(contact) == null) {
                    throw new ContactNotFoundException(contact);
                }
            });
            absent[0] = tables.exports().get(job.id()) == null;
            return absent[0] ? with(tables, job) : tables;
        });
        return absent[0];
    }

    @Override
    public boolean update(ExportJob before, ExportJob after) {
        Arguments.requireNext(before, after);
        boolean[] same = new boolean[1];
        transaction.write(tables -> {
            @Nullable ExportJob stored = tables.exports().get(before.id());
            same[0] = stored != null
                    && stored.version() == before.version()
                    && stored.contact().equals(before.contact());
            return same[0] ? with(tables, after) : tables;
        });
        return same[0];
    }

    private static Tables with(Tables tables, ExportJob job) {
        SnapshotSortedMap.Draft<ExportId, ExportJob> exports = tables.exports().draft();
        exports.put(job.id(), job);
        return tables.withExports(exports.freeze());
    }

    @Override
    public Optional<ExportJob> find(ExportId id) {
        return Optional.ofNullable(transaction.tables().exports().get(id));
    }

    @Override
    public List<ExportJob> list(Set<ExportJob.State> states, @Nullable ExportId after, int limit) {
        Arguments.requireLimit(limit);
        SnapshotSortedMap<ExportId, ExportJob> all = transaction.tables().exports();
        return some(
                after == null ? all.ascending() : all.ascendingAfter(after),
                job -> states.contains(job.state()),
                limit);
    }

    @Override
    public List<ExportJob> ofContacts(Collection<ContactId> contacts) {
        Set<ContactId> wanted = Set.copyOf(contacts);
        return some(
                transaction.tables().exports().ascending(),
                job -> job.contact().filter(wanted::contains).isPresent(),
                Integer.MAX_VALUE);
    }

    @Override
    public boolean remove(ExportId id) {
        boolean[] removed = new boolean[1];
        transaction.write(tables -> {
            removed[0] = tables.exports().get(id) != null;
            return removed[0] ? without(tables, List.of(id)) : tables;
        });
        return removed[0];
    }

    /** The tables without the jobs of contacts. */
    static Tables withoutJobsOf(Tables tables, Collection<ContactId> contacts) {
        List<ExportJob> going = some(
                tables.exports().ascending(),
                job -> job.contact().filter(contacts::contains).isPresent(),
                Integer.MAX_VALUE);
        return going.isEmpty()
                ? tables
                : without(tables, going.stream().map(ExportJob::id).toList());
    }

    private static Tables without(Tables tables, List<ExportId> ids) {
        SnapshotSortedMap.Draft<ExportId, ExportJob> exports = tables.exports().draft();
        ids.forEach(exports::remove);
        return tables.withExports(exports.freeze());
    }

    private static List<ExportJob> some(
            Iterator<Map.Entry<ExportId, ExportJob>> jobs, Predicate<ExportJob> which, int limit) {
        List<ExportJob> some = new ArrayList<>();
        while (some.size() < limit && jobs.hasNext()) {
            ExportJob job = jobs.next().getValue();
            if (which.test(job)) {
                some.add(job);
            }
        }
        return some;
    }
}
