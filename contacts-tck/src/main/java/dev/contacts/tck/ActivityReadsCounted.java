package dev.contacts.tck;

import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.BlacklistRecords;
import dev.contacts.spi.ChannelRecords;
import dev.contacts.spi.ConsentRecords;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.ContactStore;
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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Another store, and how often its role for activities was handed out. */
final class ActivityReadsCounted implements ContactStore {

    private final ContactStore inner;
    private final AtomicInteger handedOut = new AtomicInteger();

    ActivityReadsCounted(ContactStore inner) {
        this.inner = inner;
    }

    int handedOut() {
        return handedOut.get();
    }

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        return inner.inTransaction(workspace, tx -> work.apply(new Counting(tx)));
    }

    private final class Counting implements StoreTransaction {

        private final StoreTransaction tx;

        Counting(StoreTransaction tx) {
            this.tx = tx;
        }

        @Override
        public ContactRecords contacts() {
            return tx.contacts();
        }

        @Override
        public GroupRecords groups() {
            return tx.groups();
        }

        @Override
        public MembershipRecords memberships() {
            return tx.memberships();
        }

        @Override
        public SegmentRecords segments() {
            return tx.segments();
        }

        @Override
        public SegmentMemberRecords segmentMembers() {
            return tx.segmentMembers();
        }

        @Override
        public ActivityRecords activities() {
            handedOut.incrementAndGet();
            return tx.activities();
        }

        @Override
        public NoteRecords notes() {
            return tx.notes();
        }

        @Override
        public ConsentRecords consents() {
            return tx.consents();
        }

        @Override
        public ChannelRecords channels() {
            return tx.channels();
        }

        @Override
        public BlacklistRecords blacklist() {
            return tx.blacklist();
        }

        @Override
        public SchemaRecords schemas() {
            return tx.schemas();
        }

        @Override
        public ImportRecords imports() {
            return tx.imports();
        }

        @Override
        public ImportJournalRecords importJournal() {
            return tx.importJournal();
        }

        @Override
        public ExportRecords exports() {
            return tx.exports();
        }

        @Override
        public PrivacyRecords privacy() {
            return tx.privacy();
        }

        @Override
        public void afterCommit(Runnable action) {
            tx.afterCommit(action);
        }

        @Override
        public <T> Optional<T> resource(Class<T> type) {
            return tx.resource(type);
        }
    }
}
