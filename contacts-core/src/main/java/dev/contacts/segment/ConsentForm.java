package dev.contacts.segment;

import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.ConsentCondition.Blacklisted;
import dev.contacts.segment.ConsentCondition.BlacklistedOn;
import dev.contacts.segment.ConsentCondition.Consent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** {@code consent on 'EMAIL' for 'NEWS' is subscribed}, {@code is blacklisted}, {@code is blacklisted on 'SMS'}. */
final class ConsentForm implements ConditionForm<ConsentCondition> {

    private static final String NAME =
            ", in single quotes: 1 to " + Channel.MAX_LENGTH + " characters of A-Z 0-9 _, beginning with a letter";
    private static final String CHANNEL = "a channel" + NAME;
    private static final String CATEGORY = "a subscription category" + NAME;
    private static final List<String> STATES = Arrays.stream(SubscriptionState.values())
            .map(state -> RuleWords.lowerCase(state.name()))
            .toList();
    private static final String STATE = "a state of consent: " + String.join(", ", STATES);

    @Override
    public Class<ConsentCondition> family() {
        return ConsentCondition.class;
    }

    @Override
    public boolean begins(Token first, Token second) {
        return first.isWord(RuleWords.CONSENT)
                ? second.isWord(RuleWords.ON)
                : first.isWord(RuleWords.IS) && second.isWord(RuleWords.BLACKLISTED);
    }

    @Override
    public SegmentCondition read(Token first, RuleParser parser) {
        TokenCursor cursor = parser.cursor();
        cursor.take();
        if (first.isWord(RuleWords.IS)) {
            return cursor.accept(RuleWords.ON)
                    ? new BlacklistedOn(named(parser, Channel::of, CHANNEL))
                    : new Blacklisted();
        }
        Channel channel = named(parser, Channel::of, CHANNEL);
        SubscriptionCategory category = cursor.accept(RuleWords.FOR)
                ? named(parser, SubscriptionCategory::of, CATEGORY)
                : SubscriptionCategory.ALL;
        cursor.requireWord(RuleWords.IS);
        return new Consent(channel, category, state(cursor));
    }

    private static <T> T named(RuleParser parser, Function<String, T> made, String expected) {
        Token name = parser.cursor().token();
        if (name.kind() != Token.Kind.QUOTED_TEXT) {
            throw parser.cursor().expected(expected);
        }
        try {
            T read = made.apply(name.text());
            parser.cursor().take();
            return read;
        } catch (InvalidValueException e) {
            throw parser.cursor().expected(expected);
        }
    }

    private static SubscriptionState state(TokenCursor cursor) {
        for (SubscriptionState state : SubscriptionState.values()) {
            if (cursor.accept(RuleWords.lowerCase(state.name()))) {
                return state;
            }
        }
        throw cursor.expected(cursor.token(), STATE, STATES);
    }

    @Override
    public String text(ConsentCondition condition) {
        if (condition instanceof Consent consent) {
            boolean ofAll = consent.category().equals(SubscriptionCategory.ALL);
            return "consent on '" + consent.channel() + (ofAll ? "'" : "' for '" + consent.category() + "'") + " is "
                    + RuleWords.lowerCase(consent.state().name());
        }
        return condition instanceof BlacklistedOn on ? "is blacklisted on '" + on.channel() + "'" : "is blacklisted";
    }

    @Override
    public String words(ConsentCondition condition) {
        if (condition instanceof Consent consent) {
            return "the consent to the given channel and category is " + consent.state();
        }
        return condition instanceof Blacklisted
                ? "an address is on the blacklist"
                : "an address on the given channel is on the blacklist";
    }
}
