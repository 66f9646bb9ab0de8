package dev.contacts.tck;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ContactApp;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.consent.Suppression;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.BlacklistRecords;
import dev.contacts.spi.ChannelRecords;
import dev.contacts.spi.ConsentRecords;
import dev.contacts.spi.ExportRecords;
import dev.contacts.spi.ImportJournalRecords;
import dev.contacts.spi.ImportRecords;
import dev.contacts.spi.JournalVersion;
import dev.contacts.spi.NoteRecords;
import dev.contacts.spi.PrivacyRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roles of {@link NoopStore} that keep what happened to contacts. */
interface NoopRecords extends StoreTransaction {

    boolean answer();

    @Override
    default ActivityRecords activities() {
        return new ActivityRecords() {
            @Override
            public List<AppendedActivity> append(Collection<ActivityDraft> drafts) {
                return drafts.stream()
                        .map(draft -> new AppendedActivity(draft.numbered(1), answer()))
                        .toList();
            }

            @Override
            public Optional<Activity> find(ActivityId id) {
                return Optional.empty();
            }

            @Override
            public List<Activity> select(
                    ContactId contact, ActivityQuery query, Instant now, @Nullable ActivityPosition after, int limit) {
                return List.of();
            }

            @Override
            public List<ActivityTotals> totals(Collection<ContactId> contacts, ActivityQuery query, Instant now) {
                return List.of();
            }
        };
    }

    @Override
    default NoteRecords notes() {
        return new NoteRecords() {
            @Override
            public boolean add(Note note, int limit) {
                return answer();
            }

            @Override
            public boolean remove(ContactId contact, NoteId note) {
                return answer();
            }

            @Override
            public List<Note> ofContacts(Collection<ContactId> contacts) {
                return List.of();
            }
        };
    }

    @Override
    default ConsentRecords consents() {
        return new ConsentRecords() {
            @Override
            public void append(Collection<ConsentEntry> entries) {}

            @Override
            public List<ConsentLedger> ofContacts(Collection<ContactId> contacts) {
                return List.of();
            }

            @Override
            public void keepRefused(Collection<RefusedAddress> refused) {}

            @Override
            public List<RefusedAddress> takeRefused(Collection<ChannelAddress> addresses) {
                return List.of();
            }

            @Override
            public List<RefusedAddress> refusedBy(Collection<ContactId> contacts) {
                return List.of();
            }
        };
    }

    @Override
    default ChannelRecords channels() {
        return new ChannelRecords() {
            @Override
            public Optional<ContactId> put(ChannelRegistration registration, @Nullable ContactId from) {
                return Optional.empty();
            }

            @Override
            public boolean remove(ContactId contact, ChannelAddress address) {
                return answer();
            }

            @Override
            public List<ChannelRegistration> find(Collection<ChannelAddress> addresses) {
                return List.of();
            }

            @Override
            public List<ChannelRegistration> ofContacts(Collection<ContactId> contacts) {
                return List.of();
            }

            @Override
            public void putApp(ContactApp app) {}

            @Override
            public boolean removeApp(ContactId contact, String app) {
                return answer();
            }

            @Override
            public List<ContactApp> apps(Collection<ContactId> contacts) {
                return List.of();
            }
        };
    }

    @Override
    default BlacklistRecords blacklist() {
        return new BlacklistRecords() {
            @Override
            public List<BlacklistEntry> add(Collection<BlacklistEntry> entries) {
                return answer() ? List.copyOf(entries) : List.of();
            }

            @Override
            public List<BlacklistEntry> remove(Collection<BlacklistTarget> targets) {
                return List.of();
            }

            @Override
            public List<BlacklistEntry> find(Collection<BlacklistTarget> targets) {
                return List.of();
            }

            @Override
            public List<BlacklistEntry> list(@Nullable BlacklistTarget after, int limit) {
                return List.of();
            }

            @Override
            public void suppress(Collection<Suppression> suppressions) {}

            @Override
            public int release(Collection<String> digests) {
                return answer() ? digests.size() : 0;
            }

            @Override
            public List<Suppression> suppressed(Collection<String> digests) {
                return List.of();
            }
        };
    }

    @Override
    default ImportRecords imports() {
        return new ImportRecords() {
            @Override
            public boolean insert(ImportSession session) {
                return answer();
            }

            @Override
            public boolean update(ImportSession before, ImportSession after) {
                return answer();
            }

            @Override
            public Optional<ImportSession> find(ImportId id) {
                return Optional.empty();
            }

            @Override
            public void addRejected(ImportId id, Collection<RowOutcome.Rejected> rows) {}

            @Override
            public List<RowOutcome.Rejected> rejected(ImportId id, long afterRow, int limit) {
                return List.of();
            }

            @Override
            public void addPart(ImportId id, ImportPart part) {}

            @Override
            public List<ImportPart> parts(ImportId id, long afterRow, int limit) {
                return List.of();
            }
        };
    }

    @Override
    default ImportJournalRecords importJournal() {
        return new ImportJournalRecords() {
            @Override
            public void put(ImportId id, Collection<? extends ImportChange> changes) {}

            @Override
            public List<ImportChange> find(ImportId id, Collection<ContactId> contacts) {
                return List.of();
            }

            @Override
            public int renumber(Collection<JournalVersion> versions) {
                return 0;
            }

            @Override
            public List<ImportChange> page(ImportId id, @Nullable ContactId after, int limit) {
                return List.of();
            }

            @Override
            public int remove(ImportId id, Collection<ContactId> contacts) {
                return 0;
            }

            @Override
            public int clear(ImportId id) {
                return 0;
            }
        };
    }

    @Override
    default ExportRecords exports() {
        return new ExportRecords() {
            @Override
            public boolean insert(ExportJob job) {
                return answer();
            }

            @Override
            public boolean update(ExportJob before, ExportJob after) {
                return answer();
            }

            @Override
            public Optional<ExportJob> find(ExportId id) {
                return Optional.empty();
            }

            @Override
            public List<ExportJob> list(Set<ExportJob.State> states, @Nullable ExportId after, int limit) {
                return List.of();
            }

            @Override
            public List<ExportJob> ofContacts(Collection<ContactId> contacts) {
                return List.of();
            }

            @Override
            public boolean remove(ExportId id) {
                return answer();
            }
        };
    }

    @Override
    default PrivacyRecords privacy() {
        return new PrivacyRecords() {
            @Override
            public void add(AnonymizedRecord remains, AnonymizationReceipt receipt) {}

            @Override
            public void addPieces(Collection<AnonymizedRecord> pieces) {}

            @Override
            public Optional<AnonymizedRecord> find(UUID id) {
                return Optional.empty();
            }

            @Override
            public Optional<AnonymizationReceipt> lastReceipt() {
                return Optional.empty();
            }

            @Override
            public List<AnonymizationReceipt> receipts() {
                return List.of();
            }

            @Override
            public void addCounts(Collection<ActivityCount> counts) {}

            @Override
            public List<ActivityCount> counts() {
                return List.of();
            }
        };
    }
}
