/**
 * Random sequences of operations on two stores that must answer alike: what no list of cases thinks of. The main type is
 * {@link dev.contacts.tck.differential.DifferentialRun}.
 *
 * <p>One rule: what a sequence does follows from its seed alone, so that a difference, once seen, can be seen again.
 */
@NullMarked
package dev.contacts.tck.differential;

import org.jspecify.annotations.NullMarked;
