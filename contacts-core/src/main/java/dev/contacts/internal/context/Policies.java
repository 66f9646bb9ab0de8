package dev.contacts.internal.context;

import static java.util.Objects.requireNonNull;

import dev.contacts.messaging.MessagePorts;
import dev.contacts.profile.ProfileAvailability;
import java.util.Optional;

/**
 * What a host may decide otherwise than it is shipped. Immutable.
 *
 * @param notes how many notes a contact may have
 * @param profiles which contacts have a profile
 * @param addressFromOrders whether an order's address becomes that of its contact
 * @param messages what messages are sent with, if anything
 */
public record Policies(
        int notes, ProfileAvailability profiles, boolean addressFromOrders, Optional<MessagePorts> messages) {

    /** As shipped. */
    public static final Policies SHIPPED =
            new Policies(5, ProfileAvailability.DEFAULT_LIST_ONLY, false, Optional.empty());

    /** Checks that nothing is missing. */
    public Policies {
        requireNonNull(profiles, "profiles");
        requireNonNull(messages, "messages");
    }
}
