package dev.contacts.internal.transfer;

import dev.contacts.identifier.Identifier;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.Violation;
import java.util.List;
import java.util.Map;

/**
 * What a row says.
 *
 * @param row its number, 1 for the first behind the header
 * @param identifiers the identifiers that could be read, in the order of the columns
 * @param values the texts of the fields
 * @param problems what could not be read; with any, the row is rejected
 * @param torn whether it could not even be cut into cells, so that there is nothing more to find out about it
 */
record ParsedRow(
        long row, List<Identifier> identifiers, Map<FieldName, Object> values, List<Violation> problems, boolean torn) {

    static ParsedRow torn(long row, List<Violation> problems) {
        return new ParsedRow(row, List.of(), Map.of(), problems, true);
    }
}
