package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierKey;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.rules.Condition;
import dev.contacts.jdbc.internal.rules.StoredKey;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.RowReader;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds contacts by id and by identifier, each whole with one query. */
final class ContactReads {

    private static final int MAX_CONDITIONS = 500; // each row that is found is checked against all of them

    private final Texts texts;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final RowReader<Contact> reader; // of the one row that most queries find
    private Set<Identifier> nobodyHas = Set.of();

    ContactReads(Texts texts, Session session, String workspace, Json json) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.reader = row -> ContactRow.read(row, json);
    }

    List<Contact> find(Collection<ContactId> ids) {
        if (ids.size() == 1) { // the common call, worth its own statement
            return session.list(
                    texts.byId, reader, workspace, ids.iterator().next().value());
        }
        List<UUID> sorted =
                ids.stream().distinct().sorted().map(ContactId::value).toList();
        return session.listFor(ColumnType.UUID, sorted, texts.byIds, ContactRow.reader(json), workspace);
    }

    /** Refuses contacts whose ids are stored. */
    void requireNone(Collection<ContactId> ids) {
        if (!ids.isEmpty() && !find(ids).isEmpty()) {
            throw session.notNew();
        }
    }

    List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
        Set<Identifier> distinct = new LinkedHashSet<>(identifiers);
        Map<IdentifierType, List<Identifier>> byType = distinct.stream()
                .collect(Collectors.groupingBy(
                        Identifier::type, () -> new EnumMap<>(IdentifierType.class), Collectors.toList()));
        Map<ContactId, Contact> found = new TreeMap<>();
        byType.forEach((type, sameType) -> find(type, sameType).forEach(contact -> found.put(contact.id(), contact)));
        found.values().forEach(contact -> contact.identifiers().forEach(distinct::remove));
        nobodyHas = distinct;
        return List.copyOf(found.values());
    }

    /** Whether the last search by identifiers was for all of those that contacts shall have, and found nobody who has one. */
    boolean foundNobodyWithAnyOf(Collection<Contact> contacts) {
        return contacts.stream()
                .allMatch(contact -> contact.identifiers().stream()
                        .allMatch(identifier -> !identifier.type().unique() || nobodyHas.contains(identifier)));
    }

    private List<Contact> find(IdentifierType type, List<Identifier> identifiers) {
        short code = StoredKey.code(type);
        if (!type.unique()) {
            return shared(code, identifiers);
        }
        List<byte[]> keys = identifiers.stream()
                .map(identifier -> IdentifierKey.of(identifier).bytes())
                .toList();
        return keys.size() == 1
                ? session.list(texts.byKey, reader, workspace, code, keys.get(0))
                : session.listFor(ColumnType.BYTES, keys, texts.byKeys, ContactRow.reader(json), workspace, code);
    }

    private List<Contact> shared(short code, List<Identifier> identifiers) {
        List<Contact> all = new ArrayList<>();
        int atOnce = texts.joinsRanges ? Session.MAX_ARRAY : MAX_CONDITIONS;
        for (int from = 0; from < identifiers.size(); from += atOnce) {
            List<Identifier> some = identifiers.subList(from, Math.min(identifiers.size(), from + atOnce));
            all.addAll(
                    texts.joinsRanges
                            ? session.list(texts.byRanges, reader, bounds(some, 0), bounds(some, 1), workspace, code)
                            : ofAnyRange(code, some));
        }
        return all;
    }

    private List<Contact> ofAnyRange(short code, List<Identifier> identifiers) {
        Condition where = Condition.of(texts.ofType, workspace, code)
                .append(Condition.join(
                        identifiers.stream()
                                .map(identifier -> Condition.of(
                                        "i.identifier_key >= ? and i.identifier_key < ?",
                                        StoredKey.bound(identifier, 0),
                                        StoredKey.bound(identifier, 1)))
                                .toList(),
                        " or "));
        return session.list(where.sql(), reader, where.parameters().toArray());
    }

    private static Values bounds(List<Identifier> identifiers, int end) {
        return Values.of(
                ColumnType.BYTES,
                identifiers.stream()
                        .map(identifier -> StoredKey.bound(identifier, end))
                        .toList());
    }

    /** The statements, once per store. */
    static final class Texts {

        private final String byId;
        private final String byIds;
        private final String byKey;
        private final String byKeys;
        private final boolean joinsRanges;
        private final String byRanges;
        private final String ofType;

        Texts(Template template) {
            joinsRanges = template.dialect().joinsRanges();
            String select = "select " + ContactRow.COLUMNS;
            byId = template.sql(select + """
                    from ${prefix}contact c
                    where c.workspace = ? and c.contact_id = ?
                    """);
            byIds = template.sql(select + """
                    from ${each contact_id}
                    ${join contact c on c.workspace = ? and c.contact_id = u.contact_id}
                    order by c.contact_id
                    """);
            ofType = template.sql(select + """
                    from ${prefix}contact_identifier i
                    join ${prefix}contact c on c.workspace = i.workspace and c.contact_id = i.contact_id
                    where i.workspace = ? and i.identifier_type = ? and
                    """);
            byKey = ofType + "i.identifier_key = ?";
            byKeys = template.sql(select + """
                    from ${each identifier_key}
                    ${join contact_identifier i
                      on i.workspace = ? and i.identifier_type = ? and i.identifier_key = u.identifier_key}
                    ${join contact c on c.workspace = i.workspace and c.contact_id = i.contact_id}
                    """);
            byRanges = !joinsRanges ? "" : template.sql(select + """
                    from ${each first_key end_key}
                    ${join contact_identifier i
                      on i.workspace = ? and i.identifier_type = ?
                      and i.identifier_key >= u.first_key and i.identifier_key < u.end_key}
                    ${join contact c on c.workspace = i.workspace and c.contact_id = i.contact_id}
                    """);
        }
    }
}
