package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selects and counts contacts by a query: what SQL says exactly is left to SQL, the rest is checked contact by contact. */
final class ContactSelections {

    private static final int CHECKED_AT_ONCE = 1_000; // bounds the memory of a selection that few contacts match

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final RowReader<Contact> reader;

    ContactSelections(Texts texts, Session session, String workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.reader = row -> ContactRow.read(row, json);
    }

    List<Contact> select(ContactQuery query, Instant now, @Nullable ContactId after, int limit) {
        if (query.rule().isEmpty()) {
            return page(query, after, limit);
        }
        List<Contact> selected = new ArrayList<>();
        ContactId last = after;
        List<Contact> page;
        do {
            page = page(query, last, CHECKED_AT_ONCE);
            selected(page, query, now).limit(limit - selected.size()).forEach(selected::add);
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (selected.size() < limit && page.size() == CHECKED_AT_ONCE);
        return selected;
    }

    long count(ContactQuery query, Instant now) {
        if (query.rule().isEmpty()) {
            Condition condition = condition(query);
            return session.list(
                            texts.count + condition.sql(),
                            row -> row.getLong(1),
                            condition.parameters().toArray())
                    .get(0);
        }
        long count = 0;
        ContactId last = null;
        List<Contact> page;
        do {
            page = page(query, last, CHECKED_AT_ONCE);
            count += selected(page, query, now).count();
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == CHECKED_AT_ONCE);
        return count;
    }

    private static Stream<Contact> selected(List<Contact> page, ContactQuery query, Instant now) {
        return page.stream().filter(contact -> query.selects(contact, now));
    }

    private List<Contact> page(ContactQuery query, @Nullable ContactId after, int limit) {
        Condition condition = condition(query);
        if (after != null) {
            condition = condition.and("c.contact_id > ?", after.value());
        }
        return session.list(
                texts.select + condition.sql() + texts.inOrder,
                reader,
                condition.and("", limit).parameters().toArray());
    }

    private Condition condition(ContactQuery query) {
        Condition condition = new Condition("", List.of(workspace));
        if (query.schema().isPresent()) {
            condition = condition.and("c.schema_name = ?", query.schema().get().value());
        }
        if (query.testContacts() != TestContacts.INCLUDED) {
            condition = condition.and("c.test_contact = ?", query.testContacts() == TestContacts.ONLY);
        }
        return condition;
    }

    /** The parts of the statements, once per store. */
    static final class Texts {

        private final String select;
        private final String count;
        private final String inOrder = " order by c.workspace, c.contact_id limit ?";

        Texts(Template template) {
            select = template.sql("select " + ContactRow.COLUMNS + "from ${prefix}contact c where c.workspace = ?");
            count = template.sql("select count(*) from ${prefix}contact c where c.workspace = ?");
        }
    }
}
