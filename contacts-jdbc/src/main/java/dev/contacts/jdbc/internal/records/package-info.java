/**
 * The roles of a transaction, each with its statements beside it.
 *
 * <p>Main type: {@link dev.contacts.jdbc.internal.records.Roles}, made once per store; it hands out a
 * {@link dev.contacts.jdbc.internal.records.JdbcTransaction} per transaction. One rule: whether something is taken, stale or gone is
 * decided by the keys and the row counts of the database, never by looking first.
 */
@NullMarked
package dev.contacts.jdbc.internal.records;

import org.jspecify.annotations.NullMarked;
