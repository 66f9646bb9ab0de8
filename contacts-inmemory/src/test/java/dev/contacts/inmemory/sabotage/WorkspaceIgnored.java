package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.identifier.Identifier;
import dev.contacts.spi.ContactRecords;
import dev.contacts.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who has an identifier is asked of all workspaces when this one has no answer. */
final class WorkspaceIgnored extends BrokenContacts {

    private final Set<Workspace> workspaces = ConcurrentHashMap.newKeySet();

    @Override
    ContactRecords broken(Workspace workspace, ContactRecords contacts) {
        workspaces.add(workspace);
        return new HonestContacts(contacts) {
            @Override
            public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
                List<Contact> own = super.findByIdentifier(identifiers);
                return own.isEmpty() ? elsewhere(identifiers) : own;
            }
        };
    }

    private List<Contact> elsewhere(Collection<? extends Identifier> identifiers) {
        for (Workspace other : workspaces) {
            List<Contact> found =
                    honest.inTransaction(other, tx -> tx.contacts().findByIdentifier(identifiers));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
