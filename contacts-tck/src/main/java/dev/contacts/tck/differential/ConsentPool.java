package dev.contacts.tck.differential;

import dev.contacts.channel.Channel;
import dev.contacts.consent.AppInstallation;
import dev.contacts.consent.BlacklistEntry;
import dev.contacts.consent.BlacklistTarget;
import dev.contacts.consent.ChannelAddress;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.Device;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.consent.Suppression;
import dev.contacts.identifier.EmailDomain;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What calls about consent are made of. */
final class ConsentPool {

    static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.VIBER, Channel.WEB_PUSH, Channel.of("X"));

    static final List<String> TOKENS = List.of("a", "A", "á", "ß", "😀", "\uFFFD", "x".repeat(255), "字".repeat(700));

    static final List<ChannelAddress> ADDRESSES = List.of(
            ChannelAddress.of(Channel.VIBER, "a"),
            ChannelAddress.of(Channel.VIBER, "A"),
            ChannelAddress.of(Channel.WEB_PUSH, "a"),
            ChannelAddress.of(Channel.WEB_PUSH, "😀"),
            ChannelAddress.of(Channel.WEB_PUSH, "字".repeat(700)));

    static final List<BlacklistTarget> TARGETS = List.of(
            new BlacklistTarget.Address(ChannelAddress.of(Channel.EMAIL, "a@example.com")),
            new BlacklistTarget.Address(ChannelAddress.of(Channel.SMS, "+4930123456")),
            new BlacklistTarget.Address(ADDRESSES.get(0)),
            new BlacklistTarget.Address(ADDRESSES.get(4)),
            new BlacklistTarget.Domain(EmailDomain.parse("bücher.example")));

    static final List<String> APPS = List.of("a", "A", "a ", "😀", "\uFFFD");

    static final List<String> DIGESTS = List.of("0".repeat(64), "f".repeat(64), "ab".repeat(32));

    private static final List<SubscriptionCategory> CATEGORIES =
            List.of(SubscriptionCategory.ALL, SubscriptionCategory.of("NEWS"));

    private ConsentPool() {}

    static SubscriptionChange change(Chance chance) {
        ConsentCause cause = chance.any(List.of(
                ConsentCause.GRANT,
                ConsentCause.GRANT,
                ConsentCause.RESUBSCRIBE,
                ConsentCause.UNSUBSCRIBE,
                ConsentCause.SPAM_REPORT));
        String evidence = chance.oneIn(3) ? "" : chance.any(List.of("mail \"1\"", "😀\n"));
        ConsentBasis basis = new ConsentBasis(chance.any(List.of(ConsentSource.values())), "v1", evidence);
        return new SubscriptionChange(
                chance.any(CHANNELS), chance.any(CATEGORIES), cause, chance.any(List.of("a", "ß 😀")), basis);
    }

    static BlacklistEntry entry(Chance chance) {
        return new BlacklistEntry(
                chance.any(TARGETS),
                chance.any(List.of("a", "ß 😀")),
                chance.any(Pool.INSTANTS),
                chance.any(Pool.ACTORS));
    }

    static Suppression suppression(Chance chance) {
        return new Suppression(chance.any(DIGESTS), "s", YearMonth.of(2026, 1 + chance.below(12)));
    }

    static AppInstallation app(Chance chance) {
        return new AppInstallation(
                chance.any(APPS),
                "App 😀",
                chance.some(APPS, 2),
                chance.some(List.of(new Device("p", "o", "de", "1", true), new Device("", "", "", "\"", false)), 2),
                chance.oneIn(2),
                chance.oneIn(2) ? Optional.empty() : Optional.of(chance.any(Pool.INSTANTS)));
    }
}
