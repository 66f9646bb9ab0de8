package dev.contacts.inmemory;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.SegmentSubjects;
import dev.contacts.spi.WriteReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The contacts of a transaction. */
final class MemoryContacts implements ContactRecords {

    private final MemoryTransaction transaction;

    MemoryContacts(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public WriteReport insert(Collection<Contact> contacts) {
        Arguments.requireNew(contacts);
        return writing(draft -> contacts.forEach(draft::insert));
    }

    @Override
    public WriteReport update(Collection<ContactChange> changes) {
        Arguments.requireOnePerContact(changes);
        return writing(draft -> changes.forEach(draft::update));
    }

    @Override
    public WriteReport delete(Collection<Contact> contacts) {
        Arguments.requireEachOnce(contacts);
        return writing(draft -> contacts.forEach(draft::delete));
    }

    @Override
    public List<Contact> find(Collection<ContactId> ids) {
        SnapshotSortedMap<ContactId, Contact> byId =
                transaction.tables().contacts().byId();
        List<Contact> found = new ArrayList<>();
        for (ContactId id : new TreeSet<>(ids)) {
            Contact contact = byId.get(id);
            if (contact != null) {
                found.add(contact);
            }
        }
        return found;
    }

    @Override
    public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
        Tables.Contacts contacts = transaction.tables().contacts();
        if (identifiers.size() == 1) { // the common call, worth its own way
            Identifier identifier = identifiers.iterator().next();
            if (identifier.type().unique()) {
                Contact contact = contacts.byUnique().get(identifier);
                return contact == null ? List.of() : List.of(contact);
            }
        }
        Map<ContactId, Contact> found = new TreeMap<>();
        for (Identifier identifier : identifiers) {
            if (identifier.type().unique()) {
                Contact contact = contacts.byUnique().get(identifier);
                if (contact != null) {
                    found.put(contact.id(), contact);
                }
            } else {
                addShared(contacts, identifier, found);
            }
        }
        return List.copyOf(found.values());
    }

    @Override
    public List<Contact> select(ContactQuery query, Instant now, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        return new SegmentSubjects(transaction, now).select(query, after(after), limit);
    }

    @Override
    public long count(ContactQuery query, Instant now) {
        return new SegmentSubjects(transaction, now).count(query, after(null));
    }

    private Iterator<Contact> after(@Nullable ContactId bound) {
        SnapshotSortedMap<ContactId, Contact> byId =
                transaction.tables().contacts().byId();
        Iterator<Map.Entry<ContactId, Contact>> entries = bound == null ? byId.ascending() : byId.ascendingAfter(bound);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Contact next() {
                return entries.next().getValue();
            }
        };
    }

    private static void addShared(Tables.Contacts contacts, Identifier identifier, Map<ContactId, Contact> found) {
        Iterator<Map.Entry<SharedKey, Contact>> entries =
                contacts.byShared().ascendingFrom(SharedKey.first(identifier));
        while (entries.hasNext()) {
            Map.Entry<SharedKey, Contact> entry = entries.next();
            if (!entry.getKey().identifier().equals(identifier)) {
                return;
            }
            found.put(entry.getKey().contact(), entry.getValue());
        }
    }

    private WriteReport writing(Consumer<ContactsDraft> work) {
        List<WriteReport.Refusal> refusals = new ArrayList<>();
        transaction.write(tables -> {
            ContactsDraft draft = new ContactsDraft(tables, refusals);
            work.accept(draft);
            return draft.tables();
        });
        return refusals.isEmpty() ? WriteReport.ALL_WRITTEN : new WriteReport(refusals);
    }
}
