package dev.contacts.internal.profile;

import dev.contacts.contact.ContactEdit.IdentifierChange;
import dev.contacts.identifier.Identifier;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** A contact's identifiers as a list without repeats, and how an edit changes them. */
final class IdentifierSet {

    private IdentifierSet() {}

    /** The identifiers, each once, in the order given. */
    static List<Identifier> of(List<Identifier> given) {
        return List.copyOf(new LinkedHashSet<>(given));
    }

    /** The identifiers after the changes. */
    static List<Identifier> changed(List<Identifier> before, List<IdentifierChange> changes) {
        List<Identifier> after = new ArrayList<>(before);
        for (IdentifierChange change : changes) {
            Identifier identifier = change.identifier();
            if (change instanceof IdentifierChange.Replace) {
                replace(after, identifier);
            } else if (change instanceof IdentifierChange.Remove) {
                remove(after, identifier);
            } else if (!after.contains(identifier)) {
                after.add(identifier);
            }
        }
        return List.copyOf(after);
    }

    /** Whether two lists hold the same identifiers in the same order and, beyond equality, in the same spelling. */
    static boolean sameSpelling(List<Identifier> one, List<Identifier> other) {
        if (!one.equals(other)) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).value().equals(other.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    /** What a schema that fixes its identifying field has against a change of identifiers. */
    static List<Violation> changesOfFixed(List<Identifier> before, List<Identifier> after, ProfileSchema schema) {
        if (schema.identifierPolicy().valueMutable()) {
            return List.of();
        }
        return before.stream()
                .filter(identifier -> schema.type().identifiedBy().contains(identifier.type()))
                .filter(identifier ->
                        after.stream().noneMatch(kept -> sameSpelling(List.of(kept), List.of(identifier))))
                .map(identifier -> identifier.type().name().toLowerCase(Locale.ROOT))
                .distinct()
                .map(name -> new Violation(
                        name, "FIXED_IDENTIFIER", "none", "identifies the contact and stays as it is in this list"))
                .toList();
    }

    private static void replace(List<Identifier> identifiers, Identifier next) {
        int at = identifiers.size();
        for (int i = identifiers.size() - 1; i >= 0; i--) {
            if (identifiers.get(i).type() == next.type()) {
                identifiers.remove(i);
                at = i; // the new one takes the place of the first, so that a primary identifier stays primary
            }
        }
        identifiers.add(Math.min(at, identifiers.size()), next);
    }

    private static void remove(List<Identifier> identifiers, Identifier gone) {
        if (!identifiers.remove(gone)) {
            throw new ValidationException(List.of(new Violation(
                    "identifiers",
                    "IDENTIFIER_ABSENT",
                    gone.type().toString(),
                    "the contact does not have the identifier to be removed")));
        }
    }
}
