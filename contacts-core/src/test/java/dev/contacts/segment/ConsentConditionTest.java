package dev.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.contacts.channel.Channel;
import dev.contacts.consent.ConsentBasis;
import dev.contacts.consent.ConsentCause;
import dev.contacts.consent.ConsentChange;
import dev.contacts.consent.ConsentLedger;
import dev.contacts.consent.ConsentSource;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.contact.ContactId;
import dev.contacts.schema.FieldName;
import dev.contacts.segment.ConsentCondition.Blacklisted;
import dev.contacts.segment.ConsentCondition.BlacklistedOn;
import dev.contacts.segment.ConsentCondition.Consent;
import dev.contacts.workspace.Actor;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U10")
@Tag("D8")
class ConsentConditionTest {

    private static final SubscriptionCategory NEWS = SubscriptionCategory.of("NEWS");
    private static final SubscriptionCategory OFFERS = SubscriptionCategory.of("OFFERS");

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(
                        "consent on 'EMAIL' is subscribed",
                        new Consent(Channel.EMAIL, SubscriptionCategory.ALL, SubscriptionState.SUBSCRIBED)),
                arguments(
                        "consent on 'OWN_1' for 'NEWS' is unsubscribed",
                        new Consent(Channel.of("OWN_1"), NEWS, SubscriptionState.UNSUBSCRIBED)),
                arguments(
                        "not consent on 'SMS' for 'NEWS' is unknown",
                        SegmentRule.not(new Consent(Channel.SMS, NEWS, SubscriptionState.UNKNOWN))),
                arguments("is blacklisted", new Blacklisted()),
                arguments("is blacklisted on 'EMAIL'", new BlacklistedOn(Channel.EMAIL)),
                arguments("is blacklisted and is test", SegmentRule.all(new Blacklisted(), new TestCondition())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_and_its_tree_are_one_rule(String text, SegmentRule rule) {
        assertThat(SegmentRule.parse(text)).isEqualTo(rule);
        assertThat(rule.text()).isEqualTo(text);
        assertThat(rule.fields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CONSENT On 'EMAIL' For 'ALL' IS Subscribed | consent on 'EMAIL' is subscribed",
                "(is\tBlacklisted ON 'SMS') | is blacklisted on 'SMS'"
            })
    void a_text_written_otherwise_prints_in_the_one_form(String given, String printed) {
        assertThat(SegmentRule.parse(given).text()).isEqualTo(printed);
        assertThat(SegmentRule.parse(printed)).isEqualTo(SegmentRule.parse(given));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "consent on EMAIL is subscribed | 12 | a channel, in single quotes",
                "consent on 'email' is subscribed | 12 | a channel, in single quotes",
                "consent on 'EMAIL' for 'news' is subscribed | 24 | a subscription category, in single quotes",
                "consent on 'EMAIL' = subscribed | 20 | 'is'",
                "consent on 'EMAIL' is 'subscribed' | 23 | a state of consent: unknown, subscribed, unsubscribed",
                "is blacklisted on SMS | 19 | a channel, in single quotes",
                "is blacklist | 4 | 'test' or 'blacklisted'",
                "member of 'VIP' where is blacklisted | 23 | a condition on member attributes"
            })
    void a_refusal_names_the_place_and_what_was_expected(String text, int column, String expected) {
        InvalidSegmentRuleException refusal =
                catchThrowableOfType(InvalidSegmentRuleException.class, () -> SegmentRule.parse(text));

        assertThat(refusal.expected()).contains(expected);
        assertThat(refusal.column()).isEqualTo(column);
    }

    @Test
    void a_word_that_is_almost_one_is_suggested() {
        for (String text : new String[] {"consent on 'EMAIL' is unsubscribd", "is blacklistd"}) {
            assertThat(catchThrowableOfType(InvalidSegmentRuleException.class, () -> SegmentRule.parse(text))
                            .suggestion())
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent", "on", "for", "is", "blacklisted", "subscribed", "unknown"})
    void the_words_of_these_conditions_are_still_names_of_fields(String word) {
        for (String test : new String[] {" = 1", " in (1)", " contains 'x'", " between 1 and 2"}) {
            assertThat(SegmentRule.parse(word + test).fields()).containsExactly(FieldName.of(word));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "consent on 'EMAIL' is subscribed | true",
                "consent on 'EMAIL' for 'OTHER' is subscribed | true",
                "consent on 'EMAIL' for 'NEWS' is subscribed | false",
                "consent on 'EMAIL' for 'NEWS' is unsubscribed | true",
                "consent on 'SMS' for 'OFFERS' is unsubscribed | true",
                "consent on 'SMS' for 'OTHER' is unsubscribed | true",
                "consent on 'VIBER' for 'OFFERS' is subscribed | true",
                "consent on 'VIBER' is unknown | true",
                "consent on 'TELEGRAM' is unknown | true",
                "not consent on 'TELEGRAM' is unsubscribed | true",
                "is blacklisted | true",
                "is blacklisted on 'EMAIL' | true",
                "is blacklisted on 'SMS' | false"
            })
    void a_condition_means_what_the_ledger_and_the_blacklist_say(String text, boolean answer) {
        SegmentSubject anna = new SegmentSubject(Subjects.with().contact(), Subjects.NOW, facts());

        assertThat(SegmentRule.parse(text).matches(anna)).isEqualTo(answer);
        assertThat(SegmentRule.parse(text).explain(anna).result()).isEqualTo(answer);
    }

    @Test
    void of_somebody_of_whom_nothing_is_known_nothing_is_assumed() {
        assertThat(SegmentRule.parse("is blacklisted or not consent on 'EMAIL' is unknown")
                        .matches(Subjects.with()))
                .isFalse();
    }

    @Test
    void an_explanation_names_no_channel_and_no_category() {
        assertThat(SegmentRule.parse(
                                "consent on 'SECRET_1' for 'SECRET_2' is subscribed or is blacklisted on 'SECRET_3'")
                        .explain(Subjects.with())
                        .children())
                .extracting(Explanation::toString)
                .containsExactly(
                        "the consent to the given channel and category is SUBSCRIBED: no",
                        "an address on the given channel is on the blacklist: no");
    }

    private static SubjectFacts facts() {
        ConsentLedger ledger = ConsentLedger.empty(Subjects.with().contact().id());
        ledger = plus(ledger, Channel.EMAIL, SubscriptionCategory.ALL, ConsentCause.UNSUBSCRIBE);
        ledger = plus(ledger, Channel.EMAIL, SubscriptionCategory.ALL, ConsentCause.GRANT);
        ledger = plus(ledger, Channel.EMAIL, NEWS, ConsentCause.UNSUBSCRIBE);
        ledger = plus(ledger, Channel.SMS, OFFERS, ConsentCause.GRANT);
        ledger = plus(ledger, Channel.SMS, SubscriptionCategory.ALL, ConsentCause.SPAM_REPORT);
        ledger = plus(ledger, Channel.VIBER, OFFERS, ConsentCause.GRANT);
        ConsentLedger annas = ledger;
        return new SubjectFacts() {
            @Override
            public SubscriptionState consent(ContactId contact, Channel channel, SubscriptionCategory category) {
                return annas.state(channel, category);
            }

            @Override
            public Set<Channel> blacklisted(ContactId contact) {
                return Set.of(Channel.EMAIL);
            }
        };
    }

    private static ConsentLedger plus(
            ConsentLedger ledger, Channel channel, SubscriptionCategory category, ConsentCause cause) {
        SubscriptionState after =
                cause == ConsentCause.GRANT ? SubscriptionState.SUBSCRIBED : SubscriptionState.UNSUBSCRIBED;
        return ledger.append(
                new ConsentChange(channel, category, cause, ledger.recorded(channel, category), after, "reason"),
                ConsentBasis.of(ConsentSource.PERSON),
                Subjects.NOW,
                Actor.SYSTEM);
    }
}
