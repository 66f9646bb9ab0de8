package dev.contacts.tck;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.group.Group;
import dev.contacts.group.GroupId;
import dev.contacts.identifier.EmailAddress;
import dev.contacts.identifier.Identifier;
import dev.contacts.privacy.AnonymizationMethod;
import dev.contacts.privacy.AnonymizationPolicy;
import dev.contacts.privacy.AnonymizationReceipt;
import dev.contacts.privacy.ReceiptOpening;
import dev.contacts.privacy.ReceiptSeal;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.SchemaName;
import dev.contacts.schema.StandardField;
import dev.contacts.segment.DynamicSegment;
import dev.contacts.segment.SegmentId;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.StaticSegment;
import dev.contacts.spi.ContactChange;
import dev.contacts.transfer.ImportCounts;
import dev.contacts.transfer.ImportId;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.ImportSession;
import dev.contacts.transfer.ImportUndo;
import dev.contacts.workspace.Workspace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Values that the contracts store, and copies of contacts with one part changed. */
final class Samples {

    static final EmailAddress ANNA = EmailAddress.parse("anna@example.com");
    static final EmailAddress BEN = EmailAddress.parse("ben@example.com");
    static final EmailAddress CARA = EmailAddress.parse("cara@example.com");

    private Samples() {}

    static ContactId id(String uuid) {
        return new ContactId(UUID.fromString(uuid));
    }

    static Attributes attributes(String name, Object value) {
        return Attributes.of(Map.of(FieldName.of(name), FieldValue.of(value)));
    }

    /** A group that is not stored. */
    static Group group(Sandbox box, String name) {
        return Group.of(new GroupId(box.ids().next()), name, Sandbox.ACTOR, Sandbox.NOW);
    }

    /** A static segment that is not stored. */
    static StaticSegment segment(Sandbox box, String name) {
        return new StaticSegment(new SegmentId(box.ids().next()), name, "", Sandbox.ACTOR, Sandbox.NOW);
    }

    /** A dynamic segment that is not stored. */
    static DynamicSegment segment(Sandbox box, String name, SegmentRule rule) {
        return new DynamicSegment(
                new SegmentId(box.ids().next()), name, "", Sandbox.ACTOR, Sandbox.NOW, Optional.empty(), rule);
    }

    /** One value of every kind, chosen so that a store that goes through another type is found out. */
    static Attributes everyKind() {
        Map<FieldName, FieldValue> values = new TreeMap<>();
        values.put(FieldName.of("text"), FieldValue.of("Zoë 𝔘 ß 👩‍👩‍👧"));
        values.put(FieldName.of("empty text"), FieldValue.of(""));
        values.put(FieldName.of("number"), FieldValue.of(new BigDecimal("-9007199254740993.000000000000000001")));
        values.put(FieldName.of("zero"), FieldValue.of(0));
        values.put(FieldName.of("true"), FieldValue.of(true));
        values.put(FieldName.of("false"), FieldValue.of(false));
        values.put(FieldName.of("date"), FieldValue.of(LocalDate.parse("2024-02-29")));
        values.put(FieldName.of("instant"), FieldValue.of(Instant.parse("2026-03-29T01:59:58.987654Z")));
        values.put(FieldName.of("list"), FieldValue.of(List.of("b", "", "a;b", "b", "\\")));
        values.put(FieldName.of("empty list"), FieldValue.of(List.of()));
        values.put(FieldName.of("number as text"), FieldValue.of("007"));
        values.put(FieldName.of("date as text"), FieldValue.of("2024-02-29"));
        values.put(FieldName.of("Mixed CASE"), FieldValue.of("spelling is kept"));
        return Attributes.of(values);
    }

    /** A value in every standard field. */
    static Attributes everyStandardField() {
        Map<FieldName, FieldValue> values = new TreeMap<>();
        for (StandardField field : StandardField.values()) {
            values.put(
                    field.fieldName(),
                    switch (field) {
                        case LATITUDE -> FieldValue.of(new BigDecimal("-89.99999999"));
                        case LONGITUDE -> FieldValue.of(180);
                        case LOCATED_AT -> FieldValue.of(Instant.parse("1999-12-31T23:59:59.999999Z"));
                        case TIME_ZONE -> FieldValue.of("Pacific/Kiritimati");
                        case LANGUAGE -> FieldValue.of("pt-BR");
                        case AVATAR_LINK -> FieldValue.of("https://example.com/a.png?x=1&y=%20#z");
                        default -> FieldValue.of("the " + field + "\nof Zoë");
                    });
        }
        return Attributes.of(values);
    }

    /** New contacts with one email each, as many as asked for. */
    static List<Contact> crowd(Sandbox box, int size) {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            contacts.add(box.contact(EmailAddress.parse("person" + i + "@example.com")));
        }
        return contacts;
    }

    static List<ContactId> ids(List<Contact> contacts) {
        return contacts.stream().map(Contact::id).toList();
    }

    static Contact inList(Contact contact, String list) {
        return new Contact(
                contact.id(),
                contact.version(),
                SchemaName.of(list),
                contact.test(),
                contact.identifiers(),
                contact.standard(),
                contact.attributes(),
                contact.provenance());
    }

    static Contact asTest(Contact contact) {
        return new Contact(
                contact.id(),
                contact.version(),
                contact.schema(),
                true,
                contact.identifiers(),
                contact.standard(),
                contact.attributes(),
                contact.provenance());
    }

    static Contact withStandard(Contact contact, Attributes standard) {
        return new Contact(
                contact.id(),
                contact.version(),
                contact.schema(),
                contact.test(),
                contact.identifiers(),
                standard,
                contact.attributes(),
                contact.provenance());
    }

    /** The contact's next version with other attributes. */
    static ContactChange change(Contact before, Attributes attributes) {
        return change(before, attributes, before.identifiers());
    }

    /** The contact's next version with other identifiers. */
    static ContactChange change(Contact before, Identifier... identifiers) {
        return change(before, before.attributes(), List.of(identifiers));
    }

    private static ContactChange change(Contact before, Attributes attributes, List<Identifier> identifiers) {
        return new ContactChange(
                before,
                new Contact(
                        before.id(),
                        before.version() + 1,
                        before.schema(),
                        before.test(),
                        identifiers,
                        before.standard(),
                        attributes,
                        before.provenance().updated(Sandbox.NOW.plusNanos(1_001_000), Origin.IMPORT, Sandbox.ACTOR)));
    }

    /** A receipt that is not stored. */
    static AnonymizationReceipt receipt(Workspace workspace, long number, Map<String, Long> erased) {
        String digest = String.format(Locale.ROOT, "%064x", number);
        return new AnonymizationReceipt(
                UUID.randomUUID(),
                workspace,
                Sandbox.ACTOR,
                Sandbox.NOW,
                "KMAC256",
                new AnonymizationMethod(AnonymizationPolicy.COUNTS_ONLY, 7, "1.0.0"),
                new TreeMap<>(erased),
                true,
                new ReceiptSeal(
                        number,
                        "a" + digest.substring(1),
                        "b" + digest.substring(1),
                        digest,
                        "c" + digest.substring(1),
                        "0aff"),
                ReceiptOpening.WITHHELD);
    }

    /** An import that has just begun. */
    static ImportSession running(Sandbox box) {
        return new ImportSession(
                new ImportId(box.ids().next()),
                SchemaName.DEFAULT,
                ImportMode.APPEND,
                false,
                ImportSession.State.RUNNING,
                ImportCounts.NONE,
                "a".repeat(64),
                1,
                Sandbox.NOW,
                Sandbox.ACTOR,
                Sandbox.NOW,
                ImportUndo.NONE);
    }

    /** The next version of a session. */
    static ImportSession next(ImportSession session, ImportSession.State state, ImportCounts counts) {
        return session.checkpoint(state, counts, "b".repeat(64), Sandbox.NOW.plusSeconds(1));
    }
}
