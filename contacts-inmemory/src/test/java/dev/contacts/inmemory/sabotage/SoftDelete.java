package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.WriteReport;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deleted contact is marked and hidden from readers, but stays, and so do its identifiers and memberships. */
final class SoftDelete extends BrokenContacts {

    private static final FieldName MARK = FieldName.of("deleted");

    @Override
    ContactRecords broken(Workspace workspace, ContactRecords contacts) {
        return new Hiding(contacts);
    }

    private static final class Hiding extends HonestContacts {

        Hiding(ContactRecords inner) {
            super(inner);
        }

        @Override
        public WriteReport delete(Collection<Contact> contacts) {
            return super.update(contacts.stream().map(Hiding::mark).toList());
        }

        @Override
        public List<Contact> find(Collection<ContactId> ids) {
            return visible(super.find(ids)).toList();
        }

        @Override
        public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
            return visible(super.findByIdentifier(identifiers)).toList();
        }

        @Override
        public List<Contact> select(ContactQuery query, Instant now, @Nullable ContactId after, int limit) {
            return visible(super.select(query, now, after, Integer.MAX_VALUE))
                    .limit(limit)
                    .toList();
        }

        @Override
        public long count(ContactQuery query, Instant now) {
            return visible(super.select(query, now, null, Integer.MAX_VALUE)).count();
        }

        private static Stream<Contact> visible(List<Contact> contacts) {
            return contacts.stream()
                    .filter(contact -> contact.attributes().get(MARK).isEmpty());
        }

        private static ContactChange mark(Contact contact) {
            Contact marked = Copies.with(
                    contact, contact.identifiers(), contact.attributes().with(MARK, FieldValue.of(true)));
            return new ContactChange(contact, Copies.with(marked, contact.version() + 1));
        }
    }
}
