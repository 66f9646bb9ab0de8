/**
 * How groups, memberships and saved segments change: the steps of the facades within one transaction. Not exported.
 *
 * <p>One rule: whoever begins memberships reads the group first, to change it, and the contact's memberships after; whoever changes one needs
 * the contact's only.
 */
@NullMarked
package dev.contacts.internal.group;

import org.jspecify.annotations.NullMarked;
