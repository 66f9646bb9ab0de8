package dev.contacts.transfer;

import java.util.List;

/**
 * The outcomes of consecutive rows that were stored together. Immutable and safe for use by several threads.
 *
 * @param firstRow the first of them, 1 for the first row after the header
 * @param kinds what became of each, 1 to 1,000 of them
 */
public record ImportPart(long firstRow, List<RowResult.Kind> kinds) {

    /** Most rows of a part. */
    public static final int MAX_ROWS = 1_000;

    /**
     * Checks the number of rows.
     *
     * @throws IllegalArgumentException if there are none, or too many
     */
    public ImportPart {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty() || kinds.size() > MAX_ROWS) {
            throw new IllegalArgumentException("a part has 1 to " + MAX_ROWS + " rows");
        }
    }
}
