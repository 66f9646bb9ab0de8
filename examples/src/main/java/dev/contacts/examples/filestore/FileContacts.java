package dev.contacts.examples.filestore;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.SegmentSubjects;
import dev.contacts.spi.WriteReport;
import dev.contacts.spi.WriteReport.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of a transaction. Batches are decided contact by contact in their order, and report what they refuse instead of throwing.
 * Looking first is right here, unlike in most stores: whoever has the turn to write is alone (guarantees 2 and 3).
 */
final class FileContacts implements ContactRecords {

    private final FileTransaction transaction;

    FileContacts(FileTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public WriteReport insert(Collection<Contact> contacts) {
        Arguments.requireNew(contacts);
        Map<ContactId, Contact> stored = transaction.tablesToWrite().contacts;
        if (contacts.stream().map(Contact::id).anyMatch(stored::containsKey)) {
            throw new IllegalArgumentException("an inserted contact has a new id");
        }
        return write(contacts, this::taken, Change.PutContact::new);
    }

    @Override
    public WriteReport update(Collection<ContactChange> changes) {
        Arguments.requireOnePerContact(changes);
        return write(
                changes,
                change -> outdated(change.before()).or(() -> taken(change.after())),
                change -> new Change.PutContact(change.after()));
    }

    @Override
    public WriteReport delete(Collection<Contact> contacts) {
        Arguments.requireEachOnce(contacts);
        return write(contacts, this::outdated, contact -> new Change.RemoveContact(contact.id()));
    }

    @Override
    public List<Contact> find(Collection<ContactId> ids) {
        Map<ContactId, Contact> contacts = transaction.tables().contacts;
        return new TreeSet<>(ids)
                .stream().flatMap(id -> Stream.ofNullable(contacts.get(id))).toList();
    }

    @Override
    public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
        Tables tables = transaction.tables();
        return find(identifiers.stream().flatMap(tables::owners).toList());
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

    /** The query says itself which of these it selects; only a store that translates it, into SQL say, has to be careful here. */
    private Iterator<Contact> after(@Nullable ContactId after) {
        Tables tables = transaction.tables();
        Map<ContactId, Contact> contacts = after == null ? tables.contacts : tables.contacts.tailMap(after, false);
        return contacts.values().iterator();
    }

    private <T> WriteReport write(
            Collection<T> batch, Function<T, Optional<Refusal>> refusal, Function<T, Change> change) {
        transaction.tablesToWrite();
        List<Refusal> refusals = new ArrayList<>();
        for (T each : batch) {
            refusal.apply(each).ifPresentOrElse(refusals::add, () -> transaction.make(change.apply(each)));
        }
        return new WriteReport(refusals);
    }

    private Optional<Refusal> outdated(Contact read) {
        Contact stored = transaction.tables().contacts.get(read.id());
        if (stored == null) {
            return Optional.of(new Refusal.Missing(read.id()));
        }
        return stored.version() == read.version()
                ? Optional.empty()
                : Optional.of(new Refusal.Stale(read.id(), read.version(), stored.version()));
    }

    private Optional<Refusal> taken(Contact contact) {
        Tables tables = transaction.tables();
        return contact.identifiers().stream()
                .filter(identifier -> identifier.type().unique())
                .filter(identifier -> tables.owners(identifier).anyMatch(owner -> !owner.equals(contact.id())))
                .findFirst()
                .map(identifier -> new Refusal.Taken(contact.id(), identifier));
    }
}
