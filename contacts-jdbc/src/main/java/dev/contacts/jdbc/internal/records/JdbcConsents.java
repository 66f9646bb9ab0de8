package dev.contacts.jdbc.internal.records;

import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentEntry;
import dev.contacts.consent.ConsentHead;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.RefusedAddress;
import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.jdbc.internal.sql.Values;
import dev.contacts.spi.ConsentRecords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The ledgers of a transaction. Contacts are held before anything is appended; entries and head are read by one statement, so that a reader
 * never sees one without the other.
 */
final class JdbcConsents implements ConsentRecords {

    private static final int MANY = 100;

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Holds holds;
    private final RefusedRows refused;

    JdbcConsents(Texts texts, Session session, String workspace, Holds holds) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.holds = holds;
        this.refused = new RefusedRows(texts.refused, session, workspace);
    }

    @Override
    public void append(Collection<ConsentEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<ContactId> contacts = entries.stream().map(ConsentEntry::contact).toList();
        holds.require(contacts);
        Map<ContactId, ConsentHead> heads = heads(contacts);
        Map<ContactId, ConsentHead> reached = new TreeMap<>(heads);
        for (ConsentEntry entry : entries) {
            ConsentHead head = reached.getOrDefault(entry.contact(), ConsentHead.empty(entry.contact()));
            head.requireBefore(entry);
            reached.put(entry.contact(), ConsentHead.at(entry));
        }
        session.insert(
                texts.insert,
                workspace,
                entries.stream().map(JdbcConsents::values).toList());
        write(heads, reached);
    }

    private void write(Map<ContactId, ConsentHead> before, Map<ContactId, ConsentHead> after) {
        List<Object[]> moved = new ArrayList<>();
        List<Object[]> begun = new ArrayList<>();
        for (ConsentHead head : after.values()) {
            UUID contact = head.contact().value();
            if (before.containsKey(head.contact())) {
                moved.add(new Object[] {head.length(), head.hash(), workspace, contact});
            } else {
                begun.add(new Object[] {contact, head.length(), head.hash()});
            }
        }
        session.batch(texts.moveHead, moved);
        session.insert(texts.insertHead, workspace, begun);
    }

    private Map<ContactId, ConsentHead> heads(Collection<ContactId> contacts) {
        Map<ContactId, ConsentHead> heads = new TreeMap<>();
        session.listFor(
                        ColumnType.UUID,
                        Holding.sorted(contacts, ContactId::value),
                        texts.heads,
                        row -> new ConsentHead(new ContactId(Uuids.read(row, 1)), row.getLong(2), row.getString(3)),
                        workspace)
                .forEach(head -> heads.put(head.contact(), head));
        return heads;
    }

    @Override
    public List<ConsentLedger> toChange(Collection<ContactId> contacts) {
        texts.holding.hold(session, workspace, Holding.sorted(contacts, ContactId::value));
        LedgerRows rows = new LedgerRows();
        session.listFor(
                ColumnType.UUID, Holding.sorted(contacts, ContactId::value), texts.ledgersNow, rows::add, workspace);
        return rows.ledgers();
    }

    @Override
    public List<ConsentLedger> ofContacts(Collection<ContactId> contacts) {
        LedgerRows rows = new LedgerRows();
        List<UUID> ids = Holding.sorted(contacts, ContactId::value);
        if (ids.size() >= MANY && !isAnyBetween(ids.get(0), ids.get(ids.size() - 1))) {
            return List.of();
        }
        for (int from = 0; from < ids.size(); from += Session.MAX_ARRAY) {
            Values part = Values.of(ColumnType.UUID, ids.subList(from, Math.min(ids.size(), from + Session.MAX_ARRAY)));
            session.list(texts.ledgers, rows::add, part, workspace, part, workspace);
        }
        return rows.ledgers();
    }

    /** Asks two indexes once, where to look for each of many would take as long as to read the contacts. */
    private boolean isAnyBetween(UUID first, UUID last) {
        return session.first(texts.between, row -> row.getInt(1), workspace, first, last, workspace, first, last)
                .filter(any -> any == 1)
                .isPresent();
    }

    @Override
    public void keepRefused(Collection<RefusedAddress> refused) {
        if (!refused.isEmpty()) {
            holds.require(refused.stream().map(RefusedAddress::contact).toList());
            this.refused.keep(refused);
        }
    }

    @Override
    public List<RefusedAddress> takeRefused(Collection<ChannelAddress> addresses) {
        return refused.take(addresses);
    }

    @Override
    public List<RefusedAddress> refusedBy(Collection<ContactId> contacts) {
        return refused.by(contacts);
    }

    private static Object[] values(ConsentEntry entry) {
        ConsentChange change = entry.change();
        ConsentBasis basis = entry.basis();
        return new Object[] {
            entry.contact().value(),
            entry.sequence(),
            change.channel().name(),
            change.category().name(),
            change.cause().name(),
            change.before().name(),
            change.after().name(),
            change.reason(),
            basis.source().name(),
            basis.textVersion(),
            basis.evidence(),
            Micros.of(entry.at()),
            entry.actor().name(),
            entry.previousHash(),
            entry.hash()
        };
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Holding holding;
        private final RefusedRows.Texts refused;
        private final Insert insert;
        private final Insert insertHead;
        private final String moveHead;
        private final String heads;
        private final String between;
        private final String ledgers;
        private final String ledgersNow;

        Texts(Template template) {
            holding = Holding.ofContacts(template);
            refused = new RefusedRows.Texts(template);
            insert = template.insert(
                    "consent_entry",
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("entry_sequence", ColumnType.BIGINT),
                    Column.of("channel_name", ColumnType.TEXT),
                    Column.of("category_name", ColumnType.TEXT),
                    Column.of("consent_cause", ColumnType.TEXT),
                    Column.of("state_before", ColumnType.TEXT),
                    Column.of("state_after", ColumnType.TEXT),
                    Column.of("entry_reason", ColumnType.TEXT),
                    Column.of("consent_source", ColumnType.TEXT),
                    Column.of("text_version", ColumnType.TEXT),
                    Column.of("consent_evidence", ColumnType.TEXT),
                    Column.of("recorded_at", ColumnType.BIGINT),
                    Column.of("recorded_by", ColumnType.TEXT),
                    Column.of("previous_hash", ColumnType.TEXT),
                    Column.of("entry_hash", ColumnType.TEXT));
            insertHead = template.insert(
                    "consent_head",
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("ledger_length", ColumnType.BIGINT),
                    Column.of("head_hash", ColumnType.TEXT));
            moveHead = template.sql("update ${prefix}consent_head set ledger_length = ?, head_hash = ?"
                    + " where workspace = ? and contact_id = ?");
            heads = template.sql("""
                    select h.contact_id, h.ledger_length, h.head_hash
                    from ${each contact_id}
                    ${join consent_head h on h.workspace = ? and h.contact_id = u.contact_id}
                    ${current}
                    """);
            between = template.sql("""
                    select case when
                        exists (select 1 from ${prefix}consent_head h
                            where h.workspace = ? and h.contact_id >= ? and h.contact_id <= ?)
                        or exists (select 1 from ${prefix}consent_entry e
                            where e.workspace = ? and e.contact_id >= ? and e.contact_id <= ?)
                        then 1 else 0 end
                    """);
            ledgers = template.sql("""
                    select h.contact_id, h.ledger_length, h.head_hash, null as entry_sequence, null, null, null, null, null, null,
                        null, null, null, null, null, null, null
                    from ${each contact_id}
                    ${join consent_head h on h.workspace = ? and h.contact_id = u.contact_id}
                    union all
                    select e.contact_id, null, null, e.entry_sequence, e.channel_name, e.category_name, e.consent_cause,
                        e.state_before, e.state_after, e.entry_reason, e.consent_source, e.text_version, e.consent_evidence,
                        e.recorded_at, e.recorded_by, e.previous_hash, e.entry_hash
                    from ${each contact_id}
                    ${join consent_entry e on e.workspace = ? and e.contact_id = u.contact_id}
                    order by 4
                    """);
            ledgersNow = template.sql("""
                    select c.contact_id, h.ledger_length, h.head_hash, e.entry_sequence, e.channel_name, e.category_name,
                        e.consent_cause, e.state_before, e.state_after, e.entry_reason, e.consent_source, e.text_version,
                        e.consent_evidence, e.recorded_at, e.recorded_by, e.previous_hash, e.entry_hash
                    from ${each contact_id}
                    ${join first contact c on c.workspace = ? and c.contact_id = u.contact_id}
                    left join ${prefix}consent_head h on h.workspace = c.workspace and h.contact_id = c.contact_id
                    left join ${prefix}consent_entry e on e.workspace = c.workspace and e.contact_id = c.contact_id
                    where c.contact_id is not null
                    order by c.contact_id, e.entry_sequence
                    ${current}
                    """);
        }
    }
}
