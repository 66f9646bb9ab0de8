package dev.contacts.inmemory;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ChannelRegistration;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ContactApp;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.consent.Suppression;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.privacy.ActivityCount;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.AnonymizedRecord;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.ProfileSchema;
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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Everything of one workspace, as of one moment. Immutable. */
record Tables(
        Contacts contacts,
        Groups groups,
        Memberships memberships,
        Segments segments,
        Activities activities,
        SnapshotMap<ContactId, List<Note>> notes,
        Consents consents,
        SnapshotSortedMap<String, ProfileSchema> schemas,
        Imports imports,
        SnapshotSortedMap<ExportId, ExportJob> exports,
        Remains remains) {

    static final Tables EMPTY = new Tables(
            new Contacts(
                    SnapshotSortedMap.empty(Comparator.naturalOrder()),
                    SnapshotMap.empty(),
                    SnapshotSortedMap.empty(SharedKey.ORDER)),
            new Groups(SnapshotSortedMap.empty(Comparator.naturalOrder()), SnapshotMap.empty()),
            new Memberships(SnapshotSortedMap.empty(MemberKey.BY_CONTACT), SnapshotSortedMap.empty(MemberKey.BY_GROUP)),
            new Segments(
                    SnapshotSortedMap.empty(Comparator.naturalOrder()),
                    SnapshotMap.empty(),
                    SnapshotSortedMap.empty(SegmentKey.BY_CONTACT),
                    SnapshotSortedMap.empty(SegmentKey.BY_SEGMENT)),
            new Activities(
                    SnapshotSortedMap.empty(Comparator.naturalOrder()),
                    SnapshotSortedMap.empty(ActivityPlace.CHRONOLOGICAL),
                    SnapshotSortedMap.empty(ActivityPlace.NEWEST_FIRST),
                    SnapshotSortedMap.empty(OwnKey.ORDER),
                    SnapshotMap.empty()),
            SnapshotMap.empty(),
            new Consents(
                    SnapshotMap.empty(),
                    SnapshotMap.empty(),
                    SnapshotMap.empty(),
                    SnapshotMap.empty(),
                    SnapshotSortedMap.empty(Comparator.naturalOrder()),
                    SnapshotSortedMap.empty(Comparator.naturalOrder()),
                    new Refused(SnapshotMap.empty(), SnapshotMap.empty())),
            SnapshotSortedMap.empty(CodePoints.ORDER),
            new Imports(
                    SnapshotMap.empty(),
                    SnapshotSortedMap.empty(RowKey.ORDER),
                    SnapshotSortedMap.empty(RowKey.ORDER),
                    new Journal(
                            SnapshotSortedMap.empty(JournalKey.BY_IMPORT),
                            SnapshotSortedMap.empty(JournalKey.BY_CONTACT))),
            SnapshotSortedMap.empty(Comparator.naturalOrder()),
            new Remains(
                    SnapshotMap.empty(),
                    SnapshotSortedMap.empty(Comparator.reverseOrder()),
                    SnapshotSortedMap.empty(Comparator.naturalOrder())));

    /**
     * @param byId every contact
     * @param byUnique the contact that has a unique identifier
     * @param byShared the contacts that have an identifier of a type that is not unique
     */
    record Contacts(
            SnapshotSortedMap<ContactId, Contact> byId,
            SnapshotMap<Identifier, Contact> byUnique,
            SnapshotSortedMap<SharedKey, Contact> byShared) {}

    /**
     * @param byId every group
     * @param byName the group that has a name
     */
    record Groups(SnapshotSortedMap<GroupId, Group> byId, SnapshotMap<NameKey, GroupId> byName) {}

    /**
     * @param byContact every membership, by contact first
     * @param byGroup every membership, by group first
     */
    record Memberships(
            SnapshotSortedMap<MemberKey, Membership> byContact, SnapshotSortedMap<MemberKey, Membership> byGroup) {}

    /**
     * @param byId every saved segment
     * @param byName the segment that has a name
     * @param byContact who was put into what, by contact first
     * @param bySegment the same by segment first
     */
    record Segments(
            SnapshotSortedMap<SegmentId, Segment> byId,
            SnapshotMap<NameKey, SegmentId> byName,
            SnapshotSortedMap<SegmentMember, SegmentMember> byContact,
            SnapshotSortedMap<SegmentMember, SegmentMember> bySegment) {

        Segments with(SnapshotSortedMap<SegmentId, Segment> ids, SnapshotMap<NameKey, SegmentId> names) {
            return new Segments(ids, names, byContact, bySegment);
        }
    }

    /**
     * @param byId every activity, by contact, then by number
     * @param oldestFirst every activity, by contact, then as it happened
     * @param newestFirst every activity, by contact, then the other way round
     * @param byKey those that have a key of the host's
     * @param last the last number of a contact
     */
    record Activities(
            SnapshotSortedMap<ActivityId, Activity> byId,
            SnapshotSortedMap<ActivityPlace, Activity> oldestFirst,
            SnapshotSortedMap<ActivityPlace, Activity> newestFirst,
            SnapshotSortedMap<OwnKey, Activity> byKey,
            SnapshotMap<ContactId, Long> last) {}

    /**
     * @param ledgers the ledger of each contact that has one
     * @param owners who has an address
     * @param addresses the addresses of each contact that has some
     * @param apps the applications of each contact that has some
     * @param blacklist the blacklist
     * @param suppressed the suppressions by digest
     * @param refused what was said no to of addresses that were given up
     */
    record Consents(
            SnapshotMap<ContactId, ConsentLedger> ledgers,
            SnapshotMap<ChannelAddress, ChannelRegistration> owners,
            SnapshotMap<ContactId, List<ChannelRegistration>> addresses,
            SnapshotMap<ContactId, List<ContactApp>> apps,
            SnapshotSortedMap<BlacklistTarget, BlacklistEntry> blacklist,
            SnapshotSortedMap<String, Suppression> suppressed,
            Refused refused) {

        Consents withLedgers(SnapshotMap<ContactId, ConsentLedger> changed) {
            return new Consents(changed, owners, addresses, apps, blacklist, suppressed, refused);
        }

        Consents withAddresses(
                SnapshotMap<ChannelAddress, ChannelRegistration> changedOwners,
                SnapshotMap<ContactId, List<ChannelRegistration>> changed) {
            return new Consents(ledgers, changedOwners, changed, apps, blacklist, suppressed, refused);
        }

        Consents withApps(SnapshotMap<ContactId, List<ContactApp>> changed) {
            return new Consents(ledgers, owners, addresses, changed, blacklist, suppressed, refused);
        }

        Consents withBlacklist(SnapshotSortedMap<BlacklistTarget, BlacklistEntry> changed) {
            return new Consents(ledgers, owners, addresses, apps, changed, suppressed, refused);
        }

        Consents withSuppressed(SnapshotSortedMap<String, Suppression> changed) {
            return new Consents(ledgers, owners, addresses, apps, blacklist, changed, refused);
        }

        Consents withRefused(Refused changed) {
            return new Consents(ledgers, owners, addresses, apps, blacklist, suppressed, changed);
        }
    }

    /**
     * @param byAddress what is kept of an address
     * @param byContact the same of a contact
     */
    record Refused(
            SnapshotMap<ChannelAddress, List<RefusedAddress>> byAddress,
            SnapshotMap<ContactId, List<RefusedAddress>> byContact) {}

    /**
     * @param sessions every session
     * @param rejected their rejected rows
     * @param parts what became of their rows
     * @param journal what they have changed
     */
    record Imports(
            SnapshotMap<ImportId, ImportSession> sessions,
            SnapshotSortedMap<RowKey, Rejected> rejected,
            SnapshotSortedMap<RowKey, ImportPart> parts,
            Journal journal) {

        Imports with(Journal changed) {
            return new Imports(sessions, rejected, parts, changed);
        }
    }

    /**
     * @param byImport every entry, by import first
     * @param byContact the same by contact first
     */
    record Journal(
            SnapshotSortedMap<JournalKey, ImportChange> byImport,
            SnapshotSortedMap<JournalKey, ImportChange> byContact) {}

    /**
     * @param records what remains of anonymized contacts
     * @param receipts the receipts of anonymizations by number, the newest first
     * @param counts the counts of activities by place
     */
    record Remains(
            SnapshotMap<UUID, AnonymizedRecord> records,
            SnapshotSortedMap<Long, AnonymizationReceipt> receipts,
            SnapshotSortedMap<ActivityCount, ActivityCount> counts) {}

    Tables with(Contacts changed) {
        return new Tables(
                changed,
                groups,
                memberships,
                segments,
                activities,
                notes,
                consents,
                schemas,
                imports,
                exports,
                remains);
    }

    Tables with(Groups changed) {
        return new Tables(
                contacts,
                changed,
                memberships,
                segments,
                activities,
                notes,
                consents,
                schemas,
                imports,
                exports,
                remains);
    }

    Tables with(Memberships changed) {
        return new Tables(
                contacts, groups, changed, segments, activities, notes, consents, schemas, imports, exports, remains);
    }

    Tables with(Segments changed) {
        return new Tables(
                contacts,
                groups,
                memberships,
                changed,
                activities,
                notes,
                consents,
                schemas,
                imports,
                exports,
                remains);
    }

    Tables with(Activities changed) {
        return new Tables(
                contacts, groups, memberships, segments, changed, notes, consents, schemas, imports, exports, remains);
    }

    Tables with(SnapshotMap<ContactId, List<Note>> changed) {
        return new Tables(
                contacts,
                groups,
                memberships,
                segments,
                activities,
                changed,
                consents,
                schemas,
                imports,
                exports,
                remains);
    }

    Tables with(Consents changed) {
        return new Tables(
                contacts,
                groups,
                memberships,
                segments,
                activities,
                notes,
                changed,
                schemas,
                imports,
                exports,
                remains);
    }

    Tables with(SnapshotSortedMap<String, ProfileSchema> changed) {
        return new Tables(
                contacts,
                groups,
                memberships,
                segments,
                activities,
                notes,
                consents,
                changed,
                imports,
                exports,
                remains);
    }

    Tables with(Imports changed) {
        return new Tables(
                contacts,
                groups,
                memberships,
                segments,
                activities,
                notes,
                consents,
                schemas,
                changed,
                exports,
                remains);
    }

    Tables with(Remains changed) {
        return new Tables(
                contacts,
                groups,
                memberships,
                segments,
                activities,
                notes,
                consents,
                schemas,
                imports,
                exports,
                changed);
    }

    Tables withExports(SnapshotSortedMap<ExportId, ExportJob> changed) {
        return new Tables(
                contacts,
                groups,
                memberships,
                segments,
                activities,
                notes,
                consents,
                schemas,
                imports,
                changed,
                remains);
    }
}
