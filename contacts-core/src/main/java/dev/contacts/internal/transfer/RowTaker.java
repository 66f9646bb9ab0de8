package dev.contacts.internal.transfer;

import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.identifier.Identifier;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ProfileRules;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.RowOutcome;
import java.util.List;
import java.util.Set;

/**
 * Finds out which contact a row is about, and adds it if there is none. For one try of one transaction.
 *
 * @param rules what a contact must hold
 * @param schema the list
 * @param settings what the importer was told
 * @param change who adds contacts, and when
 * @param known the contacts the rows may be about
 * @param blocked addresses that no import brings in
 * @param effect what a row does to a contact that exists
 * @param rejections says why not
 * @param drafted whether the drafts of rows were made by this schema
 */
record RowTaker(
        ProfileRules rules,
        ProfileSchema schema,
        ImportSettings settings,
        Change change,
        KnownContacts known,
        BlockedAddresses blocked,
        RowEffect effect,
        Rejections rejections,
        boolean drafted) {

    RowOutcome take(ParsedRow row) {
        if (row.torn()) {
            return new RowOutcome.Rejected(row.row(), row.problems());
        }
        ContactId id = row.id();
        KnownContacts.Entry named = id == null ? null : known.withId(id);
        if (id != null && named == null) {
            return rejections.of(row, "contact_id", "UNKNOWN_CONTACT", "no contact has this id");
        }
        Set<KnownContacts.Entry> entries = known.having(row.identifiers());
        boolean matched = named != null || isMatched(row, entries);
        if (named != null) {
            entries.add(named);
        }
        if (entries.size() > 1) {
            return rejections.of(
                    row,
                    "identifiers",
                    "IDENTIFIER_CONFLICT",
                    "the identifiers of this row belong to " + entries.size() + " different contacts");
        } else if (entries.isEmpty()) {
            return settings.addsContacts()
                    ? add(row)
                    : rejections.of(row, "identifiers", "NO_CONTACT", "no contact has an identifier of this row");
        } else if (!matched) {
            return rejections.of(
                    row,
                    "identifiers",
                    "IDENTIFIER_CONFLICT",
                    "an identifier of this row belongs to a contact that the row is not matched with");
        }
        return about(row, entries.iterator().next());
    }

    private boolean isMatched(ParsedRow row, Set<KnownContacts.Entry> entries) {
        if (settings.matchOn.isEmpty() || entries.isEmpty()) {
            return true;
        }
        List<Identifier> matching = row.identifiers().stream()
                .filter(identifier -> settings.matchOn.contains(identifier.type()))
                .toList();
        return !known.having(matching).isEmpty();
    }

    private RowOutcome about(ParsedRow row, KnownContacts.Entry entry) {
        return entry.current().schema().equals(schema.name())
                ? effect.take(row, entry)
                : rejections.of(
                        row, "identifiers", "IN_OTHER_LIST", "a contact of another list has an identifier of this row");
    }

    private Contact made(ParsedRow row) {
        ParsedRow.Draft draft = row.draft();
        return drafted && draft != null
                ? rules.added(draft.contact(), change)
                : rules.create(NewContact.of(row.identifiers(), row.values()).in(schema.name()), schema, change);
    }

    private RowOutcome add(ParsedRow row) {
        try {
            Contact contact = made(row);
            List<Violation> against = blocked.against(row, rejections.plan());
            if (!row.problems().isEmpty() || !against.isEmpty()) {
                return rejections.of(row, against);
            }
            known.add(contact);
            return new RowOutcome.Inserted(row.row(), contact.id());
        } catch (ContactsException e) {
            return rejections.of(row, rejections.reasons(e, row));
        }
    }
}
