package dev.contacts.spi;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.Activity;

/**
 * What became of an activity that was to be appended. Immutable.
 *
 * @param activity the stored activity
 * @param added true if it was added; false if the contact had one under this key already, which is this one
 */
public record AppendedActivity(Activity activity, boolean added) {

    /** Checks that nothing is missing. */
    public AppendedActivity {
        requireNonNull(activity, "activity");
    }
}
