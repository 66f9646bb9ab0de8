package dev.contacts.messaging;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.group.Membership;
import dev.contacts.group.MembershipStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    static List<ChannelAddress> openAddresses(Recipient recipient, Channel channel, Set<DenialReason> reasons) {
        List<ChannelAddress> addresses = recipient.addresses(channel);
        List<ChannelAddress> notListed = addresses.stream()
                .filter(each -> !recipient.isBlacklisted(each))
                .toList();
        List<ChannelAddress> open = notListed.stream()
                .filter(each -> !recipient.suppressed().contains(each))
                .toList();
        if (addresses.isEmpty()) {
            reasons.add(DenialReason.NO_ADDRESS);
        } else if (open.isEmpty()) {
            if (addresses.stream().anyMatch(recipient::isBlacklisted)) {
                reasons.add(DenialReason.BLACKLISTED);
            }
            if (addresses.stream().anyMatch(recipient.suppressed()::contains)) {
                reasons.add(DenialReason.SUPPRESSED);
            }
        }
        return open;
    }
}
