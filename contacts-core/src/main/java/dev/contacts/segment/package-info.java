/**
 * Rules that say which contacts belong together, and queries over contacts.
 *
 * <p>Main type: {@link dev.contacts.segment.SegmentRule}. One rule: {@code SegmentRule.matches} <em>is</em> the meaning; whatever a
 * store does to be fast must give the same answer. Logic is two-valued: a field without a value is not equal to anything, and
 * {@code not} never yields "unknown".
 */
@NullMarked
package dev.contacts.segment;

import org.jspecify.annotations.NullMarked;
