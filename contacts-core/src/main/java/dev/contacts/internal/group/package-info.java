/**
 * How groups, memberships and saved segments change: the steps of the facades within one transaction. Not exported.
 *
 * <p>One rule: whoever changes a membership by what its group says reads the group first, to change it, and the contact's memberships after.
 */
@NullMarked
package dev.contacts.internal.group;

import org.jspecify.annotations.NullMarked;
