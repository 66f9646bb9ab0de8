/** What appending activities and reading a feed cost, beside the SQL that somebody would write by hand for the same tables. */
@NullMarked
package dev.contacts.benchmarks.activity;

import org.jspecify.annotations.NullMarked;
