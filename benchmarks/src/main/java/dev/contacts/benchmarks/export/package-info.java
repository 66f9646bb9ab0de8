/** Measures exports. One rule: both sides write the same contacts in the same run. */
@NullMarked
package dev.contacts.benchmarks.export;

import org.jspecify.annotations.NullMarked;
