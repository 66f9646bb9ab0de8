package dev.contacts.internal.csv;

import dev.contacts.schema.Violation;
import org.jspecify.annotations.Nullable;

/** Finds what is no text: U+0000, and halves of surrogate pairs, by which {@link ByteText} marks bytes it could not decode. */
public final class IllFormed {

    private IllFormed() {}

    public static @Nullable Violation in(String column, @Nullable String cell) {
        if (cell == null) {
            return null;
        }
        for (int i = 0; i < cell.length(); ) {
            int codePoint = cell.codePointAt(i);
            if (codePoint == 0) {
                return new Violation(
                        column,
                        "NUL_CHARACTER",
                        size(cell),
                        "there is a U+0000 in it; perhaps the file has another charset");
            } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return new Violation(
                        column,
                        "MALFORMED_TEXT",
                        size(cell),
                        "there are bytes in it that are no text in the charset of the file; perhaps it has another one");
            }
            i += Character.charCount(codePoint);
        }
        return null;
    }

    public static String size(String cell) {
        return "text(" + cell.length() + ")";
    }
}
