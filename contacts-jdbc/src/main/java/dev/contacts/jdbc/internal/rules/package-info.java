/**
 * Segment rules in SQL: what a database says exactly is left to it, of the rest it says what holds for all and what for some.
 *
 * <p>Main type: {@link dev.contacts.jdbc.internal.rules.RuleCompiler}, made by {@link dev.contacts.jdbc.internal.rules.RuleStatements}.
 * One rule: whatever a caller gave is a parameter, never text of a statement.
 */
@NullMarked
package dev.contacts.jdbc.internal.rules;

import org.jspecify.annotations.NullMarked;
