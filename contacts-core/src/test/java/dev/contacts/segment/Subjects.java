package dev.contacts.segment;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.contact.Provenance;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.StandardField;
import dev.contacts.workspace.Actor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Contacts that differ in their values only. */
final class Subjects {

    static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123456Z");

    private Subjects() {}

    /** Names and values in turns, as in {@code with("tier", "gold", "score", 2)}. */
    static SegmentSubject with(Object... namesAndValues) {
        Map<FieldName, FieldValue> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(FieldName.of((String) namesAndValues[i]), FieldValue.of(namesAndValues[i + 1]));
        }
        return with(values);
    }

    static SegmentSubject with(Map<FieldName, FieldValue> values) {
        Map<FieldName, FieldValue> standard = new HashMap<>(values);
        standard.keySet().removeIf(name -> StandardField.named(name).isEmpty());
        Map<FieldName, FieldValue> others = new HashMap<>(values);
        others.keySet().removeAll(standard.keySet());
        return new SegmentSubject(contact("default", false, Attributes.of(standard), Attributes.of(others)), NOW);
    }

    static Contact contact(String list, boolean test, Attributes standard, Attributes others) {
        return new Contact(
                new ContactId(new UUID(0x7000L, 0x8000000000000000L)),
                1,
                SchemaName.of(list),
                test,
                List.of(EmailAddress.parse("anna@example.com")),
                standard,
                others,
                Provenance.added(NOW, Origin.API, Actor.SYSTEM));
    }
}
