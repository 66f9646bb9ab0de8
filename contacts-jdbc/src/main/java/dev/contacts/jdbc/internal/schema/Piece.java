package dev.contacts.jdbc.internal.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A row of {@link CatalogueQueries#parts}. Immutable.
 *
 * @param part the part it is a piece of, without its definition
 * @param addition what is said of the whole part, in this piece or another one
 * @param text a column of a key or an index, or the whole definition of anything else
 */
record Piece(Part part, String addition, String text) {

    static Piece of(ResultSet row) throws SQLException {
        Part.Kind kind = Part.Kind.named(row.getString(2));
        String addition = text(row, 4);
        return new Piece(
                new Part(
                        lower(row.getString(1)),
                        kind,
                        lower(text(row, 3)),
                        "",
                        kind == Part.Kind.COLUMN ? addition : ""),
                kind == Part.Kind.COLUMN ? "" : lower(addition),
                text(row, 5));
    }

    /** An empty text is null to some modes of H2. */
    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    /** The part that pieces make, in their order. */
    static Part join(List<Piece> pieces) {
        Part part = pieces.get(0).part;
        String name = switch (part.kind()) {
            case PRIMARY_KEY, FOREIGN_KEY -> "";
            default -> part.name();
        };
        return new Part(part.table(), part.kind(), name, definition(part.kind(), pieces), part.defaultValue());
    }

    private static String definition(Part.Kind kind, List<Piece> pieces) {
        return switch (kind) {
            case TABLE, COLUMN -> pieces.get(0).text;
            default ->
                pieces.stream()
                                .map(piece -> lower(piece.text))
                                .filter(column -> !column.isEmpty())
                                .collect(Collectors.joining(", ", "(", ")"))
                        + pieces.stream().map(Piece::addition).collect(Collectors.joining());
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
