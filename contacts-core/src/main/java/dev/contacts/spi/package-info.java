/**
 * What a storage module implements: {@link dev.contacts.spi.ContactStore} and the role interfaces its transactions hand out. Users of
 * the library do not call these types.
 *
 * <p>One rule: a store keeps and finds, it decides no domain rule. What it must guarantee is said at each method and held by the
 * published test kit ({@code contacts-tck}).
 *
 * <p>For authors of a store: an identifier is kept as its type and {@link dev.contacts.identifier.Identifier#value() value}, and comes
 * back by {@link dev.contacts.identifier.Identifier#of}; what is unique is its {@link dev.contacts.identifier.IdentifierKey}. Field names
 * keep their spelling, field values their kind. {@code dev.contacts.examples.filestore} in the sources is a complete store to start from.
 */
@NullMarked
package dev.contacts.spi;

import org.jspecify.annotations.NullMarked;
