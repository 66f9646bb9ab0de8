package dev.contacts.internal.transfer;

import dev.contacts.consent.ConsentLedger;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.consent.AddressMoves;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.WriteReport;
import dev.contacts.transfer.ImportChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contacts that the rows of a chunk are about, as they are after the rows taken so far. For one try of one transaction. */
final class KnownContacts {

    private final Map<Identifier, Entry> byIdentifier = new HashMap<>();
    private final Map<ContactId, Entry> byId = new HashMap<>();
    private final Set<Entry> changed = new LinkedHashSet<>();
    private final List<ContactChange> changes = new ArrayList<>();
    private final List<Contact> added = new ArrayList<>();

    /** A contact: as the store has it, if it does, and as it shall be. */
    static final class Entry {

        private final @Nullable Contact stored;
        private Contact current;

        private Entry(@Nullable Contact stored, Contact current) {
            this.stored = stored;
            this.current = current;
        }

        Contact current() {
            return current;
        }
    }

    KnownContacts(ContactRecords records, List<ParsedRow> rows) {
        Set<Identifier> named = new LinkedHashSet<>();
        for (ParsedRow row : rows) {
            for (Identifier identifier : row.identifiers()) {
                if (identifier.type().unique()) {
                    named.add(identifier);
                }
            }
        }
        if (!named.isEmpty()) {
            records.findByIdentifier(named).forEach(this::know);
        }
        List<ContactId> ids = rows.stream()
                .map(ParsedRow::id)
                .filter(Objects::nonNull)
                .filter(id -> !byId.containsKey(id))
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            records.find(ids).forEach(this::know);
        }
    }

    private void know(Contact contact) {
        Entry entry = new Entry(contact, contact);
        byId.put(contact.id(), entry);
        index(entry);
    }

    /** The contacts that the store has. */
    Set<ContactId> stored() {
        return byId.keySet();
    }

    /** The contact with an id, if the store has it. */
    @Nullable
    Entry withId(ContactId id) {
        return byId.get(id);
    }

    /** The contacts that have one of the identifiers. */
    Set<Entry> having(List<Identifier> identifiers) {
        Set<Entry> found = new LinkedHashSet<>(2);
        for (Identifier identifier : identifiers) {
            Entry entry = byIdentifier.get(identifier);
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    void add(Contact contact) {
        Entry entry = new Entry(null, contact);
        index(entry);
        changed.add(entry);
    }

    void change(Entry entry, Contact after) {
        entry.current.identifiers().forEach(byIdentifier::remove);
        entry.current = after;
        index(entry);
        changed.add(entry);
    }

    /**
     * Writes what was added and changed; changes first, since they may free identifiers that new contacts take.
     *
     * @return what was not written
     */
    List<WriteReport.Refusal> write(ContactRecords records) {
        for (Entry entry : changed) {
            if (entry.stored == null) {
                added.add(withVersion(entry.current, 1));
            } else {
                changes.add(new ContactChange(entry.stored, withVersion(entry.current, entry.stored.version() + 1)));
            }
        }
        WriteReport updates = changes.isEmpty() ? WriteReport.ALL_WRITTEN : records.update(changes);
        WriteReport inserts = added.isEmpty() ? WriteReport.ALL_WRITTEN : records.insert(added);
        List<WriteReport.Refusal> refusals = new ArrayList<>(updates.refusals());
        refusals.addAll(inserts.refusals());
        return refusals;
    }

    /** What was written, for somebody who wants to undo it. */
    List<ImportChange> journal() {
        return changed.stream().map(KnownContacts::journal).toList();
    }

    private static ImportChange journal(Entry entry) {
        Contact stored = entry.stored;
        return stored == null
                ? new ImportChange.Added(entry.current.id(), 1)
                : new ImportChange.Changed(stored, stored.version() + 1);
    }

    /**
     * Lets what was said no to go along with the addresses that were written.
     *
     * @return the ledgers that have got an entry by it
     */
    Map<ContactId, ConsentLedger> follow(AddressMoves moves) {
        return moves.follow(changes, added);
    }

    /** Whether an identifier is taken by a contact of this chunk, which gives it up in the same chunk. */
    boolean isAmongRows(WriteReport.Refusal refusal) {
        return refusal instanceof WriteReport.Refusal.Taken taken
                && changed.stream()
                        .anyMatch(entry -> entry.stored != null
                                && entry.stored.identifiers().contains(taken.identifier()));
    }

    private void index(Entry entry) {
        for (Identifier identifier : entry.current.identifiers()) {
            if (identifier.type().unique()) {
                byIdentifier.put(identifier, entry);
            }
        }
    }

    /** Several rows about one contact are one change of it. */
    private static Contact withVersion(Contact contact, long version) {
        if (contact.version() == version) {
            return contact;
        }
        return new Contact(
                contact.id(),
                version,
                contact.schema(),
                contact.test(),
                contact.identifiers(),
                contact.standard(),
                contact.attributes(),
                contact.provenance());
    }
}
