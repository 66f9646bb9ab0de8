package dev.contacts.messaging;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The parts of the decision, each of which adds its reasons. */
final class Decision {

    private Decision() {}

    static void onAudience(Recipient recipient, Message message, Set<DenialReason> reasons) {
        if (message instanceof Message.GroupMessage toGroup) {
            Optional<Membership> membership = recipient.memberships().stream()
                    .filter(each -> each.group().equals(toGroup.group()))
                    .findFirst();
            if (membership.isEmpty()) {
                reasons.add(DenialReason.NOT_A_MEMBER);
            } else if (membership.get().status() != MembershipStatus.ACTIVE) {
                reasons.add(DenialReason.MEMBERSHIP_NOT_ACTIVE);
            }
        } else if (message instanceof Message.SingleMessage single
                && !single.criteria().matches(recipient.subject())) {
            reasons.add(DenialReason.CRITERIA_NOT_MET);
        }
    }

    static void onConsent(Recipient recipient, Message message, Set<DenialReason> reasons) {
        if (recipient.consent().state(message.channel(), message.category()) == SubscriptionState.UNSUBSCRIBED) {
            reasons.add(DenialReason.UNSUBSCRIBED);
        }
    }

    static Map<ChannelAddress, Set<DenialReason>> blocked(Recipient recipient, Channel channel) {
        Map<ChannelAddress, Set<DenialReason>> blocked = new TreeMap<>();
        for (ChannelAddress address : recipient.addresses(channel)) {
            EnumSet<DenialReason> reasons = EnumSet.noneOf(DenialReason.class);
            if (recipient.isBlacklisted(address)) {
                reasons.add(DenialReason.BLACKLISTED);
            }
            if (recipient.suppressed().contains(address)) {
                reasons.add(DenialReason.SUPPRESSED);
            }
            if (!reasons.isEmpty()) {
                blocked.put(address, reasons);
            }
        }
        return blocked;
    }

    static List<ChannelAddress> openAddresses(
            Recipient recipient,
            Channel channel,
            Map<ChannelAddress, Set<DenialReason>> blocked,
            Set<DenialReason> reasons) {
        List<ChannelAddress> addresses = recipient.addresses(channel);
        List<ChannelAddress> open =
                addresses.stream().filter(each -> !blocked.containsKey(each)).toList();
        if (addresses.isEmpty()) {
            reasons.add(DenialReason.NO_ADDRESS);
        } else if (open.isEmpty()) {
            blocked.values().forEach(reasons::addAll);
        }
        return open;
    }

    static Map<ChannelAddress, Set<DenialReason>> copy(Map<ChannelAddress, Set<DenialReason>> blocked) {
        Map<ChannelAddress, Set<DenialReason>> copy = new TreeMap<>();
        blocked.forEach((address, reasons) -> copy.put(address, Collections.unmodifiableSet(EnumSet.copyOf(reasons))));
        return Collections.unmodifiableMap(copy);
    }
}
