/**
 * What every refusal of this library has in common.
 *
 * <p>The main type is {@link dev.contacts.error.ContactsException}: each exception of the library is one, has a stable
 * {@link dev.contacts.error.ErrorCode} and carries its facts as typed accessors.
 *
 * <p>One rule: a message names types, codes and ids; it never holds an identifier or any other value of a contact.
 */
@NullMarked
package dev.contacts.error;

import org.jspecify.annotations.NullMarked;
