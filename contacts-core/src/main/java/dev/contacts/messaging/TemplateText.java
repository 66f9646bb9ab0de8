package dev.contacts.messaging;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.schema.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A text with places, taken apart. What is put in is never read again. Immutable. */
final class TemplateText {

    private final List<Piece> pieces;

    private TemplateText(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static TemplateText parse(String part, String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                throw new InvalidValueException(part, "PLACE_NOT_CLOSED", "a place begins with {{ and ends with }}");
            }
            pieces.add(new Piece(text.substring(at, open), Optional.empty(), Optional.empty()));
            pieces.add(place(text.substring(open + 2, close)));
            at = close + 2;
        }
        pieces.add(new Piece(text.substring(at), Optional.empty(), Optional.empty()));
        return new TemplateText(List.copyOf(pieces));
    }

    private static Piece place(String inside) {
        int bar = inside.indexOf('|');
        String name = bar < 0 ? inside : inside.substring(0, bar);
        Optional<String> otherwise = bar < 0 ? Optional.empty() : Optional.of(inside.substring(bar + 1));
        return new Piece("", Optional.of(FieldName.of(name.strip())), otherwise);
    }

    String fill(Function<FieldName, Optional<String>> values, List<Violation> violations) {
        StringBuilder filled = new StringBuilder();
        for (Piece piece : pieces) {
            filled.append(piece.text());
            piece.name()
                    .ifPresent(name -> filled.append(values.apply(name)
                            .or(piece::otherwise)
                            .orElseGet(() -> {
                                violations.add(new Violation(
                                        name.value(),
                                        "MISSING_VALUE",
                                        "none",
                                        "the template asks for it and has no default"));
                                return "";
                            })));
        }
        return filled.toString();
    }

    private record Piece(String text, Optional<FieldName> name, Optional<String> otherwise) {}
}
