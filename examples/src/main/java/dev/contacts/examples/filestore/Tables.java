package dev.contacts.examples.filestore;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ContactApp;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.Suppression;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierKey;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.transfer.ExportId;
import dev.contacts.transfer.ExportJob;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportPart;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.RowOutcome.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything of one workspace, in plain sorted maps: they are in the order in which the SPI lists (guarantee 7). Changed by one
 * transaction, and never again once it is committed.
 */
final class Tables {

    static final Tables EMPTY = new Tables();

    private static final UUID FIRST = new UUID(0, 0);
    private static final SubscriptionCategory FIRST_CATEGORY = SubscriptionCategory.of("A");
    private static final UUID LAST = new UUID(-1, -1); // ids are ordered by unsigned bytes

    final NavigableMap<ContactId, Contact> contacts;
    /** Who has which identifier, found by its {@link IdentifierKey}: that, not the text, says which identifiers are the same. */
    final NavigableSet<Key<IdentifierKey, ContactId>> claims;

    final NavigableMap<GroupId, Group> groups;
    final NavigableMap<Key<ContactId, GroupId>, Membership> memberships;
    final NavigableMap<SegmentId, Segment> segments;
    final NavigableSet<Key<ContactId, SegmentId>> segmentMembers;
    final NavigableMap<ActivityId, Activity> activities;
    final NavigableMap<ContactId, Long>
            lastNumbers; // of activities; kept, for one whose key was taken already uses up its number
    final NavigableMap<Key<ContactId, NoteId>, Note> notes;
    final NavigableMap<ContactId, ConsentLedger> ledgers;
    final NavigableSet<RefusedAddress> refused; // by address first
    final NavigableMap<ChannelAddress, ChannelRegistration> addresses;
    final NavigableMap<Key<ContactId, String>, ContactApp> apps;
    final NavigableMap<BlacklistTarget, BlacklistEntry> blacklist;
    final NavigableMap<String, Suppression> suppressed;
    final NavigableMap<SchemaName, ProfileSchema> schemas;
    final NavigableMap<String, ImportSession>
            imports; // by the text of the id: a UUID's own order is that of signed numbers
    final NavigableMap<Key<String, Long>, Rejected> rejected;
    final NavigableMap<Key<String, Long>, ImportPart> parts;
    final NavigableMap<Key<ContactId, String>, ImportChange> imported;
    final NavigableMap<ExportId, ExportJob> exports;
    final NavigableMap<String, AnonymizedRecord> remains; // by random ids: nothing tells which receipt came with which
    final NavigableMap<Long, AnonymizationReceipt> receipts;
    final NavigableMap<ActivityCount, ActivityCount> counts; // by place

    private Tables() {
        contacts = new TreeMap<>();
        claims = new TreeSet<>();
        groups = new TreeMap<>();
        memberships = new TreeMap<>();
        segments = new TreeMap<>();
        segmentMembers = new TreeSet<>();
        activities = new TreeMap<>();
        lastNumbers = new TreeMap<>();
        notes = new TreeMap<>();
        ledgers = new TreeMap<>();
        refused = new TreeSet<>();
        addresses = new TreeMap<>();
        apps = new TreeMap<>();
        blacklist = new TreeMap<>();
        suppressed = new TreeMap<>();
        schemas = new TreeMap<>(
                Comparator.comparing(Tables::utf8, Arrays::compareUnsigned)); // as code points are ordered
        imports = new TreeMap<>();
        rejected = new TreeMap<>();
        parts = new TreeMap<>();
        imported = new TreeMap<>();
        exports = new TreeMap<>();
        remains = new TreeMap<>();
        receipts = new TreeMap<>();
        counts = new TreeMap<>();
    }

    /** A copy to change. */
    Tables(Tables from) {
        contacts = new TreeMap<>(from.contacts);
        claims = new TreeSet<>(from.claims);
        groups = new TreeMap<>(from.groups);
        memberships = new TreeMap<>(from.memberships);
        segments = new TreeMap<>(from.segments);
        segmentMembers = new TreeSet<>(from.segmentMembers);
        activities = new TreeMap<>(from.activities);
        lastNumbers = new TreeMap<>(from.lastNumbers);
        notes = new TreeMap<>(from.notes);
        ledgers = new TreeMap<>(from.ledgers);
        refused = new TreeSet<>(from.refused);
        addresses = new TreeMap<>(from.addresses);
        apps = new TreeMap<>(from.apps);
        blacklist = new TreeMap<>(from.blacklist);
        suppressed = new TreeMap<>(from.suppressed);
        schemas = new TreeMap<>(from.schemas);
        imports = new TreeMap<>(from.imports);
        rejected = new TreeMap<>(from.rejected);
        parts = new TreeMap<>(from.parts);
        imported = new TreeMap<>(from.imported);
        exports = new TreeMap<>(from.exports);
        remains = new TreeMap<>(from.remains);
        receipts = new TreeMap<>(from.receipts);
        counts = new TreeMap<>(from.counts);
    }

    /** The changes that make these tables out of empty ones, in an order that says nothing about their history. */
    Stream<Change> changes() {
        return Stream.of(
                        each(contacts.values(), Change.PutContact::new),
                        each(groups.values(), Change.PutGroup::new),
                        each(memberships.values(), Change.PutMembership::new),
                        each(segments.values(), segment -> new Change.PutSegment(StoredSegment.of(segment))),
                        each(
                                segmentMembers,
                                member -> new Change.PutSegmentMember(
                                        new SegmentMember(member.second(), member.first()))),
                        each(activities.values(), Change.PutActivity::new),
                        each(lastNumbers.entrySet(), last -> new Change.TakeNumber(last.getKey(), last.getValue())),
                        each(notes.values(), Change.PutNote::new),
                        ledgers.values().stream().flatMap(ledger -> each(ledger.entries(), Change.AppendConsent::new)),
                        each(refused, Change.KeepRefused::new),
                        each(addresses.values(), Change.PutAddress::new),
                        each(apps.values(), Change.PutApp::new),
                        each(blacklist.values(), Change.PutBlacklisting::new),
                        each(suppressed.values(), Change.PutSuppression::new),
                        each(schemas.values(), schema -> new Change.PutSchema(StoredSchema.of(schema))),
                        each(imports.values(), Change.PutImport::new),
                        each(
                                rejected.entrySet(),
                                row -> new Change.PutRejected(
                                        new ImportId(
                                                UUID.fromString(row.getKey().first())),
                                        row.getValue())),
                        each(
                                parts.entrySet(),
                                part -> new Change.PutPart(
                                        new ImportId(
                                                UUID.fromString(part.getKey().first())),
                                        part.getValue())),
                        each(
                                imported.entrySet(),
                                change -> new Change.PutImported(
                                        new ImportId(
                                                UUID.fromString(change.getKey().second())),
                                        change.getValue())),
                        each(exports.values(), Change.PutExport::new),
                        each(remains.values(), Change.PutRemains::new),
                        each(receipts.values(), Change.PutReceipt::new),
                        each(counts.values(), Change.PutCount::new))
                .flatMap(Function.identity());
    }

    /** The contacts that have an identifier; at most one if it is unique. */
    Stream<ContactId> owners(Identifier identifier) {
        IdentifierKey key = IdentifierKey.of(identifier);
        Key<IdentifierKey, ContactId> first = new Key<>(key, new ContactId(FIRST));
        return claims.subSet(first, true, new Key<>(key, new ContactId(LAST)), true).stream()
                .map(Key::second);
    }

    NavigableMap<Key<ContactId, GroupId>, Membership> membershipsOf(ContactId contact) {
        Key<ContactId, GroupId> first = new Key<>(contact, new GroupId(FIRST));
        return memberships.subMap(first, true, new Key<>(contact, new GroupId(LAST)), true);
    }

    NavigableSet<Key<ContactId, SegmentId>> segmentsOf(ContactId contact) {
        Key<ContactId, SegmentId> first = new Key<>(contact, new SegmentId(FIRST));
        return segmentMembers.subSet(first, true, new Key<>(contact, new SegmentId(LAST)), true);
    }

    /** The memberships of all contacts after the given one. */
    NavigableMap<Key<ContactId, GroupId>, Membership> membershipsAfter(ContactId contact) {
        return memberships.tailMap(new Key<>(contact, new GroupId(LAST)), false);
    }

    NavigableMap<ActivityId, Activity> activitiesOf(ContactId contact) {
        return activities.subMap(new ActivityId(contact, 1), true, new ActivityId(contact, Long.MAX_VALUE), true);
    }

    NavigableMap<Key<ContactId, NoteId>, Note> notesOf(ContactId contact) {
        return notes.subMap(new Key<>(contact, new NoteId(FIRST)), true, new Key<>(contact, new NoteId(LAST)), true);
    }

    /** What was said no to of an address that was given up. */
    Stream<RefusedAddress> refused(ChannelAddress address) {
        return refused.tailSet(new RefusedAddress(new ContactId(FIRST), address, FIRST_CATEGORY)).stream()
                .takeWhile(each -> each.address().equals(address));
    }

    void put(Contact contact) {
        removeClaims(contact.id());
        contacts.put(contact.id(), contact);
        contact.identifiers().forEach(identifier -> claims.add(new Key<>(IdentifierKey.of(identifier), contact.id())));
    }

    void remove(ContactId id) {
        removeClaims(id);
        contacts.remove(id);
        membershipsOf(id).clear();
        segmentsOf(id).clear();
        activitiesOf(id).clear();
        lastNumbers.remove(id);
        notesOf(id).clear();
        ledgers.remove(id);
        refused.removeIf(each -> each.contact().equals(id));
        addresses.values().removeIf(address -> address.contact().equals(id));
        apps.keySet().removeIf(app -> app.first().equals(id));
        imported.keySet().removeIf(change -> change.first().equals(id));
        exports.values().removeIf(job -> job.contact().filter(id::equals).isPresent());
    }

    private void removeClaims(ContactId id) {
        Contact stored = contacts.get(id);
        if (stored != null) {
            stored.identifiers().forEach(identifier -> claims.remove(new Key<>(IdentifierKey.of(identifier), id)));
        }
    }

    private static byte[] utf8(SchemaName name) {
        return name.key().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> Stream<Change> each(Collection<T> values, Function<T, Change> change) {
        return values.stream().map(change);
    }
}
