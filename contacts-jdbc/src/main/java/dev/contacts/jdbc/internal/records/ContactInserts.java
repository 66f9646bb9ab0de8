package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.rules.StoredKey;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds contacts: first every key of the batch is claimed at once, each for the first contact that wants it; then the contacts are
 * decided in their order; what was claimed for a contact that is refused goes to the next one that wants it, or is freed.
 */
final class ContactInserts {

    private final Insert insert;
    private final Session session;
    private final String workspace;
    private final Json json;
    private final Claims claims;
    private final IndexRows index;

    ContactInserts(Insert insert, Session session, String workspace, Json json, Claims claims, IndexRows index) {
        this.insert = insert;
        this.session = session;
        this.workspace = workspace;
        this.json = json;
        this.claims = claims;
        this.index = index;
    }

    WriteReport insert(Collection<Contact> contacts) {
        Arguments.requireNew(contacts);
        List<Map<StoredKey, Identifier>> wanted =
                contacts.stream().map(StoredKey::of).toList();
        SortedMap<StoredKey, ContactId> claimed = new TreeMap<>();
        Iterator<Map<StoredKey, Identifier>> wants = wanted.iterator();
        for (Contact contact : contacts) {
            wants.next().keySet().forEach(key -> claimed.putIfAbsent(key, contact.id()));
        }
        Set<StoredKey> taken = claims.claim(claimed);

        Map<StoredKey, ContactId> owners = new HashMap<>();
        List<Contact> accepted = new ArrayList<>(contacts.size());
        List<Refusal> refusals = new ArrayList<>();
        wants = wanted.iterator();
        for (Contact contact : contacts) {
            Map<StoredKey, Identifier> keys = wants.next();
            Optional<Identifier> first = keys.entrySet().stream()
                    .filter(key -> taken.contains(key.getKey()) || owners.containsKey(key.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (first.isPresent()) {
                refusals.add(new Refusal.Taken(contact.id(), first.get()));
            } else {
                keys.keySet().forEach(key -> owners.put(key, contact.id()));
                accepted.add(contact);
            }
        }
        if (!refusals.isEmpty()) {
            settle(claimed, taken, owners);
        }
        write(accepted);
        return new WriteReport(refusals);
    }

    private void settle(Map<StoredKey, ContactId> claimed, Set<StoredKey> taken, Map<StoredKey, ContactId> owners) {
        List<StoredKey> unwanted = new ArrayList<>();
        SortedMap<StoredKey, ContactId> others = new TreeMap<>();
        claimed.forEach((key, first) -> {
            ContactId owner = owners.get(key);
            if (owner == null && !taken.contains(key)) {
                unwanted.add(key);
            } else if (owner != null && !owner.equals(first)) {
                others.put(key, owner);
            }
        });
        claims.free(unwanted);
        claims.give(others);
    }

    private void write(List<Contact> accepted) {
        List<Object[]> rows = new ArrayList<>(accepted.size());
        for (Contact contact : accepted) {
            rows.add(ContactRow.values(contact, index.indexVersion(contact), json));
        }
        session.insertNew(insert, workspace, rows);
        index.insert(accepted);
    }
}
