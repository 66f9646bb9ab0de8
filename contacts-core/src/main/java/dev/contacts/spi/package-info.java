/**
 * What a storage module implements: {@link dev.contacts.spi.ContactStore} and the role interfaces its transactions hand out. Users of
 * the library do not call these types.
 *
 * <p>One rule: a store keeps and finds, it decides no domain rule. What it must guarantee is said at each method and held by the
 * published test kit ({@code contacts-tck}).
 */
@NullMarked
package dev.contacts.spi;

import org.jspecify.annotations.NullMarked;
