package dev.contacts.jdbc.internal.records;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.Arguments;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.SegmentSubjects;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.spi.WriteReport;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contacts of a transaction. */
final class JdbcContacts implements ContactRecords {

    private final ContactInserts inserts;
    private final ContactChanges changes;
    private final ContactReads reads;
    private final ContactSelections selections;
    private final StoreTransaction transaction;

    JdbcContacts(
            ContactInserts inserts,
            ContactChanges changes,
            ContactReads reads,
            ContactSelections selections,
            StoreTransaction transaction) {
        this.inserts = inserts;
        this.changes = changes;
        this.reads = reads;
        this.selections = selections;
        this.transaction = transaction;
    }

    @Override
    public WriteReport insert(Collection<Contact> contacts) {
        WriteReport report = inserts.insert(contacts, reads.foundNobodyWithAnyOf(contacts));
        reads.requireNone(
                report.refusals().stream().map(WriteReport.Refusal::contact).toList());
        return report;
    }

    @Override
    public WriteReport update(Collection<ContactChange> batch) {
        return changes.update(batch);
    }

    @Override
    public WriteReport delete(Collection<Contact> contacts) {
        return changes.delete(contacts);
    }

    @Override
    public List<Contact> find(Collection<ContactId> ids) {
        return reads.find(ids);
    }

    @Override
    public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
        return reads.findByIdentifier(identifiers);
    }

    @Override
    public List<Contact> select(ContactQuery query, Instant now, @Nullable ContactId after, int limit) {
        Arguments.requireLimit(limit);
        return selections.select(query, now, new SegmentSubjects(transaction, now), after, limit);
    }

    @Override
    public long count(ContactQuery query, Instant now) {
        return selections.count(query, now, new SegmentSubjects(transaction, now));
    }
}
