/**
 * The tables: the numbered scripts that make them, the version they have, and what happens to each column when a contact is erased.
 *
 * <p>Main type: {@link dev.contacts.jdbc.internal.schema.Migration}. One rule: a script that was released never changes; what is new
 * comes with the next number.
 */
@NullMarked
package dev.contacts.jdbc.internal.schema;

import org.jspecify.annotations.NullMarked;
