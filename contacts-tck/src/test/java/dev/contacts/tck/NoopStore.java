package dev.contacts.tck;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.NameKey;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.Segment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.GroupRecords;
import dev.contacts.spi.MembershipRecords;
import dev.contacts.spi.SchemaRecords;
import dev.contacts.spi.SegmentMemberRecords;
import dev.contacts.spi.SegmentRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps nothing, finds nothing, and says that all went well (or, when it is a pessimist, that names are taken). */
record NoopStore(boolean answer) implements ContactStore, NoopRecords {

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
}
