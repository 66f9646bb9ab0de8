/**
 * How a contact is recognised: email address, mobile number, app alias, contact key, user id, external id.
 *
 * <p>The main type is {@link dev.contacts.identifier.Identifier}. It keeps the text {@linkplain
 * dev.contacts.identifier.Identifier#value() as given} and a canonical {@linkplain
 * dev.contacts.identifier.Identifier#key() key}; two spellings of one address have one key and are equal.
 *
 * <p>One rule: only this package makes keys. A store compares {@link dev.contacts.identifier.IdentifierKey} byte by
 * byte and never lower-cases or trims anything itself.
 */
@NullMarked
package dev.contacts.identifier;

import org.jspecify.annotations.NullMarked;
