package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.jdbc.internal.rules.StoredKey;
import dev.contacts.jdbc.internal.sql.ColumnType;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Insert.Column;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Uuids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who has which identifier in one workspace: decided by the primary key of {@code contact_identifier}. */
final class Claims {

    private final Texts texts;
    private final Session session;
    private final String workspace;

    Claims(Texts texts, Session session, String workspace) {
        this.texts = texts;
        this.session = session;
        this.workspace = workspace;
    }

    /** A key that shall be a contact's. */
    record Claim(StoredKey key, ContactId owner) {

        /** Those of contacts, sorted; of the same key, that of the first contact comes first. */
        static List<Claim> of(Collection<Contact> contacts) {
            List<Claim> all = new ArrayList<>(2 * contacts.size());
            for (Contact contact : contacts) {
                for (Identifier identifier : contact.identifiers()) {
                    all.add(new Claim(StoredKey.of(identifier, contact.id()), contact.id()));
                }
            }
            all.sort(Comparator.comparing(Claim::key));
            return all;
        }

        /** The first of each key among sorted ones; of what a contact has twice, one. */
        static List<Claim> firstOfEach(List<Claim> sorted) {
            List<Claim> first = new ArrayList<>(sorted.size());
            for (Claim claim : sorted) {
                if (first.isEmpty() || !first.get(first.size() - 1).key().equals(claim.key())) {
                    first.add(claim);
                }
            }
            return first;
        }
    }

    /**
     * Claims keys for contacts, in the order of the keys, so that two transactions cannot wait for each other here.
     *
     * @return the keys that others have
     */
    Set<StoredKey> claim(SortedMap<StoredKey, ContactId> owners) {
        List<Claim> all = new ArrayList<>(owners.size());
        owners.forEach((key, owner) -> all.add(new Claim(key, owner)));
        return claim(all, false) ? Set.of() : takenOf(owners);
    }

    /**
     * Claims keys for contacts.
     *
     * @param all sorted, each key once
     * @param free whether they were found to be free
     * @return whether nobody else has any
     */
    boolean claim(List<Claim> all, boolean free) {
        List<Object[]> rows = new ArrayList<>(all.size());
        for (Claim claim : all) {
            rows.add(new Object[] {
                claim.key().type(), claim.key().bytes(), claim.owner().value()
            });
        }
        int claimed = free
                ? session.insertFree(texts.insert, workspace, rows)
                : session.insertAbsent(texts.insert, workspace, rows);
        return claimed == rows.size();
    }

    /** The keys that others have. */
    Set<StoredKey> takenOf(SortedMap<StoredKey, ContactId> owners) {
        Set<StoredKey> ours = new HashSet<>();
        Map<Short, List<byte[]>> byType = owners.keySet().stream()
                .collect(Collectors.groupingBy(
                        StoredKey::type, TreeMap::new, Collectors.mapping(StoredKey::bytes, Collectors.toList())));
        byType.forEach((type, keys) -> session
                .listFor(
                        ColumnType.BYTES,
                        keys,
                        texts.owners,
                        row -> Map.entry(StoredKey.of(type, row.getBytes(1)), Uuids.read(row, 2)),
                        workspace,
                        type)
                .stream()
                .filter(row -> new ContactId(row.getValue()).equals(owners.get(row.getKey())))
                .forEach(row -> ours.add(row.getKey())));
        Set<StoredKey> taken = new HashSet<>(owners.keySet());
        taken.removeAll(ours);
        return taken;
    }

    /** Hands keys that are claimed already to other contacts. */
    void give(Map<StoredKey, ContactId> owners) {
        List<Object[]> rows = new ArrayList<>(owners.size());
        owners.forEach((key, owner) -> rows.add(new Object[] {owner.value(), workspace, key.type(), key.bytes()}));
        session.batch(texts.give, rows);
    }

    /** Frees keys. */
    void free(Collection<StoredKey> keys) {
        session.batch(
                texts.free,
                keys.stream()
                        .sorted()
                        .map(key -> new Object[] {workspace, key.type(), key.bytes()})
                        .toList());
    }

    /** The statements, once per store. */
    static final class Texts {

        private final Insert insert;
        private final String owners;
        private final String give;
        private final String free;

        Texts(Template template) {
            insert = template.insert(
                    "contact_identifier",
                    Column.of("identifier_type", ColumnType.SMALLINT),
                    Column.of("identifier_key", ColumnType.BYTES),
                    Column.of("contact_id", ColumnType.UUID));
            owners = template.sql("""
                    select i.identifier_key, i.contact_id
                    from ${each identifier_key}
                    ${join contact_identifier i
                      on i.workspace = ? and i.identifier_type = ? and i.identifier_key = u.identifier_key}
                    """);
            give = template.sql("""
                    update ${prefix}contact_identifier set contact_id = ?
                    where workspace = ? and identifier_type = ? and identifier_key = ?
                    """);
            free = template.sql("""
                    delete from ${prefix}contact_identifier
                    where workspace = ? and identifier_type = ? and identifier_key = ?
                    """);
        }
    }
}
