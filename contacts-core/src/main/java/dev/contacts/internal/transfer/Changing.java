package dev.contacts.internal.transfer;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.error.ContactsException;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.internal.csv.IllFormed;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ProfileRules;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.EmptyCell;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes contacts as their rows say, or leaves them as they are.
 *
 * @param rules what a contact must hold
 * @param schema the list
 * @param settings what the importer was told
 * @param change who changes them, and when
 * @param known where they are changed
 * @param blocked addresses that no import brings in
 * @param rejections says why not
 * @param losses counts what is taken away
 */
record Changing(
        ProfileRules rules,
        ProfileSchema schema,
        ImportSettings settings,
        Change change,
        KnownContacts known,
        BlockedAddresses blocked,
        Rejections rejections,
        Losses losses)
        implements RowEffect {

    @Override
    public RowOutcome take(ParsedRow row, KnownContacts.Entry entry) {
        Contact before = entry.current();
        if (settings.mode == ImportMode.APPEND) {
            return row.problems().isEmpty()
                    ? new RowOutcome.Unchanged(row.row(), before.id())
                    : rejections.of(row, List.of());
        }
        List<Violation> reasons = new ArrayList<>(blocked.against(row, before, rejections.plan()));
        ContactEdit edit = fields(row, before, identifiers(row, before, reasons));
        try {
            Contact after = rules.edit(before, edit, schema, change);
            if (!row.problems().isEmpty() || !reasons.isEmpty()) {
                return rejections.of(row, reasons);
            } else if (after.version() == before.version()) {
                return new RowOutcome.Unchanged(row.row(), before.id());
            }
            losses.add(before, after);
            known.change(entry, after);
            return new RowOutcome.Updated(row.row(), before.id());
        } catch (ContactsException e) {
            reasons.addAll(rejections.reasons(e, row));
            return rejections.of(row, reasons);
        }
    }

    private ContactEdit fields(ParsedRow row, Contact before, ContactEdit identifiers) {
        ContactEdit edit = identifiers.setAll(row.values());
        if (settings.mode == ImportMode.OVERWRITE) {
            List<FieldName> there = new ArrayList<>(before.standard().names());
            there.addAll(before.attributes().names());
            for (FieldName field : there) {
                if (!row.values().containsKey(field)
                        && schema.takes(field)) { // an archived field is not there to be taken
                    edit = edit.clear(field);
                }
            }
        } else if (settings.emptyCell == EmptyCell.CLEAR) {
            for (FieldName field : row.empty()) {
                edit = edit.clear(field);
            }
        }
        return edit;
    }

    private ContactEdit identifiers(ParsedRow row, Contact contact, List<Violation> reasons) {
        ContactEdit edit = ContactEdit.nothing();
        for (Identifier identifier : row.identifiers()) {
            IdentifierType type = identifier.type();
            Optional<Identifier> other = type.maxPerContact() == 1 ? contact.identifier(type) : Optional.empty();
            if (other.isEmpty()) {
                edit = edit.add(identifier);
            } else if (!other.get().equals(identifier)) {
                if (mayReplace(type) && isKeyed(row, contact)) {
                    edit = edit.replace(identifier);
                } else {
                    reasons.add(new Violation(
                            rejections.plan().columnOf(type),
                            "IDENTIFIER_CHANGE",
                            IllFormed.size(identifier.value()),
                            "the contact has another " + Target.nameOf(type).replace('_', ' ')
                                    + "; the row may be about somebody else"));
                }
            }
        }
        return edit;
    }

    private static boolean mayReplace(IdentifierType type) {
        return type == IdentifierType.EMAIL || type == IdentifierType.MOBILE_NUMBER;
    }

    /** Whether the row names the contact by a key of the host, which stays when an address changes. */
    private static boolean isKeyed(ParsedRow row, Contact contact) {
        return row.id() != null
                || row.identifiers().stream()
                        .anyMatch(identifier -> (identifier.type() == IdentifierType.CONTACT_KEY
                                        || identifier.type() == IdentifierType.USER_ID)
                                && contact.identifiers().contains(identifier));
    }
}
