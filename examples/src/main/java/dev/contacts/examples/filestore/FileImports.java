package dev.contacts.examples.filestore;

import dev.contacts.spi.Arguments;
import dev.contacts.spi.ImportRecords;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome.Rejected;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The import sessions of a transaction and their rejected rows. */
final class FileImports implements ImportRecords {

    private final FileTransaction transaction;

    FileImports(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean insert(ImportSession session) {
        Arguments.requireFirst(session);
        if (find(session.id()).isPresent()) {
            return false;
        }
        transaction.make(new Change.PutImport(session));
        return true;
    }

    @Override
    public boolean update(ImportSession before, ImportSession after) {
        Arguments.requireNext(before, after);
        boolean same = find(before.id())
                .filter(stored -> stored.version() == before.version())
                .isPresent();
        if (same) {
            transaction.make(new Change.PutImport(after));
        }
        return same;
    }

    @Override
    public Optional<ImportSession> find(ImportId id) {
        return Optional.ofNullable(transaction.tables().imports.get(id.toString()));
    }

    @Override
    public void addRejected(ImportId id, Collection<Rejected> rows) {
        Arguments.requireRowsOnce(rows);
        for (Rejected row : rows) {
            if (transaction.tablesToWrite().rejected.containsKey(new Key<>(id.toString(), row.row()))) {
                throw new IllegalArgumentException("a rejected row is stored once");
            }
            transaction.make(new Change.PutRejected(id, row));
        }
    }

    @Override
    public List<Rejected> rejected(ImportId id, long afterRow, int limit) {
        Arguments.requireLimit(limit);
        String session = id.toString();
        Key<String, Long> last = new Key<>(session, Long.MAX_VALUE);
        return transaction.tables().rejected.subMap(new Key<>(session, afterRow), false, last, true).values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void addPart(ImportId id, ImportPart part) {
        if (transaction.tablesToWrite().parts.containsKey(new Key<>(id.toString(), part.firstRow()))) {
            throw new IllegalArgumentException("a part is stored once");
        }
        transaction.make(new Change.PutPart(id, part));
    }

    @Override
    public List<ImportPart> parts(ImportId id, long afterRow, int limit) {
        Arguments.requireLimit(limit);
        String session = id.toString();
        Key<String, Long> last = new Key<>(session, Long.MAX_VALUE);
        return transaction.tables().parts.subMap(new Key<>(session, afterRow), false, last, true).values().stream()
                .limit(limit)
                .toList();
    }
}
