/** Imports of many rows, beside raw COPY of the rows they come to. One rule: both are measured in turns, in the same run. */
@NullMarked
package dev.contacts.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
