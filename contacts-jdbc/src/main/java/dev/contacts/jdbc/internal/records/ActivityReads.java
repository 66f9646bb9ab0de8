package dev.contacts.jdbc.internal.records;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPosition;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.contact.ContactId;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.JsonSequence;
import dev.contacts.jdbc.internal.rules.ActivityConditions;
import dev.contacts.jdbc.internal.rules.Condition;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Micros;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads activities. Each part of a query is a range of the feed's index, so a page costs what it holds, however long the history is. */
final class ActivityReads {

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final JsonSequence documents;
    private final RowReader<Activity> reader;

    ActivityReads(Texts texts, Session session, String workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.documents = json.sequence();
        this.reader = row -> ActivityRow.read(row, documents);
    }

    Optional<Activity> find(ActivityId id) {
        return session.first(texts.find, reader, workspace, id.contact().value(), id.sequence());
    }

    /** Those that have a key, which most have not, so that is asked before: each item is the bytes of a contact's id, and then of the key. */
    List<Activity> byKey(List<byte[]> items) {
        List<byte[]> taken = session.listFor(ColumnType.BYTES, items, texts.taken, row -> row.getBytes(1), workspace);
        return session.listFor(ColumnType.BYTES, taken, texts.byKey, reader, workspace);
    }

    List<Activity> select(
            ContactId contact, ActivityQuery query, Instant now, @Nullable ActivityPosition after, int limit) {
        List<Condition> parts = new ArrayList<>();
        for (ActivityQuery.Part part : query.parts(now)) {
            Condition range = Condition.of(texts.ofContact, workspace, contact.value())
                    .append(ActivityConditions.of(part, query));
            Condition rest = after == null ? range : range.append(after(after, query));
            parts.add(rest.append(order(query), limit));
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        Condition all = parts.size() == 1 ? parts.get(0) : together(parts).append(order(query), limit);
        return session.list(
                all.sql(),
                row -> ActivityRow.read(contact, row, documents),
                all.parameters().toArray());
    }

    private static Condition together(List<Condition> parts) {
        return Condition.join(parts.stream().map(part -> part.wrap("(", ")")).toList(), " union all ")
                .wrap("select " + ActivityRow.COLUMNS + " from ", " a");
    }

    private static Condition after(ActivityPosition after, ActivityQuery query) {
        String beyond = query.isNewestFirst() ? "<" : ">";
        long at = Micros.of(after.at());
        return Condition.of(
                " and a.activity_at " + beyond + "= ? and (a.activity_at " + beyond + " ? or a.activity_sequence "
                        + beyond + " ?)",
                at,
                at,
                after.sequence());
    }

    private static String order(ActivityQuery query) {
        String direction = query.isNewestFirst() ? " desc" : "";
        return " order by a.activity_at" + direction + ", a.activity_sequence" + direction + " fetch first ? rows only";
    }

    List<ActivityTotals> totals(Collection<ContactId> contacts, ActivityQuery query, Instant now) {
        List<Condition> parts = query.parts(now).stream()
                .map(part -> ActivityConditions.of(part, query).wrap("(", ")"))
                .toList();
        List<UUID> ids =
                contacts.stream().distinct().sorted().map(ContactId::value).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        Condition selected = Condition.of(texts.totals, workspace)
                .append(Condition.join(parts, " or "))
                .append(texts.grouped);
        TotalsByCurrency totals = new TotalsByCurrency();
        session.listFor(
                        ColumnType.UUID,
                        ids,
                        selected.sql(),
                        TotalsByCurrency::read,
                        selected.parameters().toArray())
                .forEach(totals::add);
        return totals.perContact();
    }

    /** The statements, once per store. */
    static final class Texts {

        private final String find;
        private final String taken;
        private final String byKey;
        private final String ofContact;
        private final String totals;
        private final String grouped;

        Texts(Template template) {
            String select = "select " + ActivityRow.COLUMNS;
            find = template.sql(select + """
                    from ${prefix}activity a
                    where a.workspace = ? and a.contact_id = ? and a.activity_sequence = ?
                    """);
            taken = template.sql("""
                    select u.item
                    from ${each item}
                    ${join activity_key k on k.workspace = ? and k.contact_id = ${uuid u.item}
                      and k.host_key = ${behind u.item}}
                    ${current}
                    """);
            byKey = template.sql(select + """
                    from ${each item}
                    ${join activity_key k on k.workspace = ? and k.contact_id = ${uuid u.item}
                      and k.host_key = ${behind u.item}}
                    ${join activity a on a.workspace = k.workspace and a.contact_id = k.contact_id
                      and a.activity_sequence = k.activity_sequence}
                    ${current}
                    """);
            ofContact = template.sql(
                    select + "from ${by activity_feed activity a} where a.workspace = ? and a.contact_id = ? and ");
            totals = template.sql("""
                    select a.contact_id, a.order_currency, count(*), max(a.activity_at), sum(a.order_amount)
                    from ${each contact_id}
                    ${join activity a on a.workspace = ? and a.contact_id = u.contact_id}
                    where\s""");
            grouped = template.sql("""
                     group by a.contact_id, a.order_currency
                    order by a.contact_id, a.order_currency
                    """);
        }
    }
}
