/**
 * Bringing contacts in and taking them out as CSV: {@link dev.contacts.transfer.Importer} and {@link dev.contacts.transfer.Exporter}.
 *
 * <p>One rule: every row has an outcome, and inserted + updated + unchanged + rejected = rows read; nothing is cut, guessed or
 * skipped in silence.
 */
@NullMarked
package dev.contacts.transfer;

import org.jspecify.annotations.NullMarked;
