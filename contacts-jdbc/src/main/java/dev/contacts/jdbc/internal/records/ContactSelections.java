package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.group.Group;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.records.ListParts.Part;
import dev.contacts.jdbc.internal.rules.Condition;
import dev.contacts.jdbc.internal.rules.Narrowing;
import dev.contacts.jdbc.internal.rules.RuleCompiler;
import dev.contacts.jdbc.internal.rules.RuleStatements;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.schema.SchemaName;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.spi.SegmentSubjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selects and counts contacts by a query: what SQL says exactly is left to SQL, the rest is checked contact by contact. */
final class ContactSelections {

    private static final int CHECKED_AT_ONCE = 1_000; // bounds the memory of a selection that few contacts match
    private static final int MAX_TRIES = 3;

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final JdbcGroups groups;
    private final ListParts parts;

    ContactSelections(Texts texts, Session session, String workspace, Json json, JdbcGroups groups, ListParts parts) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.groups = groups;
        this.parts = parts;
    }

    List<Contact> select(
            ContactQuery query, Instant now, SegmentSubjects subjects, @Nullable ContactId after, int limit) {
        Selection selection = whole(query, now); // page by page, making sets of index rows anew would cost more
        if (selection.rule().exact()) {
            return page(selection.atMost(), after, limit);
        }
        List<Contact> selected = new ArrayList<>();
        ContactId last = after;
        List<Contact> page;
        do {
            page = page(selection.atMost(), last, CHECKED_AT_ONCE);
            selected.addAll(subjects.select(query, page.iterator(), limit - selected.size()));
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (selected.size() < limit && page.size() == CHECKED_AT_ONCE);
        return selected;
    }

    /** The contacts of a list, test contacts too. */
    List<Contact> ofList(SchemaName list, @Nullable ContactId after, int limit) {
        return page(where(ContactQuery.all().in(list)), after, limit);
    }

    /** Part by part, unless contacts move from one to another meanwhile, again and again: a list that is indexed anew moves all of its own. */
    long count(ContactQuery query, Instant now, SegmentSubjects subjects) {
        List<Part> all = parts.of(query);
        for (int tries = 0; tries < MAX_TRIES && !all.isEmpty(); tries++) {
            long count = byPart(all, query, now).stream()
                    .mapToLong(selection -> count(selection, query, subjects))
                    .sum();
            if (parts.areStill(all, query)) {
                return count;
            }
            all = parts.of(query);
        }
        return count(whole(query, now), query, subjects);
    }

    /** Those of whom SQL is sure are counted by it; only those between the two conditions are read. */
    private long count(Selection selection, ContactQuery query, SegmentSubjects subjects) {
        long count = selection.rule().atLeast().equals(Condition.FALSE) ? 0 : count(selection.atLeast());
        if (selection.rule().exact()) {
            return count;
        }
        Condition unsure = selection.unsure();
        ContactId last = null;
        List<Contact> page;
        do {
            page = page(unsure, last, CHECKED_AT_ONCE);
            count += subjects.count(query, page.iterator());
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == CHECKED_AT_ONCE);
        return count;
    }

    private long count(Condition where) {
        return session.list(
                        texts.count + where.sql(),
                        row -> row.getLong(1),
                        where.parameters().toArray())
                .get(0);
    }

    private List<Contact> page(Condition selected, @Nullable ContactId after, int limit) {
        Condition where = selected;
        if (after != null) {
            where = where.append(" and c.contact_id > ?", after.value());
        }
        Condition page = where.append(" order by c.workspace, c.contact_id fetch first ? rows only", limit);
        return session.list(
                texts.select + page.sql(),
                ContactRow.reader(json),
                page.parameters().toArray());
    }

    /** The query as one selection, without the help of an index. */
    private Selection whole(ContactQuery query, Instant now) {
        return new Selection(where(query), narrowed(query, compiler(now)));
    }

    /** The query as selections that do not overlap, each with the help of the index rows its contacts have. */
    private List<Selection> byPart(List<Part> all, ContactQuery query, Instant now) {
        RuleCompiler compiler = compiler(now);
        return all.stream()
                .map(part -> new Selection(
                        where(query).append(" and ").append(part.condition()),
                        narrowed(query, compiler.withIndex(part.indexed()))))
                .toList();
    }

    private RuleCompiler compiler(Instant now) {
        return texts.rules.compiler(
                workspace, json, now, name -> groups.findByName(name).map(Group::id));
    }

    private static Narrowing narrowed(ContactQuery query, RuleCompiler compiler) {
        return query.rule().map(compiler::compile).orElse(Narrowing.exactly(Condition.TRUE));
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

    /**
     * Some contacts, and what is known of the rule for them.
     *
     * @param where which contacts
     * @param rule the rule
     */
    private record Selection(Condition where, Narrowing rule) {

        Condition atMost() {
            return and(rule.atMost());
        }

        Condition atLeast() {
            return and(rule.atLeast());
        }

        Condition unsure() {
            return and(Condition.all(List.of(rule.atMost(), rule.atLeast().negated())));
        }

        private Condition and(Condition more) {
            return more.equals(Condition.TRUE) ? where : where.append(" and ").append(more);
        }
    }

    /** The beginnings of the statements, once per store. */
    static final class Texts {

        private final String select;
        private final String count;
        private final RuleStatements rules;

        Texts(Template template) {
            select = template.sql("select " + ContactRow.COLUMNS + "from ${prefix}contact c where ");
            count = template.sql("select count(*) from ${prefix}contact c where ");
            rules = new RuleStatements(template);
        }
    }
}
