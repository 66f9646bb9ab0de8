/**
 * The engine of imports, and the CSV that imports and exports share. Not exported.
 *
 * <p>A file becomes characters ({@code TextSource}), rows of cells ({@code CsvLexer}), rows of identifiers and values ({@code RowReader},
 * by a {@code ColumnPlan}), and then contacts, 1,000 rows per transaction ({@code ChunkWriter}), by what the mode makes of a row ({@code
 * RowEffect}). What they change may be kept ({@code Journal}), so that it can be undone ({@code Undoing}).
 */
@NullMarked
package dev.contacts.internal.transfer;

import org.jspecify.annotations.NullMarked;
