/**
 * A complete store of your own, written against the published SPI alone: contacts in a directory, as the pattern for custom
 * integrations. The main type is {@link dev.contacts.examples.filestore.FileContactStore}.
 *
 * <p>Read it from the outside in: the store (what a commit is), the transaction (what the work sees), the roles (what may be refused), the
 * changes (what is written), the journal (how it survives a crash). One rule: the files come first, memory follows; what others can see
 * is already on the disk.
 */
@NullMarked
package dev.contacts.examples.filestore;

import org.jspecify.annotations.NullMarked;
