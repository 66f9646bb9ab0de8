package dev.contacts.internal.transfer;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.Contact;
import dev.contacts.contact.ContactEdit;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.NewContact;
import dev.contacts.error.ContactsException;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierCardinalityException;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.identifier.LastIdentifierException;
import dev.contacts.internal.consent.Addresses;
import dev.contacts.internal.consent.OptOuts;
import dev.contacts.internal.profile.Change;
import dev.contacts.internal.profile.ProfileRules;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.ProfileSchema;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.EmptyCell;
import dev.contacts.transfer.ImportMode;
import dev.contacts.transfer.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides what becomes of a row, given the contacts that are known. For one try of one transaction. */
final class RowTaker {

    private static final Set<String> NO_IDENTIFIER_RULES = Set.of("LAST_IDENTIFIER", "IDENTIFIED_BY");

    private static final String IN_FILE = "in an imported list of unsubscriptions";
    private static final ConsentBasis BY_IMPORT = ConsentBasis.of(ConsentSource.IMPORT);

    private final ProfileRules rules;
    private final ProfileSchema schema;
    private final ImportSettings settings;
    private final ColumnPlan plan;
    private final Change change;
    private final KnownContacts known;
    private final BlockedAddresses blocked;
    private final OptOuts optOuts;

    RowTaker(
            ProfileRules rules,
            ProfileSchema schema,
            ImportSettings settings,
            ColumnPlan plan,
            Change change,
            KnownContacts known,
            BlockedAddresses blocked,
            OptOuts optOuts) {
        this.rules = rules;
        this.schema = schema;
        this.settings = settings;
        this.plan = plan;
        this.change = change;
        this.known = known;
        this.blocked = blocked;
        this.optOuts = optOuts;
    }

    RowOutcome take(ParsedRow row) {
        if (row.torn()) {
            return new RowOutcome.Rejected(row.row(), row.problems());
        }
        ContactId id = row.id();
        KnownContacts.Entry named = id == null ? null : known.withId(id);
        if (id != null && named == null) {
            return rejected(row, "contact_id", "UNKNOWN_CONTACT", "no contact has this id");
        }
        Set<KnownContacts.Entry> entries = known.having(row.identifiers());
        boolean matched = named != null || isMatched(row, entries);
        if (named != null) {
            entries.add(named);
        }
        if (entries.size() > 1) {
            return rejected(
                    row,
                    "identifiers",
                    "IDENTIFIER_CONFLICT",
                    "the identifiers of this row belong to " + entries.size() + " different contacts");
        } else if (entries.isEmpty()) {
            return settings.mode == ImportMode.UPDATE || settings.mode == ImportMode.UNSUBSCRIBE
                    ? rejected(row, "identifiers", "NO_CONTACT", "no contact has an identifier of this row")
                    : add(row);
        } else if (!matched) {
            return rejected(
                    row,
                    "identifiers",
                    "IDENTIFIER_CONFLICT",
                    "an identifier of this row belongs to a contact that the row is not matched with");
        }
        return change(row, entries.iterator().next());
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

    private RowOutcome add(ParsedRow row) {
        try {
            Contact contact =
                    rules.create(NewContact.of(row.identifiers(), row.values()).in(schema.name()), schema, change);
            List<Violation> against = blocked.against(row, plan);
            if (!row.problems().isEmpty() || !against.isEmpty()) {
                return rejected(row, against);
            }
            known.add(contact);
            return new RowOutcome.Inserted(row.row(), contact.id());
        } catch (ContactsException e) {
            return rejected(row, reasons(e, row));
        }
    }

    private RowOutcome change(ParsedRow row, KnownContacts.Entry entry) {
        Contact before = entry.current();
        if (!before.schema().equals(schema.name())) {
            return rejected(
                    row, "identifiers", "IN_OTHER_LIST", "a contact of another list has an identifier of this row");
        } else if (settings.mode == ImportMode.UNSUBSCRIBE) {
            return unsubscribe(row, before);
        } else if (settings.mode == ImportMode.APPEND) {
            return row.problems().isEmpty()
                    ? new RowOutcome.Unchanged(row.row(), before.id())
                    : rejected(row, List.of());
        }
        List<Violation> reasons = new ArrayList<>(blocked.against(row, before, plan));
        ContactEdit edit = identifiers(row, before, reasons).setAll(row.values());
        if (settings.emptyCell == EmptyCell.CLEAR) {
            for (FieldName field : row.empty()) {
                edit = edit.clear(field);
            }
        }
        try {
            Contact after = rules.edit(before, edit, schema, change);
            if (!row.problems().isEmpty() || !reasons.isEmpty()) {
                return rejected(row, reasons);
            } else if (after.version() == before.version()) {
                return new RowOutcome.Unchanged(row.row(), before.id());
            }
            known.change(entry, after);
            return new RowOutcome.Updated(row.row(), before.id());
        } catch (ContactsException e) {
            reasons.addAll(reasons(e, row));
            return rejected(row, reasons);
        }
    }

    private RowOutcome unsubscribe(ParsedRow row, Contact contact) {
        if (!row.problems().isEmpty()) {
            return rejected(row, List.of());
        }
        List<Identifier> named = new ArrayList<>(row.identifiers());
        named.retainAll(contact.identifiers());
        Set<Channel> channels =
                Addresses.of(named).stream().map(ChannelAddress::channel).collect(Collectors.toSet());
        if (channels.isEmpty()) {
            channels = optOuts.channels(contact);
        }
        if (channels.isEmpty()) {
            return rejected(row, "identifiers", "NO_ADDRESS", "the contact has no address that could be unsubscribed");
        }
        boolean changed = false;
        for (Channel channel : new TreeSet<>(channels)) {
            changed |= optOuts.add(
                    contact.id(),
                    SubscriptionChange.unsubscribe(channel, SubscriptionCategory.ALL, IN_FILE, BY_IMPORT));
        }
        return changed
                ? new RowOutcome.Updated(row.row(), contact.id())
                : new RowOutcome.Unchanged(row.row(), contact.id());
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
                            plan.columnOf(type),
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

    private List<Violation> reasons(ContactsException refused, ParsedRow row) {
        List<Violation> found = new ArrayList<>();
        if (refused instanceof ValidationException validation) {
            found.addAll(validation.violations());
        } else if (refused instanceof LastIdentifierException) {
            found.add(new Violation("identifiers", "LAST_IDENTIFIER", "none", ""));
        } else if (refused instanceof IdentifierCardinalityException tooMany) {
            found.add(new Violation(
                    Target.nameOf(tooMany.type()),
                    "IDENTIFIER_CARDINALITY",
                    "list",
                    "a contact has at most " + tooMany.max() + " of these"));
        } else {
            throw refused;
        }
        if (!row.problems().isEmpty()) { // an identifier is missing because it could not be read, which is said already
            found.removeIf(violation -> NO_IDENTIFIER_RULES.contains(violation.rule()));
        }
        found.replaceAll(this::ofColumn);
        return found;
    }

    private Violation ofColumn(Violation violation) {
        if (violation.rule().equals("LAST_IDENTIFIER")) {
            return new Violation("identifiers", violation.rule(), "none", noIdentifier());
        }
        return new Violation(
                plan.columnOf(violation.path()), violation.rule(), violation.valueClass(), violation.message());
    }

    private String noIdentifier() {
        List<String> columns = plan.uniqueIdentifierColumns();
        return columns.isEmpty()
                ? "a contact needs an email address, a mobile number or another identifier, and no column of this file is known"
                        + " to hold one; map one if it does"
                : "a contact needs at least one identifier, and this row has nothing in " + String.join(", ", columns);
    }

    private RowOutcome rejected(ParsedRow row, String path, String rule, String message) {
        return rejected(row, List.of(new Violation(path, rule, "none", message)));
    }

    private static RowOutcome rejected(ParsedRow row, List<Violation> more) {
        List<Violation> all = new ArrayList<>(row.problems());
        all.addAll(more);
        return new RowOutcome.Rejected(row.row(), all);
    }
}
