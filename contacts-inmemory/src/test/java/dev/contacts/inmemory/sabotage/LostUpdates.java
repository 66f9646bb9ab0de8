package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.spi.ContactChange;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.WriteReport;
import dev.contacts.workspace.Workspace;
import java.util.Collection;
import java.util.List;

/** A change is made whatever version it was meant for. */
final class LostUpdates extends BrokenContacts {

    @Override
    ContactRecords broken(Workspace workspace, ContactRecords contacts) {
        return new HonestContacts(contacts) {
            @Override
            public WriteReport update(Collection<ContactChange> changes) {
                return super.update(changes.stream().map(this::current).toList());
            }

            private ContactChange current(ContactChange change) {
                List<Contact> stored = find(List.of(change.before().id()));
                return stored.isEmpty()
                        ? change
                        : new ContactChange(
                                stored.get(0),
                                Copies.with(change.after(), stored.get(0).version() + 1));
            }
        };
    }
}
