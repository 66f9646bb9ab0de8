package dev.contacts.internal.profile;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.IdGenerator;
import dev.contacts.contact.NewContact;
import dev.contacts.contact.Provenance;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierCardinalityException;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.identifier.LastIdentifierException;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes and changes contacts by the rules of a schema; the only way to either. Safe for use by several threads. */
public final class ProfileRules {

    private final IdGenerator ids;
    private final ContactValidator validator = ContactValidator.shared();

    /** Rules that give new contacts their ids from a generator. */
    public ProfileRules(IdGenerator ids) {
        this.ids = ids;
    }

    /**
     * A contact of version 1 from a draft.
     *
     * @throws ValidationException with everything that is wrong
     * @throws LastIdentifierException if the only thing wrong is that there is no unique identifier
     * @throws IdentifierCardinalityException if the only thing wrong is that there are too many of a type
     */
    public Contact create(NewContact draft, ProfileSchema schema, Change change) {
        TypedValues values = new TypedValues(schema);
        draft.values().forEach(values::set);
        List<Identifier> identifiers = IdentifierSet.of(draft.identifiers());
        refuse(new ContactCandidate(identifiers, values, schema), List.of(), List::of);
        return new Contact(
                new ContactId(ids.next()),
                1,
                schema.name(),
                draft.isTest(),
                identifiers,
                values.standard(),
                values.attributes(),
                Provenance.added(change.at(), change.via(), change.by()));
    }

    /**
     * A contact after an edit: of the next version, or the same object if the edit changes nothing. Violations by values that the edit leaves as
     * they are, because the schema became stricter, do not hinder it; all others do.
     *
     * @throws ValidationException with everything that is wrong
     * @throws LastIdentifierException if the only thing wrong is that no unique identifier would be left
     * @throws IdentifierCardinalityException if the only thing wrong is that there would be too many of a type
     */
    public Contact edit(Contact before, ContactEdit edit, ProfileSchema schema, Change change) {
        TypedValues values = new TypedValues(schema, before.standard(), before.attributes());
        for (Map.Entry<FieldName, Optional<Object>> entry : edit.values().entrySet()) {
            entry.getValue()
                    .ifPresentOrElse(value -> values.set(entry.getKey(), value), () -> values.clear(entry.getKey()));
        }
        List<Identifier> identifiers = IdentifierSet.changed(before.identifiers(), edit.identifierChanges());
        refuse(
                new ContactCandidate(identifiers, values, schema),
                IdentifierSet.changesOfFixed(before.identifiers(), identifiers, schema),
                () -> leftAsItIs(before, values, schema));
        if (IdentifierSet.sameSpelling(identifiers, before.identifiers())
                && values.standard().equals(before.standard())
                && values.attributes().equals(before.attributes())) {
            return before;
        }
        return new Contact(
                before.id(),
                before.version() + 1,
                before.schema(),
                before.test(),
                identifiers,
                values.standard(),
                values.attributes(),
                Origins.after(before, values, change));
    }

    /**
     * A contact in another list: of the next version, or the same object if it lives there already.
     *
     * @throws ValidationException with everything in which it is not what the list says
     */
    public Contact move(Contact before, ProfileSchema target, Change change) {
        if (before.schema().equals(target.name())) {
            return before;
        }
        TypedValues values = new TypedValues(target);
        before.standard().forEach(values::set);
        before.attributes().forEach(values::set);
        refuse(new ContactCandidate(before.identifiers(), values, target), List.of(), List::of);
        return new Contact(
                before.id(),
                before.version() + 1,
                target.name(),
                before.test(),
                before.identifiers(),
                values.standard(),
                values.attributes(),
                before.provenance().updated(change.at(), change.via(), change.by()));
    }

    /**
     * A contact as it was before, of the next version.
     *
     * @throws ValidationException if the schema no longer lets it be so
     */
    public Contact restore(Contact current, Contact before, ProfileSchema schema) {
        if (!before.schema().equals(current.schema())) {
            throw new ValidationException(
                    List.of(new Violation("list", "OTHER_LIST", "none", "it was in another list")));
        }
        TypedValues values = new TypedValues(schema, before.standard(), before.attributes());
        refuse(
                new ContactCandidate(before.identifiers(), values, schema),
                List.of(),
                () -> leftAsItIs(current, values, schema));
        return new Contact(
                current.id(),
                current.version() + 1,
                before.schema(),
                before.test(),
                before.identifiers(),
                before.standard(),
                before.attributes(),
                before.provenance());
    }

    /** A contact that {@link #create} has made, and nobody has, with another moment at which it is added. */
    public Contact added(Contact draft, Change change) {
        return new Contact(
                draft.id(),
                1,
                draft.schema(),
                draft.test(),
                draft.identifiers(),
                draft.standard(),
                draft.attributes(),
                Provenance.added(change.at(), change.via(), change.by()));
    }

    /** A contact with other values of its fields, because its schema was changed: of the next version. */
    public Contact revised(Contact before, Attributes attributes, Change change) {
        return new Contact(
                before.id(),
                before.version() + 1,
                before.schema(),
                before.test(),
                before.identifiers(),
                before.standard(),
                attributes,
                before.provenance().updated(change.at(), change.via(), change.by()));
    }

    private static IdentifierCardinalityException tooMany(List<Identifier> identifiers) {
        IdentifierType type = WithinCardinality.Check.exceeded(identifiers).get(0);
        return new IdentifierCardinalityException(type, type.maxPerContact());
    }

    /** What was wrong before a change: a schema may have become stricter since, and an edit of other fields must stay possible. */
    private List<Violation> leftAsItIs(Contact contact, TypedValues after, ProfileSchema schema) {
        TypedValues values = new TypedValues(schema, contact.standard(), contact.attributes());
        List<Violation> before = validator.violations(new ContactCandidate(contact.identifiers(), values, schema));
        List<Violation> left = new Edited(contact.standard(), after.standard()).untouched(before);
        return new Edited(contact.attributes(), after.attributes()).untouched(left);
    }

    private void refuse(ContactCandidate candidate, List<Violation> ofChange, Supplier<List<Violation>> tolerated) {
        List<Violation> violations = validator.violations(candidate);
        if (!violations.isEmpty()) {
            violations = new ArrayList<>(violations);
            violations.removeAll(new HashSet<>(tolerated.get()));
        }
        if (!ofChange.isEmpty()) {
            violations = new ArrayList<>(violations);
            violations.addAll(ofChange);
            violations.sort(ContactValidator.ORDER);
        }
        if (violations.size() == 1) {
            String rule = violations.get(0).rule();
            if (rule.equals(ContainsUniqueIdentifier.RULE)) {
                throw new LastIdentifierException();
            } else if (rule.equals(WithinCardinality.RULE)) {
                throw tooMany(candidate.identifiers());
            }
        }
        if (!violations.isEmpty()) {
            throw new ValidationException(violations);
        }
    }
}
