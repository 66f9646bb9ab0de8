package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.identifier.Identifier;
import dev.contacts.spi.ContactRecords;
import dev.contacts.workspace.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whoever was once found by an identifier is found so for ever, as the contact was then. */
final class StaleCache extends BrokenContacts {

    private record Key(Workspace workspace, List<Identifier> identifiers) {}

    private final Map<Key, List<Contact>> answers = new ConcurrentHashMap<>();

    @Override
    ContactRecords broken(Workspace workspace, ContactRecords contacts) {
        return new HonestContacts(contacts) {
            @Override
            public List<Contact> findByIdentifier(Collection<? extends Identifier> identifiers) {
                Key key = new Key(workspace, List.copyOf(identifiers));
                List<Contact> known = answers.get(key);
                if (known != null) {
                    return known;
                }
                List<Contact> found = super.findByIdentifier(identifiers);
                if (!found.isEmpty()) {
                    answers.put(key, found);
                }
                return found;
            }
        };
    }
}
