package dev.contacts.inmemory.sabotage;

import dev.contacts.identifier.ExternalId;
import dev.contacts.identifier.Identifier;
import dev.contacts.spi.ContactRecords;
import dev.contacts.spi.StoreTransaction;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Nothing is unique but the contact's id. */
public final class NoUniqueKey extends DisguisedStore {

    @Override
    Identifier disguised(Identifier identifier) {
        return shared(identifier);
    }

    static ContactRecords withoutKey(StoreTransaction transaction) {
        return new DisguisedContacts(transaction, NoUniqueKey::shared);
    }

    /** Several contacts may have it, and it has a length that is allowed. */
    private static Identifier shared(Identifier identifier) {
        byte[] key = identifier.key().getBytes(StandardCharsets.UTF_8);
        return ExternalId.parse(identifier.type() + ":" + UUID.nameUUIDFromBytes(key));
    }
}
