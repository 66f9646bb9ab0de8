package dev.contacts.inmemory.sabotage;

import dev.contacts.contact.Contact;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.Attributes;
import java.util.List;

/** Contacts that differ from others in one part. */
final class Copies {

    private Copies() {}

    static Contact with(Contact contact, Attributes standard, Attributes attributes) {
        return copy(contact, contact.version(), contact.identifiers(), standard, attributes);
    }

    static Contact with(Contact contact, List<Identifier> identifiers, Attributes attributes) {
        return copy(contact, contact.version(), identifiers, contact.standard(), attributes);
    }

    static Contact with(Contact contact, long version) {
        return copy(contact, version, contact.identifiers(), contact.standard(), contact.attributes());
    }

    private static Contact copy(
            Contact contact, long version, List<Identifier> identifiers, Attributes standard, Attributes attributes) {
        return new Contact(
                contact.id(),
                version,
                contact.schema(),
                contact.test(),
                identifiers,
                standard,
                attributes,
                contact.provenance());
    }
}
