package dev.contacts.transfer;

/** How values are written into the cells of a CSV file, and read from them. Both forms are RFC 4180, UTF-8 without a byte order mark. */
public enum CsvFormat {
    /**
     * Safe to open in a spreadsheet, the default. A cell that a spreadsheet would take for a formula is written with an apostrophe
     * before it: one that begins, after any apostrophes, with {@code = + - @}, their full-width forms, tab, carriage return or line
     * feed. The empty text, which is a value, becomes a single apostrophe; an empty cell is no value. Reading removes exactly this
     * apostrophe, in the header line too, so that {@code '+34600111222} is the number again and {@code 'tis} stays as it is.
     */
    SPREADSHEET,
    /**
     * For programs: every value as it is, in quotes; a field without a value is an empty cell without quotes, the empty text a pair of
     * quotes. Reading takes it the same way. Do not open such a file in a spreadsheet.
     */
    DATA
}
