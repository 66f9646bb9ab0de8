package dev.contacts.inmemory;

import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.AfterCommitActions;
import dev.contacts.spi.BlacklistRecords;
import dev.contacts.spi.ChannelRecords;
import dev.contacts.spi.ConsentRecords;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.ExportRecords;
import dev.contacts.spi.GroupRecords;
import dev.contacts.spi.ImportJournalRecords;
import dev.contacts.spi.ImportRecords;
import dev.contacts.spi.MembershipRecords;
import dev.contacts.spi.NoteRecords;
import dev.contacts.spi.PrivacyRecords;
import dev.contacts.spi.SchemaRecords;
import dev.contacts.spi.SegmentMemberRecords;
import dev.contacts.spi.SegmentRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One transaction: a snapshot, and after the first write the turn to write and the next snapshot in the making. For one thread. */
final class MemoryTransaction implements StoreTransaction {

    private final InMemoryContactStore store;
    private final Workspace workspace;
    private final Thread thread = Thread.currentThread();
    private final AfterCommitActions afterCommit = new AfterCommitActions();
    private Tables tables;
    private boolean writes;
    private boolean outdated;
    private boolean ended;

    MemoryTransaction(InMemoryContactStore store, Workspace workspace, boolean writesFromTheStart) {
        this.store = store;
        this.workspace = workspace;
        if (writesFromTheStart) {
            store.takeTurn();
            this.writes = true;
        }
        this.tables = store.committed(workspace);
    }

    @Override
    public ContactRecords contacts() {
        return new MemoryContacts(this);
    }

    @Override
    public GroupRecords groups() {
        return new MemoryGroups(this);
    }

    @Override
    public MembershipRecords memberships() {
        return new MemoryMemberships(this);
    }

    @Override
    public SegmentRecords segments() {
        return new MemorySegments(this);
    }

    @Override
    public SegmentMemberRecords segmentMembers() {
        return new MemorySegmentMembers(this);
    }

    @Override
    public ActivityRecords activities() {
        return new MemoryActivities(this);
    }

    @Override
    public NoteRecords notes() {
        return new MemoryNotes(this);
    }

    @Override
    public ConsentRecords consents() {
        return new MemoryConsents(this);
    }

    @Override
    public ChannelRecords channels() {
        return new MemoryChannels(this);
    }

    @Override
    public BlacklistRecords blacklist() {
        return new MemoryBlacklist(this);
    }

    @Override
    public SchemaRecords schemas() {
        return new MemorySchemas(this);
    }

    @Override
    public ImportRecords imports() {
        return new MemoryImports(this);
    }

    @Override
    public ImportJournalRecords importJournal() {
        return new MemoryImportJournal(this);
    }

    @Override
    public ExportRecords exports() {
        return new MemoryExports(this);
    }

    @Override
    public PrivacyRecords privacy() {
        return new MemoryPrivacy(this);
    }

    Workspace workspace() {
        return workspace;
    }

    /** What this transaction sees. */
    Tables tables() {
        requireOpen();
        return tables;
    }

    /** Replaces what this transaction sees, and what its commit will publish. */
    @SuppressWarnings("ReferenceEquality") // the very same snapshot, not an equal one
    void write(UnaryOperator<Tables> change) {
        requireOpen();
        if (!writes) {
            store.takeTurn();
            writes = true;
            if (store.committed(workspace) != tables) {
                outdated = true;
                throw new OutdatedSnapshot();
            }
        }
        tables = change.apply(tables);
    }

    @Override
    public void afterCommit(Runnable action) {
        requireOpen();
        afterCommit.add(action);
    }

    /**
     * Runs the work, commits it, gives the turn to write to the next one, and does what is to follow the commit.
     *
     * @throws OutdatedSnapshot if the work has to be run again, also if the work swallowed it
     */
    <T> T run(Function<? super StoreTransaction, ? extends T> work) {
        T result;
        try {
            result = work.apply(this);
            commit();
        } finally {
            end();
        }
        afterCommit.run();
        return result;
    }

    private void commit() {
        if (outdated) {
            throw new OutdatedSnapshot();
        } else if (writes) {
            store.commit(workspace, tables);
        }
    }

    private void end() {
        if (!ended && writes) {
            store.endTurn();
        }
        ended = true;
    }

    /** Of another thread the turn to write would never end: who takes a lock has to give it back. */
    private void requireOpen() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("the transaction is another thread's");
        } else if (ended) {
            throw new IllegalStateException("the transaction has ended");
        }
    }
}
