package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.jdbc.internal.records.SchemaCatalog.Stored;
import dev.contacts.jdbc.internal.rules.SortableValue;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.FieldName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The values of fields that a schema declares as indexed: the rows of {@code contact_field}. */
final class IndexRows {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final SchemaCatalog schemas;

    IndexRows(Texts texts, Session session, String workspace, SchemaCatalog schemas) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.schemas = schemas;
    }

    /** The number of the index that a contact's rows are written for; 0 if no schema is stored for its list. */
    long indexVersion(Contact contact) {
        return schemas.find(contact.schema()).map(Stored::indexVersion).orElse(0L);
    }

    /** Adds the rows of contacts that have none. */
    void insert(Collection<Contact> contacts) {
        List<Object[]> rows = new ArrayList<>();
        for (Contact contact : contacts) {
            for (FieldName name : indexed(contact)) {
                contact.attributes()
                        .get(name)
                        .map(SortableValue::of)
                        .ifPresent(value -> rows.add(new Object[] {contact.id().value(), name.key(), value}));
            }
        }
        session.insert(texts.insert, workspace, rows);
    }

    /** Whether a contact may have rows. */
    boolean isIndexed(Contact contact) {
        return !indexed(contact).isEmpty();
    }

    private List<FieldName> indexed(Contact contact) {
        return schemas.find(contact.schema()).map(Stored::indexedFields).orElse(List.of());
    }

    /** Removes the rows of contacts. */
    void delete(Collection<Contact> contacts) {
        session.batch(
                texts.delete,
                contacts.stream()
                        .map(contact -> new Object[] {workspace, contact.id().value()})
                        .toList());
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String delete;

        Texts(Template template) {
            insert = template.insert(
                    "contact_field",
                    Column.of("contact_id", ColumnType.UUID),
                    Column.of("field_key", ColumnType.TEXT),
                    Column.of("value_key", ColumnType.BYTES));
            delete = template.sql("delete from ${prefix}contact_field where workspace = ? and contact_id = ?");
        }
    }
}
