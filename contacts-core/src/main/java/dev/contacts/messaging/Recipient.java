package dev.contacts.messaging;

import static java.util.Objects.requireNonNull;

import dev.contacts.channel.Channel;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.group.Membership;
import dev.contacts.segment.SegmentSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that decides whether a contact may receive a message. Immutable but for the subject's facts; {@code toString()} is masked.
 *
 * @param subject the contact at a moment
 * @param memberships the contact's memberships
 * @param consent the contact's ledger
 * @param registered its addresses that are no identifiers, such as push tokens
 * @param blacklist the entries that concern its addresses; others do no harm
 * @param suppressed which of its addresses are suppressed
 */
public record Recipient(
        SegmentSubject subject,
        List<Membership> memberships,
        ConsentLedger consent,
        List<ChannelAddress> registered,
        List<BlacklistEntry> blacklist,
        Set<ChannelAddress> suppressed) {

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if the ledger or a membership is somebody else's
     */
    public Recipient {
        requireNonNull(subject, "subject");
        memberships = List.copyOf(memberships);
        registered = List.copyOf(registered);
        blacklist = List.copyOf(blacklist);
        suppressed = Set.copyOf(suppressed);
        if (!consent.contact().equals(subject.contact().id())
                || memberships.stream()
                        .anyMatch(
                                each -> !each.contact().equals(subject.contact().id()))) {
            throw new IllegalArgumentException("ledger and memberships are those of the contact");
        }
    }

    /**
     * The contact's addresses on a channel, blocked or not.
     *
     * @param channel the channel
     * @return identifiers first, then registered addresses, each in the order given
     */
    public List<ChannelAddress> addresses(Channel channel) {
        List<ChannelAddress> all = new ArrayList<>(subject.contact().identifiers().stream()
                .map(ChannelAddress::of)
                .flatMap(Optional::stream)
                .toList());
        all.addAll(registered);
        return all.stream().filter(address -> address.channel().equals(channel)).toList();
    }

    boolean isBlacklisted(ChannelAddress address) {
        return blacklist.stream().anyMatch(entry -> entry.target().concerns(address));
    }

    /** The contact, masked. */
    @Override
    public String toString() {
        return "Recipient[" + subject.contact().id() + "]";
    }
}
