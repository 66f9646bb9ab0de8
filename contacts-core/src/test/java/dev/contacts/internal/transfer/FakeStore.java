package dev.contacts.internal.transfer;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.SegmentSubject;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.AfterCommitActions;
import dev.contacts.spi.BlacklistRecords;
import dev.contacts.spi.ChannelRecords;
import dev.contacts.spi.ConsentRecords;
import dev.contacts.spi.ContactChange;
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
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The little of a store that import and export need, with a way to play the other writer, the repeated transaction and the failure.
 * Roll-back works; several threads do not.
 */
final class FakeStore implements ContactStore {

    final TreeMap<ContactId, Contact> contacts = new TreeMap<>();
    final Map<SchemaName, ProfileSchema> schemas = new HashMap<>();
    final Map<ImportId, ImportSession> sessions = new HashMap<>();
    final Map<ImportId, TreeMap<Long, ImportPart>> parts = new HashMap<>();
    final Map<ImportId, TreeMap<Long, RowOutcome.Rejected>> rejected = new HashMap<>();
    final FakeRelated related = new FakeRelated();
    final FakeConsents consents = new FakeConsents();
    int timesToRepeat;
    /** Called between the reading and the writing of each batch of contacts, with the number of the batch. */
    Consumer<Integer> beforeWrite = batch -> {};

    /** Called after a roll-back, for what others committed meanwhile. */
    Consumer<FakeStore> afterRollback = store -> {};
    /** An identifier that nobody has and nobody gets. */
    @Nullable
    Identifier blocked;

    private final Map<Identifier, ContactId> owners = new HashMap<>();
    private int batches;

    /** Stores a contact whatever others say, as somebody else's transaction does. */
    void put(Contact contact) {
        Contact before = contacts.put(contact.id(), contact);
        if (before != null) {
            before.identifiers().forEach(owners::remove);
        }
        own(contact);
    }

    private void own(Contact contact) {
        contact.identifiers().stream()
                .filter(identifier -> identifier.type().unique())
                .forEach(identifier -> owners.put(identifier, contact.id()));
    }

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        AfterCommitActions done;
        T result;
        for (int repeats = timesToRepeat; ; repeats--) {
            Runnable undo = snapshot();
            try {
                AfterCommitActions actions = new AfterCommitActions();
                result = work.apply(new Transaction(actions));
                if (repeats == 0) {
                    done = actions;
                    break;
                }
                undo.run();
            } catch (RuntimeException e) {
                undo.run();
                afterRollback.accept(this);
                throw e;
            }
        }
        done.run();
        return result;
    }

    ImportSession session(ImportId id) {
        return requireNonNull(sessions.get(id), "session");
    }

    ProfileSchema schema(String name) {
        return requireNonNull(schemas.get(SchemaName.of(name)), "schema");
    }

    private Runnable snapshot() {
        owners.clear();
        contacts.values().forEach(this::own);
        Map<ContactId, Contact> contactsBefore = new HashMap<>(contacts);
        Map<SchemaName, ProfileSchema> schemasBefore = new HashMap<>(schemas);
        Map<ImportId, ImportSession> sessionsBefore = new HashMap<>(sessions);
        Map<ImportId, TreeMap<Long, RowOutcome.Rejected>> rejectedBefore = new HashMap<>();
        rejected.forEach((id, rows) -> rejectedBefore.put(id, new TreeMap<>(rows)));
        Map<ImportId, TreeMap<Long, ImportPart>> partsBefore = new HashMap<>();
        parts.forEach((id, rows) -> partsBefore.put(id, new TreeMap<>(rows)));
        return () -> {
            restore(parts, partsBefore);
            restore(contacts, contactsBefore);
            owners.clear();
            contacts.values().forEach(this::own);
            restore(schemas, schemasBefore);
            restore(sessions, sessionsBefore);
            restore(rejected, rejectedBefore);
        };
    }

    private static <K, V> void restore(Map<K, V> map, Map<K, V> before) {
        map.clear();
        map.putAll(before);
    }

    private final class Transaction implements StoreTransaction {
        private final AfterCommitActions actions;

        Transaction(AfterCommitActions actions) {
            this.actions = actions;
        }

        @Override
        public void afterCommit(Runnable action) {
            actions.add(action);
        }

        @Override
        public ContactRecords contacts() {
            return new Contacts();
        }

        @Override
        public GroupRecords groups() {
            return related.groups();
        }

        @Override
        public MembershipRecords memberships() {
            return related.memberships();
        }

        @Override
        public SegmentRecords segments() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SegmentMemberRecords segmentMembers() {
            return new NoSegmentMembers();
        }

        @Override
        public ActivityRecords activities() {
            return related.activities();
        }

        @Override
        public NoteRecords notes() {
            return related.notes();
        }

        @Override
        public ConsentRecords consents() {
            return consents.ledgers();
        }

        @Override
        public ChannelRecords channels() {
            return consents.channels();
        }

        @Override
        public BlacklistRecords blacklist() {
            return consents.blacklist();
        }

        @Override
        public SchemaRecords schemas() {
            return new Schemas();
        }

        @Override
        public ImportJournalRecords importJournal() {
            throw new UnsupportedOperationException("no import of these tests is undoable");
        }

        @Override
        public ImportRecords imports() {
            return new Imports();
        }

        @Override
        public ExportRecords exports() {
            throw new UnsupportedOperationException();
        }

        @Override
        public PrivacyRecords privacy() {
            throw new UnsupportedOperationException();
        }
    }

    private final class Contacts implements ContactRecords {
        @Override
        public WriteReport insert(Collection<Contact> added) {
            beforeWrite.accept(++batches);
            List<Refusal> refusals = new ArrayList<>();
            added.forEach(contact -> write(contact, refusals));
            return new WriteReport(refusals);
        }

        @Override
        public WriteReport update(Collection<ContactChange> changes) {
            beforeWrite.accept(++batches);
            List<Refusal> refusals = new ArrayList<>();
            for (ContactChange change : changes) {
                Contact stored = contacts.get(change.before().id());
                if (stored == null) {
                    refusals.add(new Refusal.Missing(change.before().id()));
                } else if (stored.version() != change.before().version()) {
                    refusals.add(new Refusal.Stale(stored.id(), change.before().version(), stored.version()));
                } else {
                    write(change.after(), refusals);
                }
            }
            return new WriteReport(refusals);
        }

        private void write(Contact contact, List<Refusal> refusals) {
            for (Identifier identifier : contact.identifiers()) {
                ContactId owner = owners.getOrDefault(identifier, contact.id());
                if (identifier.equals(blocked) || !owner.equals(contact.id())) {
                    refusals.add(new Refusal.Taken(contact.id(), identifier));
                    return;
                }
            }
            put(contact);
        }

        @Override
        public WriteReport delete(Collection<Contact> deleted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Contact> find(Collection<ContactId> ids) {
            return ids.stream().map(contacts::get).filter(Objects::nonNull).toList();
        }

        @Override
        public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
            return identifiers.stream()
                    .map(owners::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .map(contacts::get)
                    .toList();
        }

        @Override
        public List<Contact> select(ContactQuery query, Instant now, @Nullable ContactId after, int limit) {
            Collection<Contact> from = (after == null ? contacts : contacts.tailMap(after, false)).values();
            return from.stream()
                    .filter(contact -> query.selects(new SegmentSubject(contact, now)))
                    .limit(limit)
                    .toList();
        }

        @Override
        public long count(ContactQuery query, Instant now) {
            return select(query, now, null, Integer.MAX_VALUE).size();
        }
    }

    private final class Schemas implements SchemaRecords {
        @Override
        public boolean insert(ProfileSchema schema) {
            return schemas.putIfAbsent(schema.name(), schema) == null;
        }

        @Override
        public boolean update(ProfileSchema schema) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean delete(ProfileSchema schema) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ProfileSchema> find(SchemaName name) {
            return Optional.ofNullable(schemas.get(name));
        }

        @Override
        public List<ProfileSchema> list() {
            return List.copyOf(schemas.values());
        }
    }

    private final class Imports implements ImportRecords {
        @Override
        public boolean insert(ImportSession session) {
            return sessions.putIfAbsent(session.id(), session) == null;
        }

        @Override
        public boolean update(ImportSession before, ImportSession after) {
            ImportSession stored = sessions.get(before.id());
            boolean same = stored != null && stored.version() == before.version();
            if (same) {
                sessions.put(after.id(), after);
            }
            return same;
        }

        @Override
        public void addPart(ImportId id, ImportPart part) {
            parts.computeIfAbsent(id, any -> new TreeMap<>()).put(part.firstRow(), part);
        }

        @Override
        public List<ImportPart> parts(ImportId id, long afterRow, int limit) {
            return parts.getOrDefault(id, new TreeMap<>()).tailMap(afterRow, false).values().stream()
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<ImportSession> find(ImportId id) {
            return Optional.ofNullable(sessions.get(id));
        }

        @Override
        public void addRejected(ImportId id, Collection<RowOutcome.Rejected> rows) {
            TreeMap<Long, RowOutcome.Rejected> all = rejected.computeIfAbsent(id, any -> new TreeMap<>());
            rows.forEach(row -> {
                if (all.put(row.row(), row) != null) {
                    throw new IllegalStateException("stored before: " + row.row());
                }
            });
        }

        @Override
        public List<RowOutcome.Rejected> rejected(ImportId id, long afterRow, int limit) {
            return rejected.getOrDefault(id, new TreeMap<>()).tailMap(afterRow, false).values().stream()
                    .limit(limit)
                    .toList();
        }
    }
}
