/**
 * The ways to write to a person, and the yes that may come with a new contact. Main type: {@link dev.contacts.channel.Channel}.
 *
 * <p>One rule: the set of channels is open. A channel is a name; nothing in the library lists them all.
 */
@NullMarked
package dev.contacts.channel;

import org.jspecify.annotations.NullMarked;
