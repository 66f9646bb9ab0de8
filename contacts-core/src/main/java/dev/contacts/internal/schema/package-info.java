/** What changing a schema means for the contacts of its list: the transactions behind {@code dev.contacts.Schemas}. Not exported. */
@NullMarked
package dev.contacts.internal.schema;

import org.jspecify.annotations.NullMarked;
