package dev.contacts.internal.csv;

import dev.contacts.transfer.CsvFormat;
import org.jspecify.annotations.Nullable;

/**
 * Keeps spreadsheets from taking a cell for a formula, and takes that back: an apostrophe before every text that is empty or begins,
 * behind any apostrophes, with a character that begins a formula. Since the test looks behind the apostrophes, taking back is exact.
 */
public final class FormulaGuard {

    private static final char APOSTROPHE = '\'';
    private static final String BEGINS_A_FORMULA =
            "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"; // the last four are full-width = + - @

    private FormulaGuard() {}

    /** The cell for a text. */
    public static String cell(String text, CsvFormat format) {
        return format == CsvFormat.SPREADSHEET && needsGuard(text, 0) ? APOSTROPHE + text : text;
    }

    /** The text of a cell, or null if the cell says nothing. */
    public static @Nullable String text(@Nullable String cell, CsvFormat format) {
        if (cell == null || format == CsvFormat.DATA) {
            return cell;
        }
        if (cell.isEmpty()) {
            return null;
        }
        return cell.charAt(0) == APOSTROPHE && needsGuard(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean needsGuard(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == APOSTROPHE) {
            i++;
        }
        return i == text.length() || BEGINS_A_FORMULA.indexOf(text.charAt(i)) >= 0;
    }
}
