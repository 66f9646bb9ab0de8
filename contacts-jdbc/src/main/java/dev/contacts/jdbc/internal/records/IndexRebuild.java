package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.internal.records.SchemaCatalog.Stored;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.SchemaName;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes the contacts of a schema anew, page by page. A contact that another transaction writes meanwhile keeps the number of the
 * index it was written for, by which queries know that its rows are not to be trusted.
 */
final class IndexRebuild {

    private static final int PAGE = 1_000;
    private static final long NO_INDEX = 0;

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final ContactSelections selections;
    private final IndexRows index;

    IndexRebuild(Texts texts, Session session, String workspace, ContactSelections selections, IndexRows index) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.selections = selections;
        this.index = index;
    }

    void of(Stored schema) {
        of(schema.schema().name(), schema.indexVersion());
    }

    /** For a list whose schema was deleted: nothing of its index must be taken for that of a later one. */
    void without(SchemaName list) {
        of(list, NO_INDEX);
    }

    private void of(SchemaName list, long indexVersion) {
        List<Contact> page = selections.ofList(list, null, PAGE);
        while (!page.isEmpty()) {
            List<Contact> marked = mark(page, indexVersion);
            index.delete(marked);
            index.insert(marked);
            ContactId last = page.get(page.size() - 1).id();
            page = page.size() < PAGE ? List.of() : selections.ofList(list, last, PAGE);
        }
    }

    /** Those that were not changed since they were read; they stay locked. */
    private List<Contact> mark(List<Contact> contacts, long indexVersion) {
        int[] counts = session.batch(
                texts.mark,
                contacts.stream()
                        .map(contact -> new Object[] {
                            indexVersion, workspace, contact.id().value(), contact.version()
                        })
                        .toList());
        List<Contact> marked = new ArrayList<>(contacts.size());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                marked.add(contacts.get(i));
            }
        }
        return marked;
    }

    /** The statement, once per store. */
    static final class Texts {

        private final String mark;

        Texts(Template template) {
            mark = template.sql("""
                    update ${prefix}contact set index_version = ?
                    where workspace = ? and contact_id = ? and contact_version = ?
                    """);
        }
    }
}
