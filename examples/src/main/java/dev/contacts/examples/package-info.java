/**
 * Programs a newcomer runs first. {@link dev.contacts.examples.MainJob} is the one behind the README's first command: it imports a CSV
 * file into an embedded database, and shows what can be done with the contacts then.
 *
 * <p>One rule: a class here shows one thing, with nothing but what the library exports.
 */
@NullMarked
package dev.contacts.examples;

import org.jspecify.annotations.NullMarked;
