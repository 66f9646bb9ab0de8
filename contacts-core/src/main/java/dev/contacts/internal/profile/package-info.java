/**
 * The one place where a contact is made or changed, whichever way the data came (API, CSV, paste, feed, merge). Main type:
 * {@link dev.contacts.internal.profile.ProfileRules}. Not exported.
 */
@NullMarked
package dev.contacts.internal.profile;

import org.jspecify.annotations.NullMarked;
