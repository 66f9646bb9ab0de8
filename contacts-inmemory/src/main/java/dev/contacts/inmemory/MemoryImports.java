package dev.contacts.inmemory;

import dev.contacts.spi.Arguments;
import dev.contacts.spi.ImportRecords;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The import sessions of a transaction, and what became of their rows. */
final class MemoryImports implements ImportRecords {

    private final MemoryTransaction transaction;

    MemoryImports(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(ImportSession session) {
        Arguments.requireFirst(session);
        if (find(session.id()).isPresent()) {
            return false;
        }
        put(session);
        return true;
    }

    @Override
    public boolean update(ImportSession before, ImportSession after) {
        Arguments.requireNext(before, after);
        boolean same = find(before.id())
                .filter(stored -> stored.version() == before.version())
                .isPresent();
        if (same) {
            put(after);
        }
        return same;
    }

    private void put(ImportSession session) {
        transaction.write(tables -> {
            Tables.Imports imports = tables.imports();
            SnapshotMap.Draft<ImportId, ImportSession> sessions =
                    imports.sessions().draft();
            sessions.put(session.id(), session);
            return tables.with(
                    new Tables.Imports(sessions.freeze(), imports.rejected(), imports.parts(), imports.journal()));
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
            Tables.Imports imports = tables.imports();
            return tables.with(
                    new Tables.Imports(imports.sessions(), rejected.freeze(), imports.parts(), imports.journal()));
        });
    }

    @Override
    public List<Rejected> rejected(ImportId id, long afterRow, int limit) {
        Arguments.requireLimit(limit);
        return page(transaction.tables().imports().rejected(), id, afterRow, limit);
    }

    @Override
    public void addPart(ImportId id, ImportPart part) {
        transaction.write(tables -> {
            Tables.Imports imports = tables.imports();
            SnapshotSortedMap.Draft<RowKey, ImportPart> parts = imports.parts().draft();
            if (parts.put(new RowKey(id, part.firstRow()), part) != null) {
                throw new IllegalArgumentException("a part of import " + id + " is stored already");
            }
            return tables.with(
                    new Tables.Imports(imports.sessions(), imports.rejected(), parts.freeze(), imports.journal()));
        });
    }

    @Override
    public List<ImportPart> parts(ImportId id, long afterRow, int limit) {
        Arguments.requireLimit(limit);
        return page(transaction.tables().imports().parts(), id, afterRow, limit);
    }

    private static <T> List<T> page(SnapshotSortedMap<RowKey, T> rows, ImportId id, long afterRow, int limit) {
        Iterator<Map.Entry<RowKey, T>> entries = rows.ascendingAfter(new RowKey(id, afterRow));
        List<T> page = new ArrayList<>();
        while (page.size() < limit && entries.hasNext()) {
            Map.Entry<RowKey, T> entry = entries.next();
            if (!entry.getKey().session().equals(id)) {
                break;
            }
            page.add(entry.getValue());
        }
        return page;
    }
}
