package dev.contacts.internal.export;

import dev.contacts.contact.Contact;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.internal.export.Columns.Spread;
import dev.contacts.internal.transfer.Target;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.StandardField;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.transfer.ExportFailedException;
import dev.contacts.transfer.HeaderMapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several contacts, one per line. Where columns are wanted they are read twice in the same transaction, first the names of the fields that
 * occur, then the contacts; in one pass, if it is hasty, those that schemas define are taken for all there are.
 *
 * @param source which contacts
 * @param isHasty whether to do with one pass
 */
record RowsExport(ContactSource source, boolean isHasty) implements ExportContent {

    private static final IdentifierType[] TYPES = IdentifierType.values();
    private static final StandardField[] STANDARD = StandardField.values();
    private static final Map<FieldName, Integer> PLACES = Arrays.stream(STANDARD)
            .collect(Collectors.toUnmodifiableMap(StandardField::fieldName, StandardField::ordinal));

    RowsExport(ContactSource source) {
        this(source, false);
    }

    @Override
    public ExportContent hasty() {
        return new RowsExport(source, true);
    }

    @Override
    public void write(StoreTransaction tx, ExportWriter out, Instant now) {
        source.check(tx);
        List<ProfileSchema> schemas = schemas(tx);
        ArchivedFields archived = ArchivedFields.of(schemas);
        Set<FieldName> occurring = new TreeSet<>();
        Set<FieldName> more = new TreeSet<>();
        long expected = isHasty || !out.wantsColumns()
                ? source.count(tx, now)
                : source.forEach(tx, now, contact -> {
                    occurring.addAll(archived.shown(contact).names());
                    more.addAll(source.more(contact.id()).names());
                });
        out.columns(columns(tx, fields(schemas, occurring), more));
        Refusals refusals = new Refusals(tx);
        long written = source.forEach(tx, now, refusals::read, contact -> {
            TextListValue refused = refusals.of(contact.id());
            write(contact, refused, archived.shown(contact), out);
            out.endContact();
            out.count("contacts");
            if (!refused.value().isEmpty()) {
                out.count("unsubscribed");
            }
        });
        if (written < expected && written < source.count(tx, now)) {
            throw new ExportFailedException(
                    written, expected + " contacts were counted at the beginning and " + written + " written", null);
        }
    }

    private void write(Contact contact, TextListValue refused, Attributes shown, ExportWriter out) {
        try {
            out.row(fixed(contact, refused), List.of(shown, source.more(contact.id())));
        } catch (UnexpectedFieldException e) {
            if (isHasty) {
                throw e;
            }
            throw new ExportFailedException(
                    out.contacts(), "a contact got another field while it was written; repeat the export", null);
        }
    }

    private List<ProfileSchema> schemas(StoreTransaction tx) {
        return source.list()
                .map(name -> tx.schemas().find(name).stream().toList())
                .orElseGet(() -> tx.schemas().list());
    }

    /** The defined fields in their order, then what else occurs. */
    private static List<FieldName> fields(List<ProfileSchema> schemas, Set<FieldName> occurring) {
        Set<FieldName> names = new LinkedHashSet<>();
        schemas.forEach(
                schema -> schema.fields().stream().map(FieldDefinition::name).forEach(names::add));
        names.addAll(occurring);
        return List.copyOf(names);
    }

    private Columns columns(StoreTransaction tx, List<FieldName> fields, Set<FieldName> more) {
        List<String> names = new ArrayList<>();
        names.add(HeaderMapping.CONTACT_ID);
        for (IdentifierType type : TYPES) {
            names.add(Target.header(type));
        }
        names.add(HeaderMapping.UNSUBSCRIBED);
        names.addAll(source.columns());
        for (StandardField field : STANDARD) {
            names.add(field.fieldName().value());
        }
        List<Spread> spreads = new ArrayList<>();
        spreads.add(new Spread.Flat(fields, Target::header));
        source.spread(tx, more).ifPresent(spreads::add);
        return new Columns(names, spreads);
    }

    private List<@Nullable FieldValue> fixed(Contact contact, TextListValue refused) {
        List<@Nullable FieldValue> cells = new ArrayList<>(4 + TYPES.length + STANDARD.length);
        cells.add(new TextValue(contact.id().toString()));
        for (IdentifierType type : TYPES) {
            cells.add(cell(contact, type));
        }
        cells.add(refused);
        cells.addAll(source.values(contact.id()));
        int first = cells.size();
        for (int i = 0; i < STANDARD.length; i++) {
            cells.add(null);
        }
        contact.standard().forEach((name, value) -> {
            Integer place = PLACES.get(name);
            if (place != null) {
                cells.set(first + place, value);
            }
        });
        return cells;
    }

    private static @Nullable FieldValue cell(Contact contact, IdentifierType type) {
        List<String> values = new ArrayList<>(1);
        for (Identifier identifier : contact.identifiers()) {
            if (identifier.type() == type) {
                values.add(identifier.value());
            }
        }
        if (values.isEmpty()) {
            return null;
        }
        return type.maxPerContact() == 1 ? new TextValue(values.get(0)) : new TextListValue(values);
    }
}
