package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.group.GroupId;
import dev.contacts.group.GroupNotFoundException;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.jdbc.internal.document.AttributesDocument;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Failure;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.MembershipRecords;
import dev.contacts.spi.StorageException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The memberships of a transaction. A foreign key and a lock on the contact keep one from outliving its contact. */
final class JdbcMemberships implements MembershipRecords {

    private static final RowReader<ContactId> READ_CONTACT = row -> new ContactId(Uuids.read(row, 1));

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final RowReader<Membership> reader;

    JdbcMemberships(Texts texts, Session session, String workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.reader = row -> new Membership(
                new ContactId(Uuids.read(row, 1)),
                new GroupId(Uuids.read(row, 2)),
                MembershipStatus.valueOf(row.getString(3)),
                AttributesDocument.read(json, row.getString(4)),
                Micros.toInstant(row.getLong(5)));
    }

    @Override
    public void put(Collection<Membership> memberships) {
        if (!memberships.isEmpty()) {
            holdAll(memberships);
            write(memberships);
        }
    }

    @Override
    public int add(Collection<Membership> memberships) {
        if (memberships.isEmpty()) {
            return 0;
        }
        holdAll(memberships);
        requireGroups(memberships);
        Map<MemberKey, Membership> absent = new TreeMap<>();
        memberships.forEach(membership -> absent.putIfAbsent(MemberKey.of(membership), membership));
        for (GroupId group : groups(memberships)) {
            List<ContactId> contacts = memberships.stream()
                    .filter(membership -> membership.group().equals(group))
                    .map(Membership::contact)
                    .toList();
            session.listFor(ColumnType.UUID, sorted(contacts), texts.there, READ_CONTACT, workspace, group.value())
                    .forEach(member -> absent.remove(new MemberKey(member, group)));
        }
        insert(absent.values());
        return absent.size();
    }

    /** So that nobody else begins or ends memberships of these contacts until the end of the transaction. */
    private void holdAll(Collection<Membership> memberships) {
        List<ContactId> contacts =
                memberships.stream().map(Membership::contact).distinct().toList();
        Set<UUID> held = hold(contacts);
        for (ContactId contact : contacts) {
            if (!held.contains(contact.value())) {
                throw new ContactNotFoundException(contact);
            }
        }
    }

    private void requireGroups(Collection<Membership> memberships) {
        List<GroupId> groups = groups(memberships);
        Set<UUID> found = new HashSet<>(session.listFor(
                ColumnType.UUID,
                Holding.sorted(groups, GroupId::value),
                texts.groups,
                row -> Uuids.read(row, 1),
                workspace));
        for (GroupId group : groups) {
            if (!found.contains(group.value())) {
                throw new GroupNotFoundException(group);
            }
        }
    }

    private static List<GroupId> groups(Collection<Membership> memberships) {
        return memberships.stream().map(Membership::group).distinct().toList();
    }

    /** Updates first: the contacts are held, so nobody can begin a membership of theirs between the two statements. */
    private void write(Collection<Membership> memberships) {
        Map<MemberKey, Membership> last = new TreeMap<>();
        memberships.forEach(membership -> last.put(MemberKey.of(membership), membership));
        List<Membership> sorted = List.copyOf(last.values());
        int[] changed = session.batch(
                texts.update,
                sorted.stream()
                        .map(this::values)
                        .map(row -> new Object[] {row[2], row[3], row[4], workspace, row[0], row[1]})
                        .toList());
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 1) { // and so its group exists, which others may be changing
                last.remove(MemberKey.of(sorted.get(i)));
            }
        }
        if (!last.isEmpty()) {
            requireGroups(memberships.stream()
                    .filter(membership -> last.containsKey(MemberKey.of(membership)))
                    .toList());
            insert(last.values());
        }
    }

    /** The contacts are held; so what a row may lack is the group that was there a moment ago. */
    private void insert(Collection<Membership> memberships) {
        try {
            session.insert(
                    texts.insert,
                    workspace,
                    memberships.stream().map(this::values).toList());
        } catch (StorageException e) {
            throw Failure.of(e) == Failure.NO_PARENT
                    ? new GroupNotFoundException(groups(memberships).get(0))
                    : e;
        }
    }

    @Override
    public List<Membership> toChange(Collection<ContactId> contacts) {
        hold(contacts);
        return session.listFor(ColumnType.UUID, sorted(contacts), texts.ofContactsNow, reader, workspace);
    }

    private Set<UUID> hold(Collection<ContactId> contacts) {
        return texts.holding.hold(session, workspace, sorted(contacts));
    }

    private Object[] values(Membership membership) {
        return new Object[] {
            membership.contact().value(),
            membership.group().value(),
            membership.status().name(),
            AttributesDocument.write(json, membership.attributes()),
            Micros.of(membership.since())
        };
    }

    @Override
    public List<Membership> remove(GroupId group, Collection<ContactId> contacts) {
        hold(contacts);
        List<Membership> members =
                session.listFor(ColumnType.UUID, sorted(contacts), texts.members, reader, workspace, group.value());
        int[] removed = session.batch(
                texts.remove,
                members.stream()
                        .map(member -> new Object[] {workspace, member.contact().value(), group.value()})
                        .toList());
        List<Membership> gone = new ArrayList<>();
        for (int i = 0; i < removed.length; i++) {
            if (removed[i] == 1) { // else somebody else removed it meanwhile
                gone.add(members.get(i));
            }
        }
        return gone;
    }

    @Override
    public List<Membership> ofContacts(Collection<ContactId> contacts) {
        return session.listFor(ColumnType.UUID, sorted(contacts), texts.ofContacts, reader, workspace);
    }

    @Override
    public List<Membership> ofGroup(GroupId group, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        return after == null
                ? session.list(texts.firstOfGroup, reader, workspace, group.value(), limit)
                : session.list(texts.nextOfGroup, reader, workspace, group.value(), after.value(), limit);
    }

    private static List<UUID> sorted(Collection<ContactId> contacts) {
        return Holding.sorted(contacts, ContactId::value);
    }

    /** Which contact in which group, in the order in which rows are written. */
    private record MemberKey(ContactId contact, GroupId group) implements Comparable<MemberKey> {

        static MemberKey of(Membership membership) {
            return new MemberKey(membership.contact(), membership.group());
        }

        @Override
        public int compareTo(MemberKey other) {
            int byContact = contact.compareTo(other.contact);
            return byContact != 0 ? byContact : group.compareTo(other.group);
        }
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Holding holding;
        private final String groups;
        private final String there;
        private final Insert insert;
        private final String update;
        private final String remove;
        private final String members;
        private final String ofContacts;
        private final String ofContactsNow;
        private final String firstOfGroup;
        private final String nextOfGroup;

        Texts(Template template) {
            holding = Holding.ofContacts(template);
            groups = template.sql("""
                    select g.group_id
                    from ${each group_id}
                    ${join contact_group g on g.workspace = ? and g.group_id = u.group_id}
                    ${current}
                    """);
            there = template.sql("""
                    select m.contact_id
                    from ${each contact_id}
                    ${join membership m on m.workspace = ? and m.contact_id = u.contact_id and m.group_id = ?}
                    ${current}
                    """);
            insert = template.insert(
                    "membership",
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("group_id", ColumnType.UUID),
                    Column.of("member_status", ColumnType.TEXT),
                    Column.of("member_document", ColumnType.JSON),
                    Column.of("member_since", ColumnType.BIGINT));
            update = template.sql("""
                    update ${prefix}membership set member_status = ?, member_document = ${json}, member_since = ?
                    where workspace = ? and contact_id = ? and group_id = ?
                    """);
            remove = template.sql(
                    "delete from ${prefix}membership where workspace = ? and contact_id = ? and group_id = ?");
            String select = "select m.contact_id, m.group_id, m.member_status, m.member_document, m.member_since ";
            members = template.sql(select + """
                    from ${each contact_id}
                    ${join membership m on m.workspace = ? and m.contact_id = u.contact_id and m.group_id = ?}
                    order by m.contact_id ${current}
                    """);
            ofContacts = template.sql(select + """
                    from ${each contact_id}
                    ${join membership m on m.workspace = ? and m.contact_id = u.contact_id}
                    order by m.contact_id, m.group_id
                    """);
            ofContactsNow = ofContacts + template.sql(" ${current}");
            String ofGroup = select + "from ${prefix}membership m where m.workspace = ? and m.group_id = ? ";
            String inOrder = "order by m.workspace, m.group_id, m.contact_id fetch first ? rows only";
            firstOfGroup = template.sql(ofGroup + inOrder);
            nextOfGroup = template.sql(ofGroup + "and m.contact_id > ? " + inOrder);
        }
    }
}
