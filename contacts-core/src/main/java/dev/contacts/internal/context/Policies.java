package dev.contacts.internal.context;

import static java.util.Objects.requireNonNull;

import dev.contacts.privacy.PrivacyOptions;
import dev.contacts.profile.ProfileAvailability;

/**
 * What a host may decide otherwise than it is shipped. Immutable.
 *
 * @param notes how many notes a contact may have
 * @param profiles which contacts have a profile
 * @param addressFromOrders whether an order's address becomes that of its contact
 * @param privacy how contacts end, and who is asked and told
 */
public record Policies(int notes, ProfileAvailability profiles, boolean addressFromOrders, PrivacyOptions privacy) {

    /** As shipped. */
    public static final Policies SHIPPED =
            new Policies(5, ProfileAvailability.DEFAULT_LIST_ONLY, false, PrivacyOptions.SHIPPED);

    /** Checks that nothing is missing. */
    public Policies {
        requireNonNull(profiles, "profiles");
        requireNonNull(privacy, "privacy");
    }
}
