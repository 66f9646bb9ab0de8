/**
 * The contracts every store must pass. The author of a store implements {@link dev.contacts.tck.ContactStoreTck} in a test class of
 * a few lines; JUnit runs every contract, and the result is written to {@code target/conformance/<store>.csv}.
 *
 * <p>One rule: no test of the kit can be skipped, switched off or emptied, and a store that does nothing fails each of them.
 */
@NullMarked
package dev.contacts.tck;

import org.jspecify.annotations.NullMarked;
