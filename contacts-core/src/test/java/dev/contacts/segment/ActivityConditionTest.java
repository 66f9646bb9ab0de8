package dev.contacts.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail;
import dev.contacts.activity.ActivityId;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityTotals;
import dev.contacts.activity.Money;
import dev.contacts.channel.Channel;
import dev.contacts.contact.ContactId;
import dev.contacts.contact.Origin;
import dev.contacts.schema.Attributes;
import dev.contacts.schema.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U10")
@Tag("D8")
class ActivityConditionTest {

    private static final Instant NOW = Subjects.NOW;
    private static final Duration DAY = Duration.ofDays(1);

    private static final List<Activity> HISTORY = List.of(
            happened(1, DAY.multipliedBy(90), new ActivityDetail.Order("A-1", Money.of("19.90", "EUR"), "paid")),
            happened(
                    2,
                    DAY.multipliedBy(90).plusNanos(1_000),
                    new ActivityDetail.Order("A-2", Money.of("80.10", "EUR"), "paid")),
            happened(3, DAY.multipliedBy(10), new ActivityDetail.Order("A-3", Money.of("5000", "JPY"), "open")),
            happened(4, DAY.multipliedBy(2), new ActivityDetail.Event(ActivityCategory.EVENT, "log in", List.of())),
            happened(5, Duration.ZERO, new ActivityDetail.Event(ActivityCategory.EVENT, "o'clock", List.of())),
            happened(6, DAY.negated(), new ActivityDetail.Campaign("spring", Channel.EMAIL, "sent")));

    private static Activity happened(int number, Duration ago, ActivityDetail detail) {
        ContactId anna = Subjects.with().contact().id();
        return new Activity(new ActivityId(anna, number), NOW.minus(ago), Origin.API, "", detail, Attributes.empty());
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("orders() = 3", true),
                arguments("orders(last 90 days) >= 2", true),
                arguments("orders(last 90 days) > 2", false),
                arguments("orders(last 129599 minutes) = 1", true),
                arguments("orders(last 1 hour) = 0", true),
                arguments("orders(status = 'paid') = 2", true),
                arguments("orders(status in ('paid', 'open'), last 11 days) = 1", true),
                arguments("orders(status = 'Paid') != 0", false),
                arguments("events(name = 'o''clock') = 1", true),
                arguments("events(name in ('log in', 'log out')) < 1", false),
                arguments("events(last 1 minute) = 1", true),
                arguments("campaigns() >= 1", true),
                arguments("campaigns(last 1 day) >= 1", false),
                arguments("activities() = 6", true),
                arguments("activities(category = 'POINTS') = 0", true),
                arguments("activities(category in ('ORDER', 'EVENT')) = 5", true),
                arguments("activities(until instant '2026-03-29T01:30:00.123456Z') = 5", true),
                arguments("activities(since instant '2026-03-29T01:30:00.123456Z') = 2", true),
                arguments(
                        "events(between instant '2026-03-27T01:30:00.123456Z' and instant '2026-03-27T01:30:00.123456Z') = 1",
                        true),
                arguments("sum of orders() = 100 EUR", true),
                arguments("sum of orders(last 90 days) >= 100 EUR", false),
                arguments("sum of orders() >= 100.01 EUR", false),
                arguments("sum of orders() = 5000 jpy", true),
                arguments("sum of orders() = 0 USD", true),
                arguments("sum of orders() > -1 USD", true),
                arguments("sum of orders() != 0 USD", false),
                arguments("last of orders() <= now - 10 days", true),
                arguments("last of orders() < now - 239 hours", true),
                arguments("last of orders(status = 'paid') < now - 89 days", true),
                arguments("last of orders() >= now - 10 days", true),
                arguments("last of campaigns() > now", true),
                arguments("last of events(name = 'never') < now", false),
                arguments("last of events(name = 'never') >= now", false),
                arguments("not last of events(name = 'never') >= now", true));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void a_condition_means_what_it_says(String text, boolean answer) {
        SegmentRule rule = SegmentRule.parse(text);

        assertThat(rule.matches(anna())).isEqualTo(answer);
        assertThat(rule.explain(anna()).result()).isEqualTo(answer);
        assertThat(SegmentRule.parse(rule.text())).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders() = 0", "sum of orders() < 0.01 EUR", "not last of activities() <= now + 1 year"})
    void of_whom_nothing_is_known_has_done_nothing(String text) {
        assertThat(SegmentRule.parse(text).matches(Subjects.with())).isTrue();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("orders(", 8, "last, since, until, between, name, status or ')'"),
                arguments("orders(last)", 12, "a whole number of units"),
                arguments("orders(last 0 days) = 1", 13, "a whole number of units, at least 1"),
                arguments("orders(last -1 days) = 1", 13, "a whole number of units"),
                arguments("orders(last 3 months) = 1", 15, "minutes, hours, days, weeks"),
                arguments("orders(last 9999999999 weeks) = 1", 13, "a period of at most"),
                arguments("orders(last 1 day, last 2 days) = 1", 20, "once at the most"),
                arguments("orders(name = 'a', name = 'b') = 1", 20, "once at the most"),
                arguments("orders(name 'a') = 1", 13, "= or in"),
                arguments("orders(category = 'ORDER') = 1", 8, "last, since"),
                arguments("activities(category = 'order') = 1", 30, "A-Z 0-9 _"),
                arguments("orders(since '2026-01-01T00:00:00Z') = 1", 14, "instant '...'"),
                arguments(
                        "orders(between instant '2026-01-01T00:00:01Z' and instant '2026-01-01T00:00:00Z') = 1",
                        51,
                        "not before the first"),
                arguments("orders(last 1 day status = 'x') = 1", 19, "',' or ')'"),
                arguments("orders()", 9, "one of = !="),
                arguments("orders() = 1.5", 12, "a whole number of 0 to"),
                arguments("orders() = -1", 12, "a whole number of 0 to"),
                arguments("orders() = 1000000000", 12, "a whole number of 0 to"),
                arguments("orders() = 'many'", 12, "a whole number of 0 to"),
                arguments("sum of events() = 1 EUR", 8, "orders: nothing else has amounts"),
                arguments("sum of score > 1", 8, "one of orders, campaigns"),
                arguments("sum of orders() > 1", 20, "the ISO 4217 code"),
                arguments("sum of orders() > 1 euros", 21, "the ISO 4217 code"),
                arguments("sum of orders() > 0.00000000001 EUR", 19, "an amount"),
                arguments("last of orders() = now", 18, "one of < <= > >="),
                arguments("last of orders() < today", 20, "now, or a moment"),
                arguments("last of orders() < instant '2026-01-01T00:00:00Z'", 20, "now, or a moment"),
                arguments("member of 'VIP' where orders() = 1", 23, "a condition on member attributes"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_refusal_names_the_place_and_what_was_expected(String text, int column, String expected) {
        InvalidSegmentRuleException refusal =
                catchThrowableOfType(InvalidSegmentRuleException.class, () -> SegmentRule.parse(text));

        assertThat(refusal.expected()).contains(expected);
        assertThat(refusal.column()).isEqualTo(column);
    }

    @Test
    void what_no_text_can_say_cannot_be_made() {
        ActivitySelection orders = ActivitySelection.of(ActivityCategory.ORDER);
        ActivitySelection events = ActivitySelection.of(ActivityCategory.EVENT);
        RelativeTime today = RelativeTime.today();
        for (Runnable made : List.<Runnable>of(
                () -> orders.within(new ActivityPeriod.Last(Duration.ofSeconds(90))),
                () -> orders.within(new ActivityPeriod.Last(Duration.ofDays(3_652_501))),
                () -> orders.named("x\0y"),
                () -> new ActivityCondition.Count(orders, Operator.LESS, -1),
                () -> new ActivityCondition.Count(orders, Operator.LESS, 1_000_000_000),
                () -> new ActivityCondition.Count(orders.named("x".repeat(100_000)), Operator.LESS, 1),
                () -> new ActivityCondition.Sum(events, Operator.LESS, Money.of("1", "EUR")),
                () -> new ActivityCondition.Latest(orders, Operator.EQUAL, RelativeTime.now()),
                () -> new ActivityCondition.Latest(orders, Operator.LESS, today))) {
            assertThatThrownBy(made::run).isInstanceOf(InvalidValueException.class);
        }
        assertThat(orders.named("secret")).hasToString("ActivitySelection[[ORDER], " + ActivityPeriod.ALL_TIME + "]");
    }

    @Test
    void an_explanation_does_not_say_what_is_asked_for() {
        assertThat(SegmentRule.parse("orders(status = 'secret') = 1")
                        .explain(anna())
                        .toString())
                .doesNotContain("secret");
    }

    private static SegmentSubject anna() {
        SubjectFacts facts = new SubjectFacts() {
            @Override
            public Optional<ActivityTotals> activities(ContactId contact, ActivityQuery query) {
                List<Activity> selected = HISTORY.stream()
                        .filter(activity -> query.selects(activity, NOW))
                        .toList();
                Map<String, Money> sums = new TreeMap<>();
                selected.stream()
                        .filter(activity -> activity.detail() instanceof ActivityDetail.Order)
                        .map(activity -> ((ActivityDetail.Order) activity.detail()).amount())
                        .forEach(money -> sums.merge(money.currency().getCurrencyCode(), money, Money::plus));
                return selected.stream()
                        .map(Activity::at)
                        .max(Instant::compareTo)
                        .map(last -> new ActivityTotals(contact, selected.size(), last, List.copyOf(sums.values())));
            }
        };
        return new SegmentSubject(Subjects.with().contact(), NOW, facts);
    }
}
