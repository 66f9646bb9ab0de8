package dev.contacts.internal.transfer;

import dev.contacts.error.ContactsException;
import dev.contacts.identifier.IdentifierCardinalityException;
import dev.contacts.identifier.LastIdentifierException;
import dev.contacts.schema.ValidationException;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says why rows are rejected, in terms of the columns of their file.
 *
 * @param plan the columns
 */
record Rejections(ColumnPlan plan) {

    private static final Set<String> NO_IDENTIFIER_RULES = Set.of("LAST_IDENTIFIER", "IDENTIFIED_BY");

    RowOutcome of(ParsedRow row, String path, String rule, String message) {
        return of(row, List.of(new Violation(path, rule, "none", message)));
    }

    /** For what could not be read, and more. */
    RowOutcome of(ParsedRow row, List<Violation> more) {
        List<Violation> all = new ArrayList<>(row.problems());
        all.addAll(more);
        return new RowOutcome.Rejected(row.row(), all);
    }

    /**
     * What the rules of contacts say against a row.
     *
     * @throws ContactsException the refusal itself if it is no matter of the row
     */
    List<Violation> reasons(ContactsException refused, ParsedRow row) {
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
}
