package dev.contacts.jdbc.internal.records;

import dev.contacts.jdbc.internal.sql.Session;
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
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;

/** One transaction's roles; refuses to hand them out after its end. */
record JdbcTransaction(
        Session session,
        Function<StoreTransaction, ContactRecords> contactRole,
        JdbcGroups groupRole,
        JdbcMemberships membershipRole,
        JdbcSegments segmentRole,
        JdbcSegmentMembers segmentMemberRole,
        JdbcActivities activityRole,
        JdbcNotes noteRole,
        JdbcConsents consentRole,
        JdbcChannels channelRole,
        JdbcBlacklist blacklistRole,
        JdbcSchemas schemaRole,
        JdbcImports importRole,
        JdbcImportJournal importJournalRole,
        JdbcExports exportRole,
        JdbcPrivacy privacyRole)
        implements StoreTransaction {

    @Override
    public ContactRecords contacts() {
        return open(contactRole).apply(this);
    }

    @Override
    public GroupRecords groups() {
        return open(groupRole);
    }

    @Override
    public MembershipRecords memberships() {
        return open(membershipRole);
    }

    @Override
    public SegmentRecords segments() {
        return open(segmentRole);
    }

    @Override
    public SegmentMemberRecords segmentMembers() {
        return open(segmentMemberRole);
    }

    @Override
    public ActivityRecords activities() {
        return open(activityRole);
    }

    @Override
    public NoteRecords notes() {
        return open(noteRole);
    }

    @Override
    public ConsentRecords consents() {
        return open(consentRole);
    }

    @Override
    public ChannelRecords channels() {
        return open(channelRole);
    }

    @Override
    public BlacklistRecords blacklist() {
        return open(blacklistRole);
    }

    @Override
    public SchemaRecords schemas() {
        return open(schemaRole);
    }

    @Override
    public ImportRecords imports() {
        return open(importRole);
    }

    @Override
    public ImportJournalRecords importJournal() {
        return open(importJournalRole);
    }

    @Override
    public ExportRecords exports() {
        return open(exportRole);
    }

    @Override
    public PrivacyRecords privacy() {
        return open(privacyRole);
    }

    @Override
    public void afterCommit(Runnable action) {
        session.afterCommit(action);
    }

    @Override
    public <T> Optional<T> resource(Class<T> type) {
        return type == Connection.class ? Optional.of(type.cast(session.connection())) : Optional.empty();
    }

    private <T> T open(T role) {
        session.requireOpen();
        return role;
    }
}
