/** What counting segments costs, beside the SQL that somebody would write by hand for the same tables. */
@NullMarked
package dev.contacts.benchmarks.segment;

import org.jspecify.annotations.NullMarked;
