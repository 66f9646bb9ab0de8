package dev.contacts.inmemory;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.segment.SegmentMember;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.WriteReport.Refusal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The next contacts in the making: one batch, contact by contact, in its order. */
final class ContactsDraft {

    private final Tables before;
    private final List<Refusal> refusals;
    private final SnapshotSortedMap.Draft<ContactId, Contact> byId;
    private final SnapshotMap.Draft<Identifier, Contact> byUnique;
    private final SnapshotSortedMap.Draft<SharedKey, Contact> byShared;
    private final List<MemberKey> endedMemberships = new ArrayList<>();
    private final List<SegmentMember> leftSegments = new ArrayList<>();
    private final List<ContactId> ended = new ArrayList<>();

    ContactsDraft(Tables before, List<Refusal> refusals) {
        this.before = before;
        this.refusals = refusals;
        this.byId = before.contacts().byId().draft();
        this.byUnique = before.contacts().byUnique().draft();
        this.byShared = before.contacts().byShared().draft();
    }

    void insert(Contact contact) {
        if (byId.get(contact.id()) != null) {
            throw new IllegalArgumentException("contact " + contact.id() + " exists already; ids are never used twice");
        }
        Optional<Identifier> taken = taken(contact);
        if (taken.isPresent()) {
            refusals.add(new Refusal.Taken(contact.id(), taken.get()));
        } else {
            put(contact);
        }
    }

    void update(ContactChange change) {
        if (!isCurrent(change.before())) {
            return;
        }
        Optional<Identifier> taken = taken(change.after());
        if (taken.isPresent()) {
            refusals.add(new Refusal.Taken(change.after().id(), taken.get()));
        } else {
            remove(change.before().id());
            put(change.after());
        }
    }

    void delete(Contact contact) {
        if (isCurrent(contact)) {
            remove(contact.id());
            ended.add(contact.id());
            Iterator<Map.Entry<MemberKey, Membership>> memberships =
                    before.memberships().byContact().ascendingFrom(MemberKey.firstOf(contact.id()));
            while (memberships.hasNext()) {
                MemberKey key = memberships.next().getKey();
                if (!key.contact().equals(contact.id())) {
                    break;
                }
                endedMemberships.add(key);
            }
            leftSegments.addAll(MemorySegmentMembers.of(before, contact.id()));
        }
    }

    Tables tables() {
        Tables after = before.with(new Tables.Contacts(byId.freeze(), byUnique.freeze(), byShared.freeze()));
        if (ended.isEmpty()) {
            return after;
        }
        Tables without = endedMemberships.isEmpty() ? after : MemoryMemberships.without(after, endedMemberships);
        Tables apart = leftSegments.isEmpty() ? without : MemorySegmentMembers.without(without, leftSegments);
        return MemoryExports.withoutJobsOf(
                MemoryImportJournal.withoutContacts(withoutConsents(withoutNotes(withoutActivities(apart))), ended),
                ended);
    }

    private Tables withoutActivities(Tables tables) {
        ActivitiesDraft activities = new ActivitiesDraft(tables);
        ended.forEach(activities::removeAllOf);
        return activities.tables();
    }

    private Tables withoutNotes(Tables tables) {
        SnapshotMap.Draft<ContactId, List<Note>> notes = tables.notes().draft();
        ended.forEach(notes::remove);
        return tables.with(notes.freeze());
    }

    private Tables withoutConsents(Tables tables) {
        return tables.with(MemoryChannels.without(MemoryConsents.without(tables.consents(), ended), ended));
    }

    private boolean isCurrent(Contact read) {
        Contact stored = byId.get(read.id());
        if (stored == null) {
            refusals.add(new Refusal.Missing(read.id()));
        } else if (stored.version() != read.version()) {
            refusals.add(new Refusal.Stale(read.id(), read.version(), stored.version()));
        } else {
            return true;
        }
        return false;
    }

    private Optional<Identifier> taken(Contact contact) {
        for (Identifier identifier : contact.identifiers()) {
            Contact owner = identifier.type().unique() ? byUnique.get(identifier) : null;
            if (owner != null && !owner.id().equals(contact.id())) {
                return Optional.of(identifier);
            }
        }
        return Optional.empty();
    }

    private void put(Contact contact) {
        byId.put(contact.id(), contact);
        for (Identifier identifier : contact.identifiers()) {
            if (identifier.type().unique()) {
                byUnique.put(identifier, contact);
            } else {
                byShared.put(new SharedKey(identifier, contact.id()), contact);
            }
        }
    }

    private void remove(ContactId id) {
        Contact stored = byId.remove(id);
        if (stored == null) {
            return;
        }
        for (Identifier identifier : stored.identifiers()) {
            if (identifier.type().unique()) {
                byUnique.remove(identifier);
            } else {
                byShared.remove(new SharedKey(identifier, id));
            }
        }
    }
}
