package dev.contacts.internal.export;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.internal.segment.WorkspaceScope;
import dev.contacts.internal.transfer.CsvWriter;
import dev.contacts.internal.transfer.Target;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.StandardField;
import dev.contacts.segment.ContactQuery;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ExportFailedException;
import dev.contacts.transfer.HeaderMapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of a query, one per line. Read twice in the same transaction: first the names of the fields that occur, then the
 * contacts.
 *
 * @param query which contacts
 */
record QueryExport(ContactQuery query) implements ExportContent {

    private static final int PAGE = 1_000;
    private static final IdentifierType[] TYPES = IdentifierType.values();
    private static final StandardField[] STANDARD = StandardField.values();

    @Override
    public void write(StoreTransaction tx, CsvWriter out, Instant now) {
        WorkspaceScope.check(tx, query);
        List<ProfileSchema> schemas = schemas(tx);
        ArchivedFields archived = ArchivedFields.of(schemas);
        Set<FieldName> occurring = new TreeSet<>();
        long expected = forEach(
                tx, now, contact -> occurring.addAll(archived.shown(contact).names()));
        List<FieldName> attributes = columns(schemas, occurring);
        out.line(header(attributes));
        Set<FieldName> known = new HashSet<>(attributes);
        long written = forEach(tx, now, contact -> {
            Attributes shown = archived.shown(contact);
            if (!known.containsAll(shown.names())) {
                throw new ExportFailedException(
                        out.contacts(), "a contact got another field while it was written; repeat the export", null);
            }
            out.line(line(contact, shown, attributes));
            out.endContact();
        });
        if (written != expected) {
            throw new ExportFailedException(
                    written, expected + " contacts were counted at the beginning and " + written + " written", null);
        }
    }

    private long forEach(StoreTransaction tx, Instant now, Consumer<Contact> action) {
        long count = 0;
        ContactId last = null;
        List<Contact> page;
        do {
            page = tx.contacts().select(query, now, last, PAGE);
            page.forEach(action);
            count += page.size();
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return count;
    }

    private List<ProfileSchema> schemas(StoreTransaction tx) {
        return query.schema()
                .map(name -> tx.schemas().find(name).stream().toList())
                .orElseGet(() -> tx.schemas().list());
    }

    /** The defined fields in their order, then what else occurs. */
    private static List<FieldName> columns(List<ProfileSchema> schemas, Set<FieldName> occurring) {
        Set<FieldName> names = new LinkedHashSet<>();
        schemas.forEach(
                schema -> schema.fields().stream().map(FieldDefinition::name).forEach(names::add));
        names.addAll(occurring);
        return List.copyOf(names);
    }

    private static List<@Nullable String> header(List<FieldName> attributes) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(HeaderMapping.CONTACT_ID);
        for (IdentifierType type : TYPES) {
            cells.add(Target.header(type));
        }
        for (StandardField field : STANDARD) {
            cells.add(field.fieldName().value());
        }
        for (FieldName attribute : attributes) {
            cells.add(Target.header(attribute));
        }
        return cells;
    }

    private static List<@Nullable String> line(Contact contact, Attributes shown, List<FieldName> attributes) {
        List<@Nullable String> cells = new ArrayList<>(1 + TYPES.length + STANDARD.length + attributes.size());
        cells.add(contact.id().toString());
        for (IdentifierType type : TYPES) {
            cells.add(cell(contact, type));
        }
        for (StandardField field : STANDARD) {
            cells.add(contact.standard()
                    .get(field.fieldName())
                    .map(FieldValue::print)
                    .orElse(null));
        }
        for (FieldName attribute : attributes) {
            cells.add(shown.get(attribute).map(FieldValue::print).orElse(null));
        }
        return cells;
    }

    private static @Nullable String cell(Contact contact, IdentifierType type) {
        List<String> values = contact.identifiers().stream()
                .filter(identifier -> identifier.type() == type)
                .map(Identifier::value)
                .toList();
        if (values.isEmpty()) {
            return null;
        }
        return type.maxPerContact() == 1 ? values.get(0) : new TextListValue(values).print();
    }
}
