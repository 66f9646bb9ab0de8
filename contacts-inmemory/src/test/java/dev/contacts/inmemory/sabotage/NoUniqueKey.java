package dev.contacts.inmemory.sabotage;

import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.spi.ContactRecords;
import dev.contacts.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Nothing is unique but the contact's id. */
public final class NoUniqueKey extends BrokenContacts {

    @Override
    ContactRecords broken(Workspace workspace, ContactRecords contacts) {
        return withoutKey(contacts);
    }

    static ContactRecords withoutKey(ContactRecords contacts) {
        return new DisguisedContacts(contacts, NoUniqueKey::shared);
    }

    /** Several contacts may have it, and it has a length that is allowed. */
    private static Identifier shared(Identifier identifier) {
        byte[] key = identifier.key().getBytes(StandardCharsets.UTF_8);
        return ExternalId.parse(identifier.type() + ":" + UUID.nameUUIDFromBytes(key));
    }
}
