/**
 * Stores that are broken on purpose, one fault each, and the proof that the test kit finds every fault by the test meant for it.
 *
 * <p>{@link dev.contacts.inmemory.sabotage.Sabotage} is what they share. One rule: a sabotage wraps the honest store through its SPI and
 * breaks nothing but what its name says, so that most of the kit still passes.
 */
@NullMarked
package dev.contacts.inmemory.sabotage;

import org.jspecify.annotations.NullMarked;
