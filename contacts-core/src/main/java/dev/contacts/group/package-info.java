/**
 * Groups of contacts and the memberships in them. Nobody is put into a group automatically (rule 000-07).
 *
 * <p>Main types: {@link dev.contacts.group.Group}, {@link dev.contacts.group.Membership}. One rule: member attributes live in the
 * membership only; they are gone when it ends, and no edit of the contact can express one (rules 001-13, 001-14).
 */
@NullMarked
package dev.contacts.group;

import org.jspecify.annotations.NullMarked;
