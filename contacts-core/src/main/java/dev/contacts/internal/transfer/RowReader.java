package dev.contacts.internal.transfer;

import dev.contacts.consent.SubscriptionChange;
import dev.contacts.contact.ContactId;
import dev.contacts.identifier.Identifier;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.identifier.InvalidIdentifierException;
import dev.contacts.internal.csv.CsvLexer;
import dev.contacts.internal.csv.FormulaGuard;
import dev.contacts.internal.csv.IllFormed;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.Violation;
import dev.contacts.transfer.CsvFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads identifiers and values out of a record's cells. */
final class RowReader {

    private final ColumnPlan plan;
    private final CsvFormat format;

    RowReader(ColumnPlan plan, CsvFormat format) {
        this.plan = plan;
        this.format = format;
    }

    ParsedRow read(long row, CsvLexer record) {
        List<Violation> torn = structure(record);
        if (!torn.isEmpty()) {
            return ParsedRow.torn(row, torn);
        }
        List<Identifier> identifiers = new ArrayList<>(2);
        Map<FieldName, Object> values = new HashMap<>();
        Set<FieldName> empty = new HashSet<>(0);
        ContactId id = null;
        List<SubscriptionChange> optOuts = List.of();
        List<Violation> problems = new ArrayList<>(0);
        for (int i = 0; i < plan.size(); i++) {
            String text = FormulaGuard.text(record.cell(i), format);
            ColumnPlan.Column column = plan.column(i);
            if (text == null || column.target() instanceof Target.Ignored) {
                if (text == null && column.target() instanceof Target.Field field) {
                    empty.add(field.name());
                }
                continue;
            }
            Violation illFormed = record.isSuspect() ? IllFormed.in(column.name(), text) : null;
            if (illFormed != null) {
                problems.add(illFormed);
            } else if (column.target() instanceof Target.Field field) {
                values.put(field.name(), text);
            } else if (column.target() instanceof Target.OwnId) {
                id = readId(text, column.name(), problems);
            } else if (column.target() instanceof Target.Identified identified) {
                readIdentifiers(identified.type(), text, column.name(), identifiers, problems);
            } else {
                optOuts = readOptOuts(column, text, optOuts, problems);
            }
        }
        return new ParsedRow(row, id, identifiers, values, empty, optOuts, problems, false, null);
    }

    private List<Violation> structure(CsvLexer record) {
        boolean fits = fits(record);
        if (record.faults().isEmpty() && fits) {
            return List.of();
        }
        List<Violation> torn = new ArrayList<>();
        for (CsvLexer.Fault fault : record.faults()) {
            String column =
                    fault.column() < plan.size() ? plan.column(fault.column()).name() : Header.position(fault.column());
            torn.add(new Violation(column, fault.rule(), "text(" + fault.length() + ")", fault.message()));
        }
        if (!fits) {
            torn.add(new Violation(
                    "row",
                    "COLUMN_COUNT",
                    "list(" + record.size() + ")",
                    "the header has " + plan.size() + " columns, the row has " + record.size() + " cells"));
        }
        return torn;
    }

    /** Whether there is a cell for each column, and nothing behind them: some programs end every row with a delimiter. */
    private boolean fits(CsvLexer record) {
        if (record.size() < plan.size() || record.size() > CsvLexer.MAX_COLUMNS) {
            return false;
        }
        for (int i = plan.size(); i < record.size(); i++) {
            if (record.cell(i) != null) {
                return false;
            }
        }
        return true;
    }

    private static List<SubscriptionChange> readOptOuts(
            ColumnPlan.Column column, String text, List<SubscriptionChange> before, List<Violation> problems) {
        try {
            List<SubscriptionChange> all = new ArrayList<>(before);
            all.addAll(OptOutCells.read(column.target(), text));
            return all;
        } catch (InvalidValueException e) {
            problems.add(new Violation(column.name(), e.rule(), IllFormed.size(text), e.expected()));
            return before;
        }
    }

    private static @Nullable ContactId readId(String text, String column, List<Violation> problems) {
        try {
            return new ContactId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            problems.add(new Violation(column, "MALFORMED", IllFormed.size(text), "is no id of a contact"));
            return null;
        }
    }

    private static void readIdentifiers(
            IdentifierType type, String text, String column, List<Identifier> into, List<Violation> problems) {
        if (type.maxPerContact() == 1) {
            readIdentifier(type, text, column, into, problems);
        } else if (FieldType.TEXT_LIST.parse(text) instanceof TextListValue list) {
            list.value().forEach(item -> readIdentifier(type, item, column, into, problems));
        }
    }

    private static void readIdentifier(
            IdentifierType type, String text, String column, List<Identifier> into, List<Violation> problems) {
        try {
            into.add(type.parse(text));
        } catch (InvalidIdentifierException e) {
            problems.add(new Violation(column, e.reason().name(), IllFormed.size(text), expected(e)));
        }
    }

    private static String expected(InvalidIdentifierException refused) {
        String what = Target.nameOf(refused.type()).replace('_', ' ');
        return switch (refused.reason()) {
                    case BLANK -> "there is nothing visible where a " + what + " should be";
                    case ILL_FORMED_TEXT -> "is no well-formed text";
                    case CONTROL_CHARACTER -> "a " + what + " has no control characters and no line breaks";
                    case TOO_LONG -> "is longer than a " + what + " may be";
                    case MISSING_COUNTRY_CODE ->
                        "a " + what + " begins with + and the country code, as in +34 600 111 222";
                    case MALFORMED -> "is no valid " + what;
                }
                + " (rule " + refused.rule() + ")";
    }
}
