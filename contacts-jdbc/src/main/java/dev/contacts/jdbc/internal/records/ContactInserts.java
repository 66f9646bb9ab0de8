package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.jdbc.internal.document.ContactDocument;
import dev.contacts.jdbc.internal.document.Json;
import dev.contacts.jdbc.internal.document.JsonBatch;
import dev.contacts.jdbc.internal.records.Claims.Claim;
import dev.contacts.jdbc.internal.rules.StoredKey;
import dev.contacts.jdbc.internal.sql.Insert;
import dev.contacts.jdbc.internal.sql.Session;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    /**
     * Adds contacts.
     *
     * @param free whether their identifiers were found to be free in this transaction
     */
    WriteReport insert(Collection<Contact> contacts, boolean free) {
        Arguments.requireNew(contacts);
        List<Claim> all = Claim.of(contacts);
        List<Claim> first = Claim.firstOfEach(all);
        boolean claimed = claims.claim(first, free);
        if (claimed && first.size() == all.size()) {
            write(contacts);
            return WriteReport.ALL_WRITTEN;
        }
        return decide(contacts, first, claimed);
    }

    private WriteReport decide(Collection<Contact> contacts, List<Claim> first, boolean all) {
        SortedMap<StoredKey, ContactId> claimed = new TreeMap<>();
        first.forEach(claim -> claimed.put(claim.key(), claim.owner()));
        Set<StoredKey> taken = all ? Set.of() : claims.takenOf(claimed);

        Map<StoredKey, ContactId> owners = new HashMap<>();
        List<Contact> accepted = new ArrayList<>(contacts.size());
        List<Refusal> refusals = new ArrayList<>();
        for (Contact contact : contacts) {
            Map<StoredKey, Identifier> keys = StoredKey.of(contact);
            Optional<Identifier> lost = keys.entrySet().stream()
                    .filter(key -> taken.contains(key.getKey()) || owners.containsKey(key.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (lost.isPresent()) {
                refusals.add(new Refusal.Taken(contact.id(), lost.get()));
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

    private void write(Collection<Contact> accepted) {
        List<Object[]> rows = new ArrayList<>(accepted.size());
        try (JsonBatch documents = json.batch()) {
            for (Contact contact : accepted) {
                rows.add(ContactRow.values(
                        contact, index.indexVersion(contact), ContactDocument.write(documents, contact)));
            }
        }
        session.insertNew(insert, workspace, rows);
        index.insert(accepted);
    }
}
