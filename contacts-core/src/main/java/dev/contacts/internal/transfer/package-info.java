/**
 * The engine of imports. Not exported.
 *
 * <p>Rows of cells, from {@code dev.contacts.internal.csv}, become rows of identifiers and values ({@code RowReader}, by a {@code
 * ColumnPlan}), and then contacts, part by part, each in one transaction ({@code ChunkWriter}), by what the mode makes of a row ({@code
 * RowEffect}). What they change may be kept ({@code Journal}), so that it can be undone ({@code Undoing}).
 */
@NullMarked
package dev.contacts.internal.transfer;

import org.jspecify.annotations.NullMarked;
