package dev.contacts.internal.transfer;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionChange;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.transfer.HeaderMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The cells that say what somebody has said no to: as exports write them, and in the words of other products. A yes in them is understood and
 * says nothing, since no file gives consent; what is not understood is refused, since it may be a no.
 */
public final class OptOutCells {

    /** Most subscriptions in one cell. */
    static final int MAX_IN_CELL = 1_000;

    private static final String SEPARATOR = "/";
    private static final String REFUSED = HeaderMapping.UNSUBSCRIBED + ":";
    private static final String AGREED = Target.CONSENT_PREFIX + "subscribed:";

    private static final String REASON = "unsubscribed in an imported file";
    private static final ConsentBasis BY_IMPORT = ConsentBasis.of(ConsentSource.IMPORT);

    private static final Set<String> NO = Set.of(
            "unsubscribed",
            "unsubscribe",
            "optedout",
            "optout",
            "cleaned",
            "bounced",
            "hardbounced",
            "hardbounce",
            "complained",
            "complaint",
            "spam",
            "spamreport",
            "blacklisted",
            "blocklisted",
            "blocked",
            "suppressed",
            "withdrawn",
            "revoked",
            "denied",
            "refused",
            "donotcontact");
    private static final Set<String> NO_REFUSAL = Set.of(
            "subscribed",
            "resubscribed",
            "optedin",
            "optin",
            "doubleoptin",
            "singleoptin",
            "active",
            "confirmed",
            "granted",
            "pending",
            "unconfirmed",
            "nonsubscribed",
            "neversubscribed",
            "transactional",
            "unknown",
            "none");
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "1", "t", "x");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "0", "f");
    private static final Set<String> NO_CHANNEL = Set.of("UNSUBSCRIBED", "SUBSCRIBED", "TRUE", "FALSE", "YES", "NO");
    private static final Pattern MOMENT = Pattern.compile("[0-9][0-9 T:./+Z-]{5,40}");
    private static final Pattern ZEROS = Pattern.compile("[0 T:./+Z-]+");

    private OptOutCells() {}

    /** What a subscription is called in a cell or a header: {@code EMAIL}, or {@code EMAIL/NEWS} if it is not about all of the channel. */
    public static String name(Channel channel, SubscriptionCategory category) {
        return category.equals(SubscriptionCategory.ALL)
                ? channel.name()
                : channel.name() + SEPARATOR + category.name();
    }

    /** The target of a name that begins as those of consent do, if there is such. */
    static Optional<Target> target(String name) {
        if (name.equals(HeaderMapping.UNSUBSCRIBED)) {
            return Optional.of(new Target.Unsubscribed());
        }
        boolean ofRefusal = name.startsWith(REFUSED);
        if (!ofRefusal && !name.startsWith(AGREED)) {
            return Optional.empty();
        }
        try {
            SubscriptionChange about = no(name.substring(ofRefusal ? REFUSED.length() : AGREED.length()));
            return Optional.of(new Target.Subscription(about.channel(), about.category(), ofRefusal));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /**
     * What a cell says that somebody has said no to.
     *
     * @throws InvalidValueException if it is not understood
     */
    static List<SubscriptionChange> read(Target target, String text) {
        if (target instanceof Target.Subscription of) {
            return isNo(of.ofRefusal(), text) ? List.of(no(of.channel(), of.category())) : List.of();
        }
        List<String> names =
                FieldType.TEXT_LIST.parse(text) instanceof TextListValue list ? list.value() : List.of(text);
        if (names.size() > MAX_IN_CELL) {
            throw refused("a cell has at most " + MAX_IN_CELL + " subscriptions");
        }
        return names.stream().map(String::strip).map(OptOutCells::no).toList();
    }

    private static boolean isNo(boolean ofRefusal, String text) {
        String word = HeaderMapping.compared(text);
        if (NO.contains(word) || (ofRefusal ? TRUE : FALSE).contains(word)) {
            return true;
        } else if (NO_REFUSAL.contains(word) || (ofRefusal ? FALSE : TRUE).contains(word) || word.isEmpty()) {
            return false;
        } else if (MOMENT.matcher(text.strip()).matches()) { // since when
            return ofRefusal && !ZEROS.matcher(text.strip()).matches();
        }
        throw refused("is no word for somebody who has unsubscribed or has not, such as unsubscribed, subscribed, "
                + (ofRefusal ? "yes, no, or the moment of the unsubscription" : "yes or no"));
    }

    private static SubscriptionChange no(String name) {
        int slash = name.indexOf(SEPARATOR);
        String channel = slash < 0 ? name : name.substring(0, slash);
        if (NO_CHANNEL.contains(channel)) {
            throw refused("says to what: a channel such as EMAIL, or a channel and a category such as EMAIL/NEWS");
        }
        return no(
                Channel.of(channel),
                slash < 0 ? SubscriptionCategory.ALL : SubscriptionCategory.of(name.substring(slash + 1)));
    }

    private static SubscriptionChange no(Channel channel, SubscriptionCategory category) {
        return SubscriptionChange.unsubscribe(channel, category, REASON, BY_IMPORT);
    }

    private static InvalidValueException refused(String expected) {
        return new InvalidValueException("consent", "CONSENT_WORD", expected);
    }
}
