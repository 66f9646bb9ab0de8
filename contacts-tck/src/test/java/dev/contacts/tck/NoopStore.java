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
import dev.contacts.consent.Suppression;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.BlacklistRecords;
import dev.contacts.spi.ChannelRecords;
import dev.contacts.spi.ConsentRecords;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.GroupRecords;
import dev.contacts.spi.ImportRecords;
import dev.contacts.spi.MembershipRecords;
import dev.contacts.spi.NoteRecords;
import dev.contacts.spi.PrivacyRecords;
import dev.contacts.spi.SchemaRecords;
import dev.contacts.spi.SegmentMemberRecords;
import dev.contacts.spi.SegmentRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps nothing, finds nothing, and says that all went well (or, when it is a pessimist, that names are taken). */
record NoopStore(boolean answer) implements ContactStore, StoreTransaction {

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        return work.apply(this);
    }

    @Override
    public void afterCommit(Runnable action) {}

    @Override
    public ContactRecords contacts() {
        return new ContactRecords() {
            @Override
            public WriteReport insert(Collection<Contact> contacts) {
                return WriteReport.ALL_WRITTEN;
            }

            @Override
            public WriteReport update(Collection<ContactChange> changes) {
                return WriteReport.ALL_WRITTEN;
            }

            @Override
            public WriteReport delete(Collection<Contact> contacts) {
                return WriteReport.ALL_WRITTEN;
            }

            @Override
            public List<Contact> find(Collection<ContactId> ids) {
                return List.of();
            }

            @Override
            public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
                return List.of();
            }

            @Override
            public List<Contact> select(ContactQuery query, Instant now, @Nullable ContactId after, int limit) {
                return List.of();
            }

            @Override
            public long count(ContactQuery query, Instant now) {
                return 0;
            }
        };
    }

    @Override
    public GroupRecords groups() {
        return new GroupRecords() {
            @Override
            public boolean insert(Group group) {
                return answer;
            }

            @Override
            public boolean update(Group group) {
                return answer;
            }

            @Override
            public boolean delete(GroupId id) {
                return answer;
            }

            @Override
            public List<Group> find(Collection<GroupId> ids) {
                return List.of();
            }

            @Override
            public Optional<Group> findByName(NameKey name) {
                return Optional.empty();
            }

            @Override
            public List<Group> list() {
                return List.of();
            }
        };
    }

    @Override
    public MembershipRecords memberships() {
        return new MembershipRecords() {
            @Override
            public void put(Collection<Membership> memberships) {}

            @Override
            public int add(Collection<Membership> memberships) {
                return answer ? memberships.size() : 0;
            }

            @Override
            public List<Membership> remove(GroupId group, Collection<ContactId> contacts) {
                return List.of();
            }

            @Override
            public List<Membership> ofContacts(Collection<ContactId> contacts) {
                return List.of();
            }

            @Override
            public List<Membership> ofGroup(GroupId group, @Nullable ContactId after, int limit) {
                return List.of();
            }
        };
    }

    @Override
    public ActivityRecords activities() {
        return new ActivityRecords() {
            @Override
            public List<AppendedActivity> append(Collection<ActivityDraft> drafts) {
                return drafts.stream()
                        .map(draft -> new AppendedActivity(draft.numbered(1), answer))
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
    public NoteRecords notes() {
        return new NoteRecords() {
            @Override
            public boolean add(Note note, int limit) {
                return answer;
            }

            @Override
            public boolean remove(ContactId contact, NoteId note) {
                return answer;
            }

            @Override
            public List<Note> ofContacts(Collection<ContactId> contacts) {
                return List.of();
            }
        };
    }

    @Override
    public ConsentRecords consents() {
        return new ConsentRecords() {
            @Override
            public void append(Collection<ConsentEntry> entries) {}

            @Override
            public List<ConsentLedger> ofContacts(Collection<ContactId> contacts) {
                return List.of();
            }
        };
    }

    @Override
    public ChannelRecords channels() {
        return new ChannelRecords() {
            @Override
            public void put(ChannelRegistration registration) {}

            @Override
            public boolean remove(ContactId contact, ChannelAddress address) {
                return answer;
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
                return answer;
            }

            @Override
            public List<ContactApp> apps(Collection<ContactId> contacts) {
                return List.of();
            }
        };
    }

    @Override
    public BlacklistRecords blacklist() {
        return new BlacklistRecords() {
            @Override
            public List<BlacklistEntry> add(Collection<BlacklistEntry> entries) {
                return answer ? List.copyOf(entries) : List.of();
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
                return answer ? digests.size() : 0;
            }

            @Override
            public List<Suppression> suppressed(Collection<String> digests) {
                return List.of();
            }
        };
    }

    @Override
    public SegmentRecords segments() {
        return new SegmentRecords() {
            @Override
            public boolean insert(Segment segment) {
                return answer;
            }

            @Override
            public boolean update(Segment segment) {
                return answer;
            }

            @Override
            public boolean delete(SegmentId id) {
                return answer;
            }

            @Override
            public List<Segment> find(Collection<SegmentId> ids) {
                return List.of();
            }

            @Override
            public Optional<Segment> findByName(NameKey name) {
                return Optional.empty();
            }

            @Override
            public List<Segment> list() {
                return List.of();
            }
        };
    }

    @Override
    public SegmentMemberRecords segmentMembers() {
        return new SegmentMemberRecords() {
            @Override
            public int add(Collection<SegmentMember> members) {
                return answer ? members.size() : 0;
            }

            @Override
            public int remove(Collection<SegmentMember> members) {
                return answer ? members.size() : 0;
            }

            @Override
            public List<SegmentMember> ofContacts(Collection<ContactId> contacts) {
                return List.of();
            }

            @Override
            public List<ContactId> members(
                    SegmentId segment, TestContacts testContacts, @Nullable ContactId after, int limit) {
                return List.of();
            }

            @Override
            public long count(SegmentId segment, TestContacts testContacts) {
                return 0;
            }
        };
    }

    @Override
    public SchemaRecords schemas() {
        return new SchemaRecords() {
            @Override
            public boolean insert(ProfileSchema schema) {
                return answer;
            }

            @Override
            public boolean update(ProfileSchema schema) {
                return answer;
            }

            @Override
            public boolean delete(ProfileSchema schema) {
                return answer;
            }

            @Override
            public Optional<ProfileSchema> find(SchemaName name) {
                return Optional.empty();
            }

            @Override
            public List<ProfileSchema> list() {
                return List.of();
            }
        };
    }

    @Override
    public ImportRecords imports() {
        return new ImportRecords() {
            @Override
            public boolean insert(ImportSession session) {
                return answer;
            }

            @Override
            public boolean update(ImportSession before, ImportSession after) {
                return answer;
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
    public PrivacyRecords privacy() {
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
