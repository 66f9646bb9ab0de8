package dev.contacts.examples.filestore;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.OutcomeUnknownException;
import dev.contacts.spi.StorageException;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keeps contacts in a directory. Safe for use by several threads; one process at a time, which a file lock sees to.
 *
 * <p>How the guarantees of {@link ContactStore} come about:
 *
 * <ol>
 *   <li><em>All or nothing, and its own writes</em>: a transaction changes a private copy of its workspace's {@link Tables}. A commit is one
 *       line in the workspace's {@link Journal}, forced to the disk before the copy becomes the state that others see. A rollback forgets the copy.
 *   <li><em>Unique identifiers, no lost update</em>: writers take turns. Who comes to write on an outdated state is run again from the
 *       beginning on the newest one, as the SPI allows; so the outcome is always that of some order one after the other.
 *   <li><em>Workspaces</em>: each has tables of its own; a transaction holds no others.
 *   <li><em>No trace of what was deleted</em>: a commit that erases writes the workspace's journal anew, instead of a line behind the old
 *       data.
 * </ol>
 *
 * <p>What it is not: fast or large. Everything is in memory, a transaction that writes copies its workspace, and one that erases writes all
 * of it to the disk. Ten thousand contacts are fine, a million are not. Readers never wait. A transaction that writes must not be nested in another.
 */
public final class FileContactStore implements ContactStore, AutoCloseable {

    private final Map<Workspace, Tables> committed = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<Workspace, Journal> journals = new HashMap<>(); // for who has the turn
    private final Path directory;
    private final DirectoryLock lock;
    private volatile boolean usable = true;

    private FileContactStore(Path directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Opens the store in a directory, which is made if it does not exist. What a crash left half written is cut off.
     *
     * @param directory a directory for this store alone; back it up by copying it while the store is closed
     * @return the store; close it at the end
     * @throws StorageException if somebody else has it open, or the files cannot be read or were written by another version
     */
    public static FileContactStore open(Path directory) {
        DirectoryLock lock = DirectoryLock.take(requireNonNull(directory, "directory"));
        try {
            FileContactStore store = new FileContactStore(directory, lock);
            Journal.all(directory).forEach(store::replay);
            return store;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        requireNonNull(workspace, "workspace");
        requireNonNull(work, "work");
        FileTransaction attempt = begin(workspace);
        try {
            return run(attempt, work);
        } catch (RuntimeException | Error e) {
            if (!attempt.isOutdated()) {
                throw e; // unchanged; else it is, or was caused by, the request to run again
            }
        }
        FileTransaction inTurn = begin(workspace);
        inTurn.takeTurn();
        return run(inTurn, work);
    }

    private static <T> T run(FileTransaction transaction, Function<? super StoreTransaction, ? extends T> work) {
        T result;
        try (transaction) {
            result = work.apply(transaction);
            transaction.commit();
        }
        transaction.afterCommit().run(); // outside, so that an action may use the store
        return result;
    }

    private FileTransaction begin(Workspace workspace) {
        if (!usable) {
            throw new StorageException(ErrorCode.STORAGE_UNAVAILABLE, "the store is closed; open it (again)", null);
        }
        return new FileTransaction(this, workspace);
    }

    /** Lets a running writer finish, then gives the directory free. */
    @Override
    public void close() {
        takeTurn();
        try {
            if (usable) {
                usable = false;
                lock.close();
            }
        } finally {
            endTurn();
        }
    }

    Tables committed(Workspace workspace) {
        return committed.getOrDefault(workspace, Tables.EMPTY);
    }

    void takeTurn() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a transaction that writes is nested in another one that writes");
        }
        turn.lock();
    }

    void endTurn() {
        turn.unlock();
    }

    /** The commit; the caller has the turn. When it throws, memory is as before; so are the files, unless their outcome is unknown. */
    void commit(Commit commit, Tables tables) {
        if (!usable) {
            throw new StorageException(
                    ErrorCode.STORAGE_UNAVAILABLE, "the store was closed; nothing was written", null);
        }
        try {
            Journal journal =
                    journals.computeIfAbsent(commit.workspace(), workspace -> new Journal(directory, workspace));
            if (commit.erases() || journal.isToBeReplaced()) {
                journal.replace(records(commit.workspace(), tables));
            } else {
                journal.append(commit.toRecord());
            }
        } catch (OutcomeUnknownException e) {
            usable = false; // memory may be behind the files now: only opening again tells
            lock.close();
            throw e;
        }
        committed.put(commit.workspace(), tables);
    }

    /** All that is committed, as the records that new journals would have. */
    Stream<String> records() {
        return committed.keySet().stream()
                .sorted(Comparator.comparing(Workspace::name))
                .flatMap(workspace -> records(workspace, committed(workspace)));
    }

    /** One record per change: so nothing tells which of them were made together. */
    private static Stream<String> records(Workspace workspace, Tables tables) {
        return tables.changes().map(change -> new Commit(workspace, List.of(change)).toRecord());
    }

    private void replay(Journal journal) {
        Tables tables = new Tables(Tables.EMPTY);
        journal.read(record -> Commit.ofRecord(record).changes().forEach(change -> change.applyTo(tables)));
        journal.replace(records(journal.workspace(), tables)); // drops a torn end and all that was changed since
        journals.put(journal.workspace(), journal);
        committed.put(journal.workspace(), tables);
    }
}
