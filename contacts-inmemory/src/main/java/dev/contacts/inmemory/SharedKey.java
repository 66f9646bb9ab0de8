package dev.contacts.inmemory;

import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import java.util.Comparator;
import java.util.UUID;

/** A contact's place under an identifier that several contacts may have. */
record SharedKey(Identifier identifier, ContactId contact) {

    static final Comparator<SharedKey> ORDER = Comparator.comparing((SharedKey key) -> key.identifier.type())
            .thenComparing(key -> key.identifier.key())
            .thenComparing(SharedKey::contact);

    /** The first place under an identifier. */
    static SharedKey first(Identifier identifier) {
        return new SharedKey(identifier, new ContactId(new UUID(0, 0)));
    }
}
