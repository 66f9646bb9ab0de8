package dev.contacts.tck.differential;

import dev.contacts.identifier.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small CSV files, whose rows are about the same few people again and again. */
final class CsvText {

    private static final List<String> FIELDS =
            List.of("first_name", "tier", "TIER", "score", "attribute:ß", "latitude");
    private static final List<String> IDENTIFIERS =
            List.of("email", "mobile_number", "app_alias", "contact_key", "external_id");

    private CsvText() {}

    static String any(Chance chance, World world) {
        List<String> columns = new ArrayList<>(chance.<String>oneOrMore(IDENTIFIERS, 3));
        columns.addAll(chance.some(FIELDS, 2));
        if (chance.oneIn(6)) {
            columns.add("contact_id");
        }
        List<List<String>> rows = new ArrayList<>(List.of(columns));
        for (int i = chance.below(6); i > 0; i--) {
            rows.add(columns.stream().map(column -> cell(chance, world, column)).toList());
        }
        String text = rows.stream()
                .map(row -> row.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining(chance.oneIn(3) ? "\r\n" : "\n"));
        return switch (chance.below(20)) {
            case 0 -> text + "\n\"no end";
            case 1 -> text.substring(text.length() / 2);
            case 2 -> text + "\n,,,,,,,,,,";
            default -> text;
        };
    }

    private static String cell(Chance chance, World world, String column) {
        if (column.equals("contact_id")) {
            return chance.oneIn(2) ? "" : world.contactId(chance).toString();
        } else if (FIELDS.contains(column)) {
            return chance.oneIn(3) ? "" : chance.any(Pool.TEXTS);
        } else if (chance.oneIn(6)) {
            return chance.any(Pool.TEXTS);
        }
        return chance.any(Pool.IDENTIFIERS.stream()
                .filter(identifier ->
                        identifier.type().name().toLowerCase(Locale.ROOT).equals(column))
                .map(Identifier::value)
                .toList());
    }

    /** About the same as rows; a cell with nothing in it says nothing. */
    static List<List<@Nullable String>> rows(String csv) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (String line : csv.lines().toList()) {
            List<@Nullable String> row = new ArrayList<>();
            for (String cell : line.split(",", -1)) {
                String text = cell.replace("\"", "");
                row.add(text.isEmpty() ? null : text);
            }
            rows.add(row);
        }
        return rows.isEmpty() ? List.of(List.of()) : rows;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
