package dev.contacts.jdbc;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import dev.contacts.spi.ContactChange;
import dev.contacts.workspace.Actor;
import dev.contacts.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Contacts to store. */
final class TestContacts {

    static final Workspace WORKSPACE = Workspace.of("north");
    static final Instant NOW = Instant.parse("2026-03-29T01:30:59.123456Z");

    private TestContacts() {}

    static ContactId id(long n) {
        return new ContactId(new UUID(n, 0));
    }

    static EmailAddress email(String local) {
        return EmailAddress.parse(local + "@example.com");
    }

    static Contact contact(long n, Identifier... identifiers) {
        return contact(n, Attributes.empty(), identifiers);
    }

    static Contact contact(long n, Attributes attributes, Identifier... identifiers) {
        return new Contact(
                id(n),
                1,
                SchemaName.DEFAULT,
                false,
                List.of(identifiers),
                Attributes.empty(),
                attributes,
                Provenance.added(NOW, Origin.API, Actor.of("tester")));
    }

    static Attributes attributes(String field, Object value) {
        return Attributes.empty().with(FieldName.of(field), FieldValue.of(value));
    }

    static ContactChange change(Contact before, Attributes attributes, Identifier... identifiers) {
        Contact after = new Contact(
                before.id(),
                before.version() + 1,
                before.schema(),
                before.test(),
                List.of(identifiers),
                before.standard(),
                attributes,
                before.provenance().updated(NOW.plusSeconds(1), Origin.IMPORT, Actor.SYSTEM));
        return new ContactChange(before, after);
    }
}
