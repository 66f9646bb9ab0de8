/** What importing a file costs, beside PostgreSQL's own {@code COPY} of the rows that come of it. */
@NullMarked
package dev.contacts.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
