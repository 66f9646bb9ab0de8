package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.group.GroupId;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import dev.contacts.jdbc.internal.document.AttributesDocument;
import dev.contacts.jdbc.internal.document.ContactDocument;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.TextRows;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.schema.SchemaName;
import dev.contacts.transfer.ImportChange;
import dev.contacts.transfer.ImportChange.Added;
import dev.contacts.transfer.ImportChange.Changed;
import dev.contacts.transfer.ImportChange.Left;
import dev.contacts.transfer.ImportChange.LeftAlone;
import dev.contacts.transfer.ImportChange.Reason;
import dev.contacts.transfer.ImportId;
import dev.contacts.workspace.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an import has changed as a row of {@code import_change}: the document is a list of texts, what was there before. */
final class ImportChangeRow {

    /** The columns that {@link #read} expects, of the table called {@code i}. */
    static final String COLUMNS = "i.contact_id, i.change_kind, i.change_version, i.change_document";

    private static final String ADDED = "ADDED";
    private static final String CHANGED = "CHANGED";
    private static final String LEFT = "LEFT";
    private static final String LEFT_ALONE = "LEFT_ALONE";

    private ImportChangeRow() {}

    static Insert insert(Template template) {
        return template.insert(
                "import_change",
                Column.of("contact_id", ColumnType.UUID),
                Column.of("import_id", ColumnType.UUID),
                Column.of("change_kind", ColumnType.TEXT),
                Column.of("change_version", ColumnType.BIGINT),
                Column.of("change_document", ColumnType.JSON));
    }

    static Object[] values(ImportId id, ImportChange change, Json json) {
        if (change instanceof Added added) {
            return row(id, change, ADDED, added.version(), json, List.of());
        } else if (change instanceof Changed changed) {
            return row(id, change, CHANGED, changed.version(), json, texts(changed.before(), json));
        } else if (change instanceof Left left) {
            return row(id, change, LEFT, 0, json, texts(left.before(), json));
        }
        return row(
                id,
                change,
                LEFT_ALONE,
                0,
                json,
                List.of(((LeftAlone) change).reason().name()));
    }

    private static Object[] row(
            ImportId id, ImportChange change, String kind, long version, Json json, List<String> texts) {
        return new Object[] {change.contact().value(), id.value(), kind, version, TextRows.write(json, List.of(texts))};
    }

    private static List<String> texts(Contact contact, Json json) {
        Provenance provenance = contact.provenance();
        return List.of(
                Long.toString(contact.version()),
                contact.schema().key(),
                Boolean.toString(contact.test()),
                micros(provenance.addedAt()),
                provenance.addedVia().name(),
                provenance.addedBy().name(),
                micros(provenance.updatedAt()),
                provenance.updatedVia().name(),
                provenance.updatedBy().name(),
                ContactDocument.write(json, contact));
    }

    private static List<String> texts(Membership membership, Json json) {
        return List.of(
                membership.group().value().toString(),
                membership.status().name(),
                micros(membership.since()),
                AttributesDocument.write(json, membership.attributes()));
    }

    static ImportChange read(ResultSet row, Json json) throws SQLException {
        ContactId contact = new ContactId(Uuids.read(row, 1));
        long version = row.getLong(3);
        List<String> texts = TextRows.read(json, row.getString(4)).get(0);
        return switch (row.getString(2)) {
            case ADDED -> new Added(contact, version);
            case CHANGED -> new Changed(contact(contact, texts, json), version);
            case LEFT -> new Left(membership(contact, texts, json));
            case LEFT_ALONE -> new LeftAlone(contact, Reason.valueOf(texts.get(0)));
            default -> throw new IllegalStateException("no kind of change");
        };
    }

    private static Contact contact(ContactId id, List<String> texts, Json json) {
        ContactDocument document = ContactDocument.read(json, texts.get(9));
        return new Contact(
                id,
                Long.parseLong(texts.get(0)),
                SchemaName.of(document.list().orElse(texts.get(1))),
                Boolean.parseBoolean(texts.get(2)),
                document.identifiers(),
                document.standard(),
                document.attributes(),
                new Provenance(
                        instant(texts.get(3)),
                        Origin.valueOf(texts.get(4)),
                        new Actor(texts.get(5)),
                        instant(texts.get(6)),
                        Origin.valueOf(texts.get(7)),
                        new Actor(texts.get(8)),
                        document.origins()));
    }

    private static Membership membership(ContactId contact, List<String> texts, Json json) {
        return new Membership(
                contact,
                new GroupId(UUID.fromString(texts.get(0))),
                MembershipStatus.valueOf(texts.get(1)),
                AttributesDocument.read(json, texts.get(3)),
                instant(texts.get(2)));
    }

    private static String micros(Instant at) {
        return Long.toString(Micros.of(at));
    }

    private static Instant instant(String micros) {
        return Micros.toInstant(Long.parseLong(micros));
    }
}
