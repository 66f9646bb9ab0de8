/**
 * What our work costs, measured by JMH, with the same work done by others side by side.
 *
 * <p>Every benchmark names the work it does and the peer it is compared with; a number without a peer from the same run
 * says nothing.
 */
@NullMarked
package dev.contacts.benchmarks;

import org.jspecify.annotations.NullMarked;
