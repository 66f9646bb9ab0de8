package dev.contacts.internal.transfer;

import dev.contacts.schema.Violation;
import dev.contacts.transfer.ImportSession;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are written in one transaction.
 *
 * @param rows the rows
 * @param next the session's state once they are in
 * @param digest stands for the content up to their end
 * @param problem why no further rows can be read, if the file is broken
 * @param cause what happened underneath, if anything
 */
record Chunk(
        List<ParsedRow> rows,
        ImportSession.State next,
        String digest,
        @Nullable Violation problem,
        @Nullable Throwable cause) {

    /** The same with other rows. */
    Chunk drafted(UnaryOperator<ParsedRow> drafting) {
        return new Chunk(rows.stream().map(drafting).toList(), next, digest, problem, cause);
    }

    /** What stands in the way of the rows, without them. */
    Chunk withoutRows(String before) {
        return new Chunk(List.of(), next, before, problem, cause);
    }

    /** Rows behind which nothing can be read. */
    static Chunk broken(
            List<ParsedRow> rows, long rowsBefore, String digest, String rule, String message, Throwable cause) {
        String path = "row " + (rowsBefore + rows.size() + 1);
        Violation problem = new Violation(path, rule, "none", message);
        return new Chunk(rows, ImportSession.State.STOPPED, digest, problem, cause);
    }
}
