/**
 * What contacts did and what happened to them: campaigns, events, orders, system events, in one feed per contact. Main type:
 * {@link dev.contacts.activity.Activity}; {@link dev.contacts.activity.ActivityQuery} says which of them are meant.
 *
 * <p>One rule: an activity is appended, never changed, and its place in the feed (time, then sequence) is the same on every store.
 */
@NullMarked
package dev.contacts.activity;

import org.jspecify.annotations.NullMarked;
