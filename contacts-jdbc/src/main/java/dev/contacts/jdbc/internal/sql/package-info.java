/**
 * The few steps between a statement's text and the database: run it, read its rows, translate its failure, commit or repeat.
 *
 * <p>Main type: {@link dev.contacts.jdbc.internal.sql.Session}. One rule: no {@code SQLException} and no text of a driver leaves this
 * package, a failure's cause being free of such texts; what differs between databases is in {@link dev.contacts.jdbc.internal.sql.Dialect} and nowhere else.
 */
@NullMarked
package dev.contacts.jdbc.internal.sql;

import org.jspecify.annotations.NullMarked;
