package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.ContactId;
import dev.contacts.contact.ContactNotFoundException;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ImportJournalRecords;
import dev.contacts.spi.JournalVersion;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What imports have changed, in a transaction. A foreign key ends a row with its contact. */
final class JdbcImportJournal implements ImportJournalRecords {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final RowReader<ImportChange> reader;

    JdbcImportJournal(Texts texts, Session session, String workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.reader = row -> ImportChangeRow.read(row, json);
    }

    @Override
    public void put(ImportId id, Collection<? extends ImportChange> changes) {
        Arguments.requireOneEntryPerContact(changes);
        if (changes.isEmpty()) {
            return;
        }
        List<ContactId> contacts =
                changes.stream().<ContactId>map(ImportChange::contact).toList();
        hold(contacts);
        remove(
                id,
                session.listFor(
                        ColumnType.UUID,
                        sorted(contacts),
                        texts.there,
                        row -> new ContactId(Uuids.read(row, 1)),
                        workspace,
                        id.value()));
        session.insert(
                texts.insert,
                workspace,
                changes.stream()
                        .sorted(Comparator.comparing(ImportChange::contact))
                        .map(change -> ImportChangeRow.values(id, change, json))
                        .toList());
    }

    /** So that none of them is deleted, and nobody else writes about them, until the end of the transaction. */
    private void hold(List<ContactId> contacts) {
        Set<UUID> held = texts.holding.hold(session, workspace, sorted(contacts));
        contacts.stream()
                .filter(contact -> !held.contains(contact.value()))
                .findFirst()
                .ifPresent(missing -> {
                    throw new ContactNotFoundException(missing);
                });
    }

    @Override
    public List<ImportChange> find(ImportId id, Collection<ContactId> contacts) {
        return session.listFor(ColumnType.UUID, sorted(contacts), texts.ofContacts, reader, workspace, id.value());
    }

    @Override
    public List<ImportChange> page(ImportId id, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        return after == null
                ? session.list(texts.first, reader, workspace, id.value(), limit)
                : session.list(texts.next, reader, workspace, id.value(), after.value(), limit);
    }

    @Override
    public int renumber(Collection<JournalVersion> versions) {
        Arguments.requireOneVersionPerContact(versions);
        int[] changed = session.batch(
                texts.renumber,
                versions.stream()
                        .sorted(Comparator.comparing(JournalVersion::contact))
                        .map(version -> new Object[] {
                            version.is(), workspace, version.contact().value(), version.was()
                        })
                        .toList());
        return Arrays.stream(changed).sum();
    }

    @Override
    public int remove(ImportId id, Collection<ContactId> contacts) {
        int[] removed = session.batch(
                texts.remove,
                contacts.stream()
                        .distinct()
                        .sorted()
                        .map(contact -> new Object[] {workspace, contact.value(), id.value()})
                        .toList());
        return Arrays.stream(removed).sum();
    }

    @Override
    public int clear(ImportId id) {
        return session.update(texts.clear, workspace, id.value());
    }

    private static List<UUID> sorted(Collection<ContactId> contacts) {
        return Holding.sorted(contacts, ContactId::value);
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Holding holding;
        private final Insert insert;
        private final String there;
        private final String ofContacts;
        private final String first;
        private final String next;
        private final String renumber;
        private final String remove;
        private final String clear;

        Texts(Template template) {
            holding = Holding.ofContacts(template);
            insert = ImportChangeRow.insert(template);
            there = template.sql("""
                    select i.contact_id
                    from ${each contact_id}
                    ${join import_change i on i.workspace = ? and i.contact_id = u.contact_id and i.import_id = ?}
                    ${current}
                    """);
            ofContacts = template.sql("select " + ImportChangeRow.COLUMNS + """
                     from ${each contact_id}
                    ${join import_change i on i.workspace = ? and i.contact_id = u.contact_id and i.import_id = ?}
                    order by i.contact_id
                    """);
            String page = "select " + ImportChangeRow.COLUMNS
                    + " from ${by import_change_of_import import_change i} where i.workspace = ? and i.import_id = ? ";
            String inOrder = "order by i.workspace, i.import_id, i.contact_id fetch first ? rows only";
            first = template.sql(page + inOrder);
            next = template.sql(page + "and i.contact_id > ? " + inOrder);
            renumber = template.sql("""
                    update ${prefix}import_change set change_version = ?
                    where workspace = ? and contact_id = ? and change_version = ? and change_kind in ('ADDED', 'CHANGED')
                    """);
            remove = template.sql(
                    "delete from ${prefix}import_change where workspace = ? and contact_id = ? and import_id = ?");
            clear = template.sql("delete from ${prefix}import_change where workspace = ? and import_id = ?");
        }
    }
}
