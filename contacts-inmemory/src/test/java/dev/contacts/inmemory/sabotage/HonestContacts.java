package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.WriteReport;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passes every call on to other records; a sabotage overrides the calls it breaks. */
class HonestContacts implements ContactRecords {

    private final ContactRecords inner;

    HonestContacts(ContactRecords inner) {
        this.inner = inner;
    }

    @Override
    public WriteReport insert(Collection<Contact> contacts) {
        return inner.insert(contacts);
    }

    @Override
    public WriteReport update(Collection<ContactChange> changes) {
        return inner.update(changes);
    }

    @Override
    public WriteReport delete(Collection<Contact> contacts) {
        return inner.delete(contacts);
    }

    @Override
    public List<Contact> find(Collection<ContactId> ids) {
        return inner.find(ids);
    }

    @Override
    public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
        return inner.findByIdentifier(identifiers);
    }

    @Override
    public List<Contact> select(ContactQuery query, Instant now, @Nullable ContactId after, int limit) {
        return inner.select(query, now, after, limit);
    }

    @Override
    public long count(ContactQuery query, Instant now) {
        return inner.count(query, now);
    }
}
