package dev.contacts.internal.transfer;

import dev.contacts.schema.Violation;
import dev.contacts.transfer.ImportSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are written in one transaction.
 *
 * @param rows the rows
 * @param next the session's state once they are in
 * @param problem why no further rows can be read, if the file is broken
 * @param cause what happened underneath, if anything
 */
record Chunk(
        List<ParsedRow> rows,
        ImportSession.State next,
        @Nullable Violation problem,
        @Nullable Throwable cause) {

    private static final int MAX_ROWS = 1_000;
    private static final int MAX_CHARACTERS = CsvLexer.MAX_RECORD;

    /** Reads the next rows, fewer when they are long. */
    static Chunk read(CsvLexer lexer, RowReader reader, long rowsBefore) {
        List<ParsedRow> rows = new ArrayList<>();
        int characters = 0;
        try {
            while (rows.size() < MAX_ROWS && characters < MAX_CHARACTERS) {
                if (!lexer.next()) {
                    return new Chunk(rows, ImportSession.State.COMPLETED, null, null);
                }
                if (!lexer.isBlank()) {
                    rows.add(reader.read(rowsBefore + rows.size() + 1, lexer));
                    characters += lexer.length();
                }
            }
            return new Chunk(rows, ImportSession.State.RUNNING, null, null);
        } catch (BrokenFileException e) {
            return broken(rows, rowsBefore, e.rule(), e.problem(), e);
        } catch (IOException e) {
            return broken(rows, rowsBefore, "UNREADABLE", "the file cannot be read any further", e);
        }
    }

    private static Chunk broken(List<ParsedRow> rows, long rowsBefore, String rule, String message, Throwable cause) {
        String path = "row " + (rowsBefore + rows.size() + 1);
        return new Chunk(rows, ImportSession.State.STOPPED, new Violation(path, rule, "none", message), cause);
    }
}
