package dev.contacts.inmemory;

import static java.util.Objects.requireNonNull;

import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Keeps contacts in memory, for unit tests and small programs: the same contract as a database, held by the same tests; gone when the
 * program ends. Safe for use by several threads.
 *
 * <p>A transaction reads one snapshot; readers never wait. Transactions that write run one after the other: the first write of a
 * transaction waits for its turn, and if the data changed since the transaction began, its work is run again from the beginning, on the
 * newest snapshot. A commit is one reference swap. A transaction that writes must not be nested in another one that writes.
 */
public final class InMemoryContactStore implements ContactStore {

    private final ReentrantLock writing = new ReentrantLock();
    private volatile SnapshotMap<Workspace, Tables> committed = SnapshotMap.empty();

    /** An empty store. */
    public InMemoryContactStore() {}

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        requireNonNull(workspace, "workspace");
        requireNonNull(work, "work");
        MemoryTransaction attempt = new MemoryTransaction(this, workspace, false);
        try {
            return attempt.run(work);
        } catch (OutdatedSnapshot e) {
            return new MemoryTransaction(this, workspace, true).run(work);
        }
    }

    Tables committed(Workspace workspace) {
        Tables tables = committed.get(workspace);
        return tables == null ? Tables.EMPTY : tables;
    }

    void takeTurn() {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction that writes is nested in another one that writes");
        }
        writing.lock();
    }

    void commit(Workspace workspace, Tables tables) {
        SnapshotMap.Draft<Workspace, Tables> next = committed.draft();
        next.put(workspace, tables);
        committed = next.freeze();
    }

    void endTurn() {
        writing.unlock();
    }
}
