package dev.contacts.tck.differential;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one workspace of the reference holds when the next step is thought up, so that steps hit what is there as often as they miss it.
 * For one thread.
 */
final class World {

    private final Workspace workspace;
    private final Workspace elsewhere;
    private final Map<ContactId, List<Contact>> past = new HashMap<>();
    private List<Contact> contacts = List.of();
    private List<Group> groups = List.of();
    private List<Membership> memberships = List.of();
    private List<Segment> segments = List.of();
    private List<SegmentMember> segmentMembers = List.of();
    private List<ProfileSchema> schemas = List.of();
    private List<Note> notes = List.of();
    private List<ActivityId> messages = List.of();

    World(Workspace workspace, Workspace elsewhere) {
        this.workspace = workspace;
        this.elsewhere = elsewhere;
    }

    Workspace workspace() {
        return workspace;
    }

    /** Another workspace of the same store. */
    Workspace elsewhere() {
        return elsewhere;
    }

    void look(StoreTransaction tx) {
        contacts = tx.contacts().select(ContactQuery.all(), Instant.EPOCH, null, 1_000);
        groups = tx.groups().list();
        List<ContactId> ids = contacts.stream().map(Contact::id).toList();
        memberships = tx.memberships().ofContacts(ids);
        segmentMembers = tx.segmentMembers().ofContacts(ids);
        segments = tx.segments().list();
        schemas = tx.schemas().list();
        notes = tx.notes().ofContacts(contacts.stream().map(Contact::id).toList());
        messages = contacts.stream()
                .flatMap(contact ->
                        tx.activities().select(contact.id(), ActivityQuery.all(), Instant.EPOCH, null, 1_000).stream())
                .filter(activity -> activity.payload().text("message_key").isPresent())
                .map(Activity::id)
                .toList();
        for (Contact contact : contacts) {
            List<Contact> versions = past.computeIfAbsent(contact.id(), id -> new ArrayList<>());
            // what was rolled back, or belongs to an earlier contact of this id, was never read by anybody
            versions.removeIf(version -> version.version() >= contact.version());
            versions.add(contact);
        }
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<Group> groups() {
        return groups;
    }

    List<ProfileSchema> schemas() {
        return schemas;
    }

    /** A note that is there, or one that was never made. */
    Note note(Chance chance) {
        return notes.isEmpty() || chance.oneIn(4) ? Happened.note(chance, contactId(chance)) : chance.any(notes);
    }

    /** An activity of a message, most of the time. */
    ActivityId messageId(Chance chance) {
        return messages.isEmpty() || chance.oneIn(4) ? Happened.id(chance, contactId(chance)) : chance.any(messages);
    }

    boolean hasContact(ContactId id) {
        return contacts.stream().anyMatch(contact -> contact.id().equals(id));
    }

    /** Contacts as they are, or as they were read some time before; never one that was not. */
    List<Contact> read(Chance chance) {
        if (chance.oneIn(4)) {
            return past.values().stream().flatMap(List::stream).toList();
        }
        return contacts;
    }

    /** Ids of contacts that are there, were there, or never were. */
    ContactId contactId(Chance chance) {
        return contacts.isEmpty() || chance.oneIn(4)
                ? new ContactId(chance.any(Pool.IDS))
                : chance.favourite(contacts).id();
    }

    List<ContactId> contactIds(Chance chance, int most) {
        List<ContactId> ids = Stream.concat(
                        contacts.stream().map(Contact::id), Stream.of(contactId(chance), contactId(chance)))
                .toList();
        return chance.oneIn(3) ? List.of(contactId(chance)) : chance.some(ids, most);
    }

    GroupId groupId(Chance chance) {
        return groups.isEmpty() || chance.oneIn(5)
                ? new GroupId(chance.any(Pool.IDS))
                : chance.favourite(groups).id();
    }

    /** A membership that is there, most of the time. */
    Membership membership(Chance chance) {
        return memberships.isEmpty() || chance.oneIn(3)
                ? new Membership(
                        contactId(chance), groupId(chance), MembershipStatus.ACTIVE, Attributes.empty(), Instant.EPOCH)
                : chance.favourite(memberships);
    }

    List<Segment> segments() {
        return segments;
    }

    SegmentId segmentId(Chance chance) {
        return segments.isEmpty() || chance.oneIn(8)
                ? new SegmentId(chance.any(Pool.IDS))
                : chance.favourite(segments).id();
    }

    /** Who is in a static segment, most of the time. */
    SegmentMember segmentMember(Chance chance) {
        return segmentMembers.isEmpty() || chance.oneIn(3)
                ? new SegmentMember(segmentId(chance), contactId(chance))
                : chance.favourite(segmentMembers);
    }

    /** An id that no contact has, most of the time. */
    UUID freeId(Chance chance) {
        List<UUID> free =
                Pool.IDS.stream().filter(id -> !hasContact(new ContactId(id))).toList();
        return free.isEmpty() || chance.oneIn(25) ? chance.any(Pool.IDS) : chance.any(free);
    }
}
