package dev.contacts.internal.schema;

import dev.contacts.contact.Contact;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldDefinition;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.RemovedValues;
import dev.contacts.schema.SchemaChange;
import dev.contacts.schema.SchemaChange.AddField;
import dev.contacts.schema.SchemaChange.KeepingInvalid;
import dev.contacts.schema.SchemaChange.RedefineField;
import dev.contacts.schema.SchemaChange.RemoveField;
import dev.contacts.schema.SchemaChange.RenameField;
import dev.contacts.schema.SchemaChange.RestoreField;
import dev.contacts.schema.Violation;
import dev.contacts.segment.ContactQuery;
import dev.contacts.segment.ContactQuery.TestContacts;
import dev.contacts.segment.SegmentRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A schema before and after a change, and what becomes of each contact by it. Immutable.
 *
 * @param before the schema as it is
 * @param after the schema as it shall be, with the version of before
 * @param change what is changed
 * @param tolerant whether contacts may become invalid
 */
record Revision(ProfileSchema before, ProfileSchema after, SchemaChange change, boolean tolerant) {

    private static final String UNKNOWN_FIELD = "UNKNOWN_FIELD";

    static Revision of(ProfileSchema before, SchemaChange change) {
        boolean tolerant = change instanceof KeepingInvalid;
        SchemaChange made = change instanceof KeepingInvalid keeping ? keeping.change() : change;
        return new Revision(before, made.applyTo(before), made, tolerant);
    }

    /** A field name is equal in any case, and its spelling a change all the same. */
    boolean changesNothing() {
        return before.equals(after) && spellings(before).equals(spellings(after));
    }

    private static List<String> spellings(ProfileSchema schema) {
        return schema.fields().stream().map(field -> field.name().value()).toList();
    }

    /** The field whose values are looked at. */
    Optional<FieldName> field() {
        if (change instanceof AddField add) {
            return Optional.of(add.field().name());
        } else if (change instanceof RenameField rename) {
            return Optional.of(rename.field());
        } else if (change instanceof RedefineField redefine) {
            return Optional.of(redefine.field().name());
        } else if (change instanceof RestoreField restore) {
            return Optional.of(restore.field());
        }
        return change instanceof RemoveField remove ? Optional.of(remove.field()) : Optional.empty();
    }

    /** Whether what somebody knows of the field by its name is no longer so. */
    boolean takesFieldAway() {
        if (change instanceof RenameField rename) {
            return !rename.field().equals(rename.to());
        }
        return change instanceof RemoveField
                || (change instanceof RedefineField redefine && changesKind(redefine.field()));
    }

    /** The contacts that the change may concern; empty if it concerns none. */
    Optional<ContactQuery> concerned() {
        boolean archives = change instanceof RemoveField remove && remove.values() == RemovedValues.ARCHIVE;
        if (field().isEmpty() || archives) {
            return Optional.empty();
        }
        FieldName field = field().get();
        ContactQuery query = asksForMore(field)
                ? ContactQuery.all()
                : ContactQuery.matching(SegmentRule.field(field.value()).exists())
                        .with(TestContacts.INCLUDED);
        return Optional.of(query.in(before.name()));
    }

    private boolean asksForMore(FieldName field) {
        return isRequired(after, field) && !isRequired(before, field);
    }

    private static boolean isRequired(ProfileSchema schema, FieldName field) {
        return schema.definition(field).map(FieldDefinition::required).orElse(false);
    }

    /** What becomes of a contact. */
    Outcome of(Contact contact) {
        Attributes values = contact.attributes();
        if (change instanceof RenameField rename) {
            return renamed(contact, rename);
        } else if (change instanceof RemoveField remove) {
            return new Outcome(values.without(remove.field()), List.of(), List.of());
        } else if (change instanceof AddField add) {
            return added(contact, add.field());
        } else if (change instanceof RedefineField redefine) {
            return redefined(contact, redefine.field());
        }
        return new Outcome(values, List.of(), broken(contact, values));
    }

    /** A value that the list had under the name before: it becomes one of the type, or stands against the change. */
    private Outcome added(Contact contact, FieldDefinition field) {
        Attributes values = contact.attributes();
        Optional<Attributes> typed = typed(values, field);
        List<Violation> broken = new ArrayList<>(broken(contact, typed.orElse(values)));
        if (typed.isEmpty() && broken.isEmpty()) {
            broken.add(lossy(values, field));
        }
        return new Outcome(typed.orElse(values), List.of(), broken);
    }

    private static Violation lossy(Attributes values, FieldDefinition field) {
        return Violation.of(
                field.name().value(),
                "LOSSY_CONVERSION",
                values.get(field.name()).orElseThrow(),
                "cannot become a value of type " + field.type().name() + " without loss");
    }

    private Outcome redefined(Contact contact, FieldDefinition field) {
        Attributes values = contact.attributes();
        Optional<Attributes> typed = typed(values, field);
        List<Violation> lost = typed.isEmpty() && changesKind(field) ? List.of(lossy(values, field)) : List.of();
        Attributes after = typed.orElse(values);
        return new Outcome(after, lost, lost.isEmpty() ? broken(contact, after) : List.of());
    }

    private boolean changesKind(FieldDefinition field) {
        return before.definition(field.name())
                .filter(defined -> !defined.type().kind().equals(field.type().kind()))
                .isPresent();
    }

    /** The values with that of the field in the field's type; empty if it has one that cannot be turned into it. */
    private static Optional<Attributes> typed(Attributes values, FieldDefinition field) {
        Optional<FieldValue> value = values.get(field.name());
        return value.isEmpty()
                ? Optional.of(values)
                : LosslessConversion.of(value.get(), field.type())
                        .map(converted -> values.with(field.name(), converted));
    }

    private Outcome renamed(Contact contact, RenameField rename) {
        Attributes values = contact.attributes();
        if (rename.field().equals(rename.to())) {
            return new Outcome(values, List.of(), List.of());
        }
        FieldValue value = values.get(rename.field()).orElseThrow();
        Optional<FieldValue> other = values.get(rename.to());
        if (other.isPresent()) {
            Violation taken = Violation.of(
                    rename.to().value(),
                    "FIELD_NAME_TAKEN",
                    other.get(),
                    "the contact has a value under this name already");
            return new Outcome(values, List.of(taken), List.of());
        }
        return new Outcome(values.without(rename.field()).with(rename.to(), value), List.of(), List.of());
    }

    /** What the contact breaks after the change and not before; undefined fields of a list that was open stay as they are. */
    private List<Violation> broken(Contact contact, Attributes values) {
        List<Violation> broken = new ArrayList<>(after.check(contact.standard(), values));
        broken.removeAll(new HashSet<>(before.check(contact.standard(), contact.attributes())));
        broken.removeIf(violation -> before.isOpen() && violation.rule().equals(UNKNOWN_FIELD));
        return List.copyOf(broken);
    }

    /**
     * What becomes of a contact.
     *
     * @param attributes its values
     * @param lost values that would be lost, which is never tolerated
     * @param broken rules that it would break
     */
    record Outcome(Attributes attributes, List<Violation> lost, List<Violation> broken) {

        boolean refusedBy(Revision revision) {
            return !lost.isEmpty() || (!broken.isEmpty() && !revision.tolerant());
        }

        List<Violation> violations() {
            return lost.isEmpty() ? broken : lost;
        }
    }
}
