/**
 * The JSON documents that hold what has no column of its own: written and read by streaming, readable without any schema, and the same
 * bytes for the same content.
 *
 * <p>Main type: {@link dev.contacts.jdbc.internal.document.ContactDocument}. One rule: what is read equals what was written, code point
 * for code point; a reader does not depend on the order of members, since databases re-order them.
 */
@NullMarked
package dev.contacts.jdbc.internal.document;

import org.jspecify.annotations.NullMarked;
