package dev.contacts.inmemory;

import dev.contacts.spi.Arguments;
import dev.contacts.spi.ImportRecords;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The import sessions of a transaction. */
final class MemoryImports implements ImportRecords {

    private final MemoryTransaction transaction;

    MemoryImports(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void save(ImportSession session) {
        transaction.write(tables -> {
            SnapshotMap.Draft<ImportId, ImportSession> sessions =
                    tables.imports().sessions().draft();
            sessions.put(session.id(), session);
            return tables.with(
                    new Tables.Imports(sessions.freeze(), tables.imports().rejected()));
        });
    }

    @Override
    public Optional<ImportSession> find(ImportId id) {
        return Optional.ofNullable(transaction.tables().imports().sessions().get(id));
    }

    @Override
    public void addRejected(ImportId id, Collection<Rejected> rows) {
        Arguments.requireRowsOnce(rows);
        transaction.write(tables -> {
            SnapshotSortedMap.Draft<RowKey, Rejected> rejected =
                    tables.imports().rejected().draft();
            for (Rejected row : rows) {
                if (rejected.put(new RowKey(id, row.row()), row) != null) {
                    throw new IllegalArgumentException("row " + row.row() + " of import " + id + " is stored already");
                }
            }
            return tables.with(new Tables.Imports(tables.imports().sessions(), rejected.freeze()));
        });
    }

    @Override
    public List<Rejected> rejected(ImportId id, long afterRow, int limit) {
        Arguments.requireLimit(limit);
        Iterator<Map.Entry<RowKey, Rejected>> entries =
                transaction.tables().imports().rejected().ascendingAfter(new RowKey(id, afterRow));
        List<Rejected> page = new ArrayList<>();
        while (page.size() < limit && entries.hasNext()) {
            Map.Entry<RowKey, Rejected> entry = entries.next();
            if (!entry.getKey().session().equals(id)) {
                break;
            }
            page.add(entry.getValue());
        }
        return page;
    }
}
