/** Sends messages: gathers what decides, stores the intention, hands over after the commit, stores the outcome. Not exported. */
@NullMarked
package dev.contacts.internal.messaging;

import org.jspecify.annotations.NullMarked;
