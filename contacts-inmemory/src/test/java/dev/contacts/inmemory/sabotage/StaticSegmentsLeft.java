package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.SegmentMemberRecords;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import dev.contacts.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contact that was deleted stays in the static segments it was put into. */
final class StaticSegmentsLeft extends Sabotage {

    private final Map<Workspace, Set<SegmentMember>> left = new ConcurrentHashMap<>();

    @Override
    StoreTransaction broken(Workspace workspace, StoreTransaction transaction) {
        Set<SegmentMember> behind = left.computeIfAbsent(workspace, any -> ConcurrentHashMap.newKeySet());
        return new HonestTransaction(transaction) {
            @Override
            public ContactRecords contacts() {
                return new HonestContacts(super.contacts()) {
                    @Override
                    public WriteReport delete(Collection<Contact> contacts) {
                        behind.addAll(transaction
                                .segmentMembers()
                                .ofContacts(contacts.stream().map(Contact::id).toList()));
                        return super.delete(contacts);
                    }
                };
            }

            @Override
            public SegmentMemberRecords segmentMembers() {
                return new WithThoseLeft(super.segmentMembers(), behind);
            }
        };
    }

    private static final class WithThoseLeft extends HonestSegmentMembers {

        private final Set<SegmentMember> behind;

        WithThoseLeft(SegmentMemberRecords inner, Set<SegmentMember> behind) {
            super(inner);
            this.behind = behind;
        }

        @Override
        public List<SegmentMember> ofContacts(Collection<ContactId> contacts) {
            List<SegmentMember> found = new ArrayList<>(super.ofContacts(contacts));
            behind.stream()
                    .filter(member -> contacts.contains(member.contact()) && !found.contains(member))
                    .forEach(found::add);
            found.sort(Comparator.comparing(SegmentMember::contact).thenComparing(SegmentMember::segment));
            return found;
        }

        @Override
        public List<ContactId> members(
                SegmentId segment, TestContacts testContacts, @Nullable ContactId after, int limit) {
            return Stream.concat(
                            super.members(segment, testContacts, after, limit).stream(),
                            behind.stream()
                                    .filter(member -> member.segment().equals(segment))
                                    .map(SegmentMember::contact)
                                    .filter(contact -> after == null || after.compareTo(contact) < 0))
                    .distinct()
                    .sorted()
                    .limit(Math.max(limit, 0))
                    .toList();
        }
    }
}
