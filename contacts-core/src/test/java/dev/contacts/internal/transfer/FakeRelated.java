package dev.contacts.internal.transfer;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Note;
import dev.contacts.contact.NoteId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.schema.NameKey;
import dev.contacts.spi.ActivityDraft;
import dev.contacts.spi.ActivityRecords;
import dev.contacts.spi.AppendedActivity;
import dev.contacts.spi.GroupRecords;
import dev.contacts.spi.MembershipRecords;
import dev.contacts.spi.NoteRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The groups, activities and notes of a {@link FakeStore}; a roll-back leaves them as they are. */
final class FakeRelated {

    final List<Group> groups = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();

    GroupRecords groups() {
        return new Groups();
    }

    MembershipRecords memberships() {
        return new Memberships();
    }

    ActivityRecords activities() {
        return new Activities();
    }

    NoteRecords notes() {
        return new Notes();
    }

    private final class Groups implements GroupRecords {
        @Override
        public boolean insert(Group group) {
            return groups.add(group);
        }

        @Override
        public boolean update(Group group) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean delete(GroupId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Group> find(Collection<GroupId> ids) {
            return groups.stream().filter(group -> ids.contains(group.id())).toList();
        }

        @Override
        public Optional<Group> findByName(NameKey name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Group> list() {
            return List.copyOf(groups);
        }
    }

    private final class Memberships implements MembershipRecords {
        @Override
        public void put(Collection<Membership> added) {
            memberships.addAll(added);
        }

        @Override
        public int add(Collection<Membership> added) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Membership> remove(GroupId group, Collection<ContactId> members) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Membership> ofContacts(Collection<ContactId> members) {
            return memberships.stream()
                    .filter(membership -> members.contains(membership.contact()))
                    .toList();
        }

        @Override
        public List<Membership> ofGroup(GroupId group, @Nullable ContactId after, int limit) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Activities implements ActivityRecords {
        @Override
        public List<AppendedActivity> append(Collection<ActivityDraft> drafts) {
            drafts.forEach(draft -> activities.add(draft.numbered(activities.size() + 1L)));
            return List.of();
        }

        @Override
        public Optional<Activity> find(ActivityId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Activity> select(
                ContactId contact, ActivityQuery query, Instant now, @Nullable ActivityPosition after, int limit) {
            return activities.stream()
                    .filter(activity -> activity.contact().equals(contact))
                    .filter(activity -> after == null || after.compareTo(activity.position()) < 0)
                    .sorted(Comparator.comparing(Activity::position))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<ActivityTotals> totals(Collection<ContactId> wanted, ActivityQuery query, Instant now) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Notes implements NoteRecords {
        @Override
        public boolean add(Note note, int limit) {
            return notes.add(note);
        }

        @Override
        public boolean remove(ContactId contact, NoteId note) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Note> ofContacts(Collection<ContactId> wanted) {
            return notes.stream()
                    .filter(note -> wanted.contains(note.contact()))
                    .toList();
        }
    }
}
