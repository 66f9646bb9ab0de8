package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.jdbc.internal.document.ContactDocument;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.JsonSequence;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import dev.contacts.schema.SchemaName;
import dev.contacts.workspace.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A contact as a row of {@code contact}. */
final class ContactRow {

    /** The columns that {@link #read} expects, of the table called {@code c}. */
    static final String COLUMNS = """
            c.contact_id, c.contact_version, c.schema_key, c.test_contact,
            c.added_at, c.added_via, c.added_by, c.updated_at, c.updated_via, c.updated_by, c.contact_document
            """;

    private ContactRow() {}

    static Insert insert(Template template) {
        return template.insert(
                "contact",
                Column.of("contact_id", ColumnType.UUID),
                Column.of("contact_version", ColumnType.BIGINT),
                Column.of("schema_key", ColumnType.TEXT),
                Column.of("index_version", ColumnType.BIGINT),
                Column.of("test_contact", ColumnType.BOOLEAN),
                Column.of("added_at", ColumnType.BIGINT),
                Column.of("added_via", ColumnType.TEXT),
                Column.of("added_by", ColumnType.TEXT),
                Column.of("updated_at", ColumnType.BIGINT),
                Column.of("updated_via", ColumnType.TEXT),
                Column.of("updated_by", ColumnType.TEXT),
                Column.of("contact_document", ColumnType.JSON));
    }

    /** The values of the columns above. */
    static Object[] values(Contact contact, long indexVersion, String document) {
        Provenance provenance = contact.provenance();
        return new Object[] {
            contact.id().value(),
            contact.version(),
            contact.schema().key(),
            indexVersion,
            contact.test(),
            Micros.of(provenance.addedAt()),
            provenance.addedVia().name(),
            provenance.addedBy().name(),
            Micros.of(provenance.updatedAt()),
            provenance.updatedVia().name(),
            provenance.updatedBy().name(),
            document
        };
    }

    /** Reads contacts, as many as there are; for one query. */
    static RowReader<Contact> reader(Json json) {
        JsonSequence documents = json.sequence();
        return row -> read(row, ContactDocument.read(documents, row.getString(11)));
    }

    static Contact read(ResultSet row, Json json) throws SQLException {
        return read(row, ContactDocument.read(json, row.getString(11)));
    }

    private static Contact read(ResultSet row, ContactDocument document) throws SQLException {
        String list = row.getString(3);
        return new Contact(
                new ContactId(Uuids.read(row, 1)),
                row.getLong(2),
                SchemaName.of(document.list().orElse(list)),
                row.getBoolean(4),
                document.identifiers(),
                document.standard(),
                document.attributes(),
                new Provenance(
                        Micros.toInstant(row.getLong(5)),
                        Origin.valueOf(row.getString(6)),
                        new Actor(row.getString(7)),
                        Micros.toInstant(row.getLong(8)),
                        Origin.valueOf(row.getString(9)),
                        new Actor(row.getString(10)),
                        document.origins()));
    }
}
