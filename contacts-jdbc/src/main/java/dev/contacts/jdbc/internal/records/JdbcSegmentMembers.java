package dev.contacts.jdbc.internal.records;

import static java.util.Objects.requireNonNull;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Failure;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentMember;
import dev.contacts.segment.SegmentNotFoundException;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.SegmentMemberRecords;
import dev.contacts.spi.StorageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was put into which static segment, in a transaction. Foreign keys and a lock on the contact keep a row from outliving either. */
final class JdbcSegmentMembers implements SegmentMemberRecords {

    private static final Comparator<SegmentMember> ORDER =
            Comparator.comparing(SegmentMember::contact).thenComparing(SegmentMember::segment);

    private final Texts texts;
    private final Session session;
    private final String workspace;

    JdbcSegmentMembers(Texts texts, Session session, String workspace) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
    }

    @Override
    public int add(Collection<SegmentMember> members) {
        if (members.isEmpty()) {
            return 0;
        }
        hold(members);
        requireSegments(members);
        Set<SegmentMember> there = new HashSet<>(there(members));
        List<Object[]> absent = members.stream()
                .distinct()
                .filter(member -> !there.contains(member))
                .sorted(ORDER)
                .map(member ->
                        new Object[] {member.contact().value(), member.segment().value()})
                .toList();
        try {
            session.insert(texts.insert, workspace, absent);
        } catch (StorageException e) {
            throw Failure.of(e) == Failure.NO_PARENT
                    ? new SegmentNotFoundException(members.iterator().next().segment())
                    : e;
        }
        return absent.size();
    }

    /** So that nobody else puts these contacts anywhere until the end of the transaction. */
    private void hold(Collection<SegmentMember> members) {
        List<ContactId> contacts = members.stream().map(SegmentMember::contact).toList();
        Set<UUID> held = texts.holding.hold(session, workspace, Holding.sorted(contacts, ContactId::value));
        contacts.stream()
                .filter(contact -> !held.contains(contact.value()))
                .findFirst()
                .ifPresent(missing -> {
                    throw new ContactNotFoundException(missing);
                });
    }

    private void requireSegments(Collection<SegmentMember> members) {
        List<SegmentId> wanted =
                members.stream().map(SegmentMember::segment).distinct().toList();
        Set<UUID> found = new HashSet<>(session.listFor(
                ColumnType.UUID,
                Holding.sorted(wanted, SegmentId::value),
                texts.segments,
                row -> Uuids.read(row, 1),
                workspace));
        wanted.stream()
                .filter(segment -> !found.contains(segment.value()))
                .findFirst()
                .ifPresent(missing -> {
                    throw new SegmentNotFoundException(missing);
                });
    }

    private List<SegmentMember> there(Collection<SegmentMember> members) {
        List<SegmentMember> found = new ArrayList<>();
        members.stream().map(SegmentMember::segment).distinct().forEach(segment -> {
            List<ContactId> contacts = members.stream()
                    .filter(member -> member.segment().equals(segment))
                    .map(SegmentMember::contact)
                    .toList();
            session.listFor(
                            ColumnType.UUID,
                            Holding.sorted(contacts, ContactId::value),
                            texts.there,
                            row -> new ContactId(Uuids.read(row, 1)),
                            workspace,
                            segment.value())
                    .forEach(contact -> found.add(new SegmentMember(segment, contact)));
        });
        return found;
    }

    @Override
    public int remove(Collection<SegmentMember> members) {
        int[] removed = session.batch(
                texts.remove,
                members.stream()
                        .distinct()
                        .sorted(ORDER)
                        .map(member -> new Object[] {
                            workspace,
                            member.contact().value(),
                            member.segment().value()
                        })
                        .toList());
        return Arrays.stream(removed).sum();
    }

    @Override
    public List<SegmentMember> ofContacts(Collection<ContactId> contacts) {
        return session.listFor(
                ColumnType.UUID,
                Holding.sorted(contacts, ContactId::value),
                texts.ofContacts,
                row -> new SegmentMember(new SegmentId(Uuids.read(row, 2)), new ContactId(Uuids.read(row, 1))),
                workspace);
    }

    @Override
    public List<ContactId> members(SegmentId segment, TestContacts testContacts, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        RowReader<ContactId> reader = row -> new ContactId(Uuids.read(row, 1));
        return after == null
                ? session.list(requireNonNull(texts.first.get(testContacts)), reader, workspace, segment.value(), limit)
                : session.list(
                        requireNonNull(texts.next.get(testContacts)),
                        reader,
                        workspace,
                        segment.value(),
                        after.value(),
                        limit);
    }

    @Override
    public long count(SegmentId segment, TestContacts testContacts) {
        return session.first(
                        requireNonNull(texts.count.get(testContacts)),
                        row -> row.getLong(1),
                        workspace,
                        segment.value())
                .orElseThrow();
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Holding holding;
        private final Insert insert;
        private final String segments;
        private final String there;
        private final String remove;
        private final String ofContacts;
        private final Map<TestContacts, String> first = new EnumMap<>(TestContacts.class);
        private final Map<TestContacts, String> next = new EnumMap<>(TestContacts.class);
        private final Map<TestContacts, String> count = new EnumMap<>(TestContacts.class);

        Texts(Template template) {
            String inOrder = "order by m.workspace, m.segment_id, m.contact_id fetch first ? rows only";
            for (TestContacts treatment : TestContacts.values()) {
                String from = from(treatment);
                first.put(treatment, template.sql("select m.contact_id " + from + inOrder));
                next.put(treatment, template.sql("select m.contact_id " + from + "and m.contact_id > ? " + inOrder));
                count.put(treatment, template.sql("select count(*) " + from));
            }
            holding = Holding.ofContacts(template);
            insert = template.insert(
                    "segment_member",
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("segment_id", ColumnType.UUID));
            segments = template.sql("""
                    select s.segment_id
                    from ${each segment_id}
                    ${join contact_segment s on s.workspace = ? and s.segment_id = u.segment_id}
                    ${current}
                    """);
            there = template.sql("""
                    select m.contact_id
                    from ${each contact_id}
                    ${join segment_member m on m.workspace = ? and m.contact_id = u.contact_id and m.segment_id = ?}
                    ${current}
                    """);
            remove = template.sql("""
                    delete from ${prefix}segment_member where workspace = ? and contact_id = ? and segment_id = ?
                    """);
            ofContacts = template.sql("""
                    select m.contact_id, m.segment_id
                    from ${each contact_id}
                    ${join segment_member m on m.workspace = ? and m.contact_id = u.contact_id}
                    order by m.contact_id, m.segment_id
                    """);
        }

        private static String from(TestContacts testContacts) {
            String ofSegment = "where m.workspace = ? and m.segment_id = ? ";
            String ofContact = "from ${prefix}segment_member m join ${prefix}contact c"
                    + " on c.workspace = m.workspace and c.contact_id = m.contact_id and c.test_contact = ";
            return switch (testContacts) {
                case INCLUDED -> "from ${prefix}segment_member m " + ofSegment;
                case EXCLUDED -> ofContact + "false " + ofSegment;
                case ONLY -> ofContact + "true " + ofSegment;
            };
        }
    }
}
