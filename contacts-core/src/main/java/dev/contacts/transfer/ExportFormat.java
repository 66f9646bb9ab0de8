package dev.contacts.transfer;

import static java.util.Objects.requireNonNull;

/**
 * What an export is written as. All are UTF-8 without a byte order mark, and the same byte for byte as long as the contacts are, but for the moment
 * of the export, which the last line of JSON Lines and a page hold.
 */
public enum ExportFormat {
    /** CSV that is safe to open in a spreadsheet, the default; see {@link CsvFormat#SPREADSHEET}. */
    SPREADSHEET,
    /** CSV for programs; see {@link CsvFormat#DATA}. */
    DATA,
    /**
     * One JSON object per line, for programs: numbers and truths are JSON's, lists of texts are arrays, days and instants are texts of ISO
     * 8601, and a member without a value is not there, but for what nobody has said no to, which is an empty array. The last line is an object with the one member {@code export_manifest}, see {@link
     * ExportManifest}.
     */
    JSON_LINES,
    /**
     * A page about one contact for a person to read: HTML that needs no script and fetches nothing, its profile on the left and what it did on
     * the right, with dates and numbers as the contact reads them.
     */
    HTML;

    /**
     * The format of a form of CSV.
     *
     * @param format a form of CSV
     * @return {@link #SPREADSHEET} or {@link #DATA}
     */
    public static ExportFormat of(CsvFormat format) {
        return requireNonNull(format, "format") == CsvFormat.DATA ? DATA : SPREADSHEET;
    }

    /**
     * The usual ending of a file's name.
     *
     * @return {@code csv}, {@code jsonl} or {@code html}
     */
    public String extension() {
        return switch (this) {
            case SPREADSHEET, DATA -> "csv";
            case JSON_LINES -> "jsonl";
            case HTML -> "html";
        };
    }
}
