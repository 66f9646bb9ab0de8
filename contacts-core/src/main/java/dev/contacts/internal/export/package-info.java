/**
 * The engine of exports. Not exported.
 *
 * <p>What is exported ({@code ExportContent}) is read page by page in one transaction and written line by line ({@code CsvWriter} of the
 * package beside this one, which imports share).
 */
@NullMarked
package dev.contacts.internal.export;

import org.jspecify.annotations.NullMarked;
