/**
 * The text that imports read and exports write. Not exported.
 *
 * <p>Bytes become characters ({@code TextSource}, {@code ByteText}), and characters rows of cells ({@code CsvLexer}); rows become lines
 * again ({@code CsvWriter}). What the cells mean is no matter of this package.
 */
@NullMarked
package dev.contacts.internal.csv;

import org.jspecify.annotations.NullMarked;
