package dev.contacts.examples.filestore;

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
import java.util.ArrayList;
import java.util.List;

/**
 * One transaction: the state committed when it began, and from its first write on, with the turn to write, a copy with its own changes.
 * For one thread. Guarantee 1 lives here: roles read {@link #tables()} only, and write through {@link #make(Change)} only.
 */
final class FileTransaction implements StoreTransaction, AutoCloseable {

    private final FileContactStore store;
    private final Workspace workspace;
    private final Thread thread = Thread.currentThread();
    private final List<Change> changes = new ArrayList<>();
    private final AfterCommitActions afterCommit = new AfterCommitActions();
    private Tables tables;
    private boolean turn;
    private boolean outdated;
    private boolean ended;

    FileTransaction(FileContactStore store, Workspace workspace) {
        this.store = store;
        this.workspace = workspace;
        this.tables = store.committed(workspace);
    }

    Workspace workspace() {
        return workspace;
    }

    /** What this transaction sees; every call of a role comes by here, so none works after the end, or on another thread. */
    Tables tables() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("the transaction is another thread's");
        } else if (ended) {
            throw new IllegalStateException("the transaction has ended");
        } else if (outdated) {
            throw new Outdated();
        }
        return tables;
    }

    /** The same, for a role that is about to decide on a write: nobody else can change anything until the end. */
    Tables tablesToWrite() {
        if (!turn) {
            Tables seen = tables();
            takeTurn();
            if (tables != seen) {
                outdated = true; // what the work has read until now is no longer so
            }
        }
        return tables();
    }

    /** Waits for the turn to write, and sees the newest state then. */
    void takeTurn() {
        store.takeTurn();
        turn = true;
        tables = store.committed(workspace);
    }

    /** Makes a change, here and in the journal's next record. */
    void make(Change change) {
        Tables before = tablesToWrite();
        if (changes.isEmpty()) {
            tables = new Tables(before);
        }
        changes.add(change);
        change.applyTo(tables);
    }

    /** Whether the work has to be run again, also if it swallowed the exception that says so. */
    boolean isOutdated() {
        return outdated;
    }

    AfterCommitActions afterCommit() {
        return afterCommit;
    }

    void commit() {
        if (outdated) {
            throw new Outdated();
        }
        if (!changes.isEmpty()) {
            store.commit(new Commit(workspace, changes), tables);
        }
    }

    @Override
    public void close() {
        ended = true;
        if (turn) {
            turn = false;
            store.endTurn();
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        tables(); // refuses after the end
        afterCommit.add(action);
    }

    @Override
    public ContactRecords contacts() {
        return new FileContacts(this);
    }

    @Override
    public GroupRecords groups() {
        return new FileGroups(this);
    }

    @Override
    public MembershipRecords memberships() {
        return new FileMemberships(this);
    }

    @Override
    public SegmentRecords segments() {
        return new FileSegments(this);
    }

    @Override
    public SegmentMemberRecords segmentMembers() {
        return new FileSegmentMembers(this);
    }

    @Override
    public ActivityRecords activities() {
        return new FileActivities(this);
    }

    @Override
    public NoteRecords notes() {
        return new FileNotes(this);
    }

    @Override
    public ConsentRecords consents() {
        return new FileConsents(this);
    }

    @Override
    public ChannelRecords channels() {
        return new FileChannels(this);
    }

    @Override
    public BlacklistRecords blacklist() {
        return new FileBlacklist(this);
    }

    @Override
    public SchemaRecords schemas() {
        return new FileSchemas(this);
    }

    @Override
    public ImportRecords imports() {
        return new FileImports(this);
    }

    @Override
    public ImportJournalRecords importJournal() {
        return new FileImportJournal(this);
    }

    @Override
    public ExportRecords exports() {
        return new FileExports(this);
    }

    @Override
    public PrivacyRecords privacy() {
        return new FilePrivacy(this);
    }

    /** Ends the work; the store runs it again. */
    private static final class Outdated extends RuntimeException {
        Outdated() {
            super("the state has changed since the transaction began", null, false, false);
        }
    }
}
