package dev.contacts.inmemory.sabotage;

import dev.contacts.spi.ActivityRecords;
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
import java.util.Optional;

/** Hands out the roles of another transaction; a sabotage overrides the role it breaks. */
class HonestTransaction implements StoreTransaction {

    private final StoreTransaction inner;

    HonestTransaction(StoreTransaction inner) {
        this.inner = inner;
    }

    @Override
    public ContactRecords contacts() {
        return inner.contacts();
    }

    @Override
    public GroupRecords groups() {
        return inner.groups();
    }

    @Override
    public MembershipRecords memberships() {
        return inner.memberships();
    }

    @Override
    public SegmentRecords segments() {
        return inner.segments();
    }

    @Override
    public SegmentMemberRecords segmentMembers() {
        return inner.segmentMembers();
    }

    @Override
    public ActivityRecords activities() {
        return inner.activities();
    }

    @Override
    public NoteRecords notes() {
        return inner.notes();
    }

    @Override
    public ConsentRecords consents() {
        return inner.consents();
    }

    @Override
    public ChannelRecords channels() {
        return inner.channels();
    }

    @Override
    public BlacklistRecords blacklist() {
        return inner.blacklist();
    }

    @Override
    public SchemaRecords schemas() {
        return inner.schemas();
    }

    @Override
    public ImportRecords imports() {
        return inner.imports();
    }

    @Override
    public ImportJournalRecords importJournal() {
        return inner.importJournal();
    }

    @Override
    public ExportRecords exports() {
        return inner.exports();
    }

    @Override
    public PrivacyRecords privacy() {
        return inner.privacy();
    }

    @Override
    public void afterCommit(Runnable action) {
        inner.afterCommit(action);
    }

    @Override
    public <T> Optional<T> resource(Class<T> type) {
        return inner.resource(type);
    }
}
