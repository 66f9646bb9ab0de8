package dev.contacts.consent;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How an address of a contact stands. Immutable and safe for use by several threads; {@code toString()} is masked. Rules 002-27, 002-28,
 * 003-12.
 *
 * @param address the address
 * @param state what the contact has said of the channel as a whole
 * @param blacklisting the entry of the blacklist that concerns the address, with date and reason, if there is one
 * @param isSuppressed whether the address is suppressed under a secret that the host has; requirements D12
 */
public record ChannelStatus(
        ChannelAddress address, SubscriptionState state, Optional<BlacklistEntry> blacklisting, boolean isSuppressed) {

    /** Checks that nothing is missing. */
    public ChannelStatus {
        requireNonNull(address, "address");
        requireNonNull(state, "state");
        requireNonNull(blacklisting, "blacklisting");
    }

    /**
     * Whether the address is on the blacklist, itself or by its domain.
     *
     * @return true if it is
     */
    public boolean isBlacklisted() {
        return blacklisting.isPresent();
    }
}
