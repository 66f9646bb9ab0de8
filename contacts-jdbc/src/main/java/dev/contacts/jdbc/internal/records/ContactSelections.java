package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.records.ListParts.Part;
import dev.contacts.jdbc.internal.records.RuleCompiler.Narrowing;
import dev.contacts.jdbc.internal.sql.Dialect.Documents;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selects and counts contacts by a query: what SQL says exactly is left to SQL, the rest is checked contact by contact. */
final class ContactSelections {

    private static final int CHECKED_AT_ONCE = 1_000; // bounds the memory of a selection that few contacts match

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final RowReader<Contact> reader;
    private final FieldConditions documents;
    private final ListParts parts;

    ContactSelections(Texts texts, Session session, String workspace, Json json, ListParts parts) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.reader = row -> ContactRow.read(row, json);
        this.documents = texts.conditions(json);
        this.parts = parts;
    }

    List<Contact> select(ContactQuery query, Instant now, @Nullable ContactId after, int limit) {
        Selection selection = whole(query); // page by page, making sets of index rows anew would cost more
        if (selection.exact()) {
            return page(selection, after, limit);
        }
        List<Contact> selected = new ArrayList<>();
        ContactId last = after;
        List<Contact> page;
        do {
            page = page(selection, last, CHECKED_AT_ONCE);
            selected(page, query, now).limit(limit - selected.size()).forEach(selected::add);
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (selected.size() < limit && page.size() == CHECKED_AT_ONCE);
        return selected;
    }

    long count(ContactQuery query, Instant now) {
        return byPart(query).stream()
                .mapToLong(selection -> count(selection, query, now))
                .sum();
    }

    private long count(Selection selection, ContactQuery query, Instant now) {
        if (selection.exact()) {
            Condition where = selection.where();
            return session.list(
                            texts.count + where.sql(),
                            row -> row.getLong(1),
                            where.parameters().toArray())
                    .get(0);
        }
        long count = 0;
        ContactId last = null;
        List<Contact> page;
        do {
            page = page(selection, last, CHECKED_AT_ONCE);
            count += selected(page, query, now).count();
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == CHECKED_AT_ONCE);
        return count;
    }

    private static Stream<Contact> selected(List<Contact> page, ContactQuery query, Instant now) {
        return page.stream().filter(contact -> query.selects(contact, now));
    }

    private List<Contact> page(Selection selection, @Nullable ContactId after, int limit) {
        Condition where = selection.where();
        if (after != null) {
            where = where.append(" and c.contact_id > ?", after.value());
        }
        Condition page = where.append(" order by c.workspace, c.contact_id fetch first ? rows only", limit);
        return session.list(texts.select + page.sql(), reader, page.parameters().toArray());
    }

    /** The query as one selection, without the help of an index. */
    private Selection whole(ContactQuery query) {
        return narrowed(where(query), query, documents);
    }

    /** The query as selections that do not overlap, each with the help of the index rows its contacts have. */
    private List<Selection> byPart(ContactQuery query) {
        List<Part> all = query.rule().isPresent() ? parts.of(query) : List.of();
        return all.isEmpty()
                ? List.of(whole(query))
                : all.stream()
                        .map(part -> narrowed(
                                where(query).append(" and ").append(part.condition()),
                                query,
                                new IndexConditions(texts.index, workspace, part.indexed(), documents)))
                        .toList();
    }

    private static Selection narrowed(Condition where, ContactQuery query, FieldConditions fields) {
        if (query.rule().isEmpty()) {
            return new Selection(where, true);
        }
        Optional<Narrowing> rule = new RuleCompiler(fields).compile(query.rule().get());
        return rule.map(said -> new Selection(where.append(" and ").append(said.condition()), said.exact()))
                .orElse(new Selection(where, false));
    }

    private Condition where(ContactQuery query) {
        Condition where = Condition.of("c.workspace = ?", workspace);
        if (query.schema().isPresent()) {
            where = where.append(" and c.schema_key = ?", query.schema().get().key());
        }
        if (query.testContacts() != TestContacts.INCLUDED) {
            where = where.append(" and c.test_contact = ?", query.testContacts() == TestContacts.ONLY);
        }
        return where;
    }

    private record Selection(Condition where, boolean exact) {}

    /** The beginnings of the statements, once per store. */
    static final class Texts {

        private final Documents documents;
        private final String select;
        private final String count;
        private final IndexConditions.Texts index;

        Texts(Template template) {
            documents = template.dialect().documents();
            select = template.sql("select " + ContactRow.COLUMNS + "from ${prefix}contact c where ");
            count = template.sql("select count(*) from ${prefix}contact c where ");
            index = new IndexConditions.Texts(template);
        }

        private FieldConditions conditions(Json json) {
            return switch (documents) {
                case OPAQUE -> FieldConditions.NONE;
                case BINARY -> new DocumentConditions(json);
                case TEXT -> new TextDocumentConditions();
            };
        }
    }
}
