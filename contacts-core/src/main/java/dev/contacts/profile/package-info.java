/**
 * The profile of a contact: everything there is about it, to be looked at, and what can be done with it. Main type:
 * {@link dev.contacts.profile.ProfileView}. Which contacts have one is a policy, {@link dev.contacts.profile.ProfileAvailability}.
 *
 * <p>One rule: what the view says can be done is what the calls then do.
 */
@NullMarked
package dev.contacts.profile;

import org.jspecify.annotations.NullMarked;
