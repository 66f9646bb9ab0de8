package dev.contacts.segment;

import static dev.contacts.segment.SegmentRule.all;
import static dev.contacts.segment.SegmentRule.any;
import static dev.contacts.segment.SegmentRule.field;
import static dev.contacts.segment.SegmentRule.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.activity.Money;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.ActivityCondition.Count;
import dev.contacts.segment.ActivityCondition.Latest;
import dev.contacts.segment.ActivityCondition.Sum;
import dev.contacts.segment.GroupCondition.MemberOf;
import dev.contacts.segment.GroupCondition.MemberWhere;
import dev.contacts.segment.IdentifierCondition.EmailDomainIn;
import dev.contacts.segment.IdentifierCondition.Has;
import dev.contacts.segment.LocationCondition.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conditions that ask for more than the literals of a field. */
@Tag("U10")
class SegmentConditionsTextTest {

    private static final ActivitySelection ORDERS = ActivitySelection.of(ActivityCategory.ORDER);
    private static final Instant FIRST_OF_2026 = Instant.parse("2026-01-01T00:00:00Z");

    private static final SegmentRule SEAT = field("seat").is("A1");

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("score between 2 and 5", field("score").between(2, 5)),
                arguments(
                        "born between date '1990-01-01' and date '1990-01-01'",
                        field("born").between(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 1, 1))),
                arguments(
                        "a between 'x' and 'y' and b = 1",
                        all(field("a").between("x", "y"), field("b").is(1))),
                arguments("has email", new Has(IdentifierType.EMAIL)),
                arguments(
                        "has mobile_number and not has external_id",
                        all(new Has(IdentifierType.MOBILE_NUMBER), not(new Has(IdentifierType.EXTERNAL_ID)))),
                arguments("email domain = 'example.com'", domains("example.com")),
                arguments(
                        "email domain in ('Bücher.example', 'example.org')", domains("Bücher.example", "example.org")),
                arguments("member of 'VIP'", new MemberOf("VIP")),
                arguments("member of 'o''clock' as unconfirmed", new MemberOf("o'clock", MembershipStatus.UNCONFIRMED)),
                arguments(
                        "not member of 'VIP' as awaiting_approval",
                        not(new MemberOf("VIP", MembershipStatus.AWAITING_APPROVAL))),
                arguments("member of 'VIP' where (seat = 'A1')", where(SEAT)),
                arguments(
                        "member of 'VIP' where (seat = 'A1' or row = 2) and tier = 'gold'",
                        all(where(any(SEAT, field("row").is(2))), field("tier").is("gold"))),
                arguments("member of 'VIP' where (not seat = 'A1')", where(not(SEAT))),
                arguments(
                        "member of 'VIP' as deactivated where (paid >= today - 1 year)",
                        new MemberWhere(
                                "VIP",
                                MembershipStatus.DEACTIVATED,
                                field("paid").atLeast(RelativeTime.today().minus(1, RelativeTime.Unit.YEARS)))),
                arguments(
                        "within 10 km of (40.4168, -3.7038)", LocationCondition.within(10, Unit.KM, 40.4168, -3.7038)),
                arguments("within 0.5 mi of (-90, 180)", LocationCondition.within(0.5, Unit.MI, -90, 180)),
                arguments("is test", new TestCondition()),
                arguments("orders() = 0", new Count(ORDERS, Operator.EQUAL, 0)),
                arguments(
                        "orders(last 90 days) >= 2",
                        new Count(ORDERS.within(ActivityPeriod.LAST_90_DAYS), Operator.AT_LEAST, 2)),
                arguments(
                        "events(last 36 hours, name in ('log in', 'o''clock'), status = '') != 1",
                        new Count(
                                ActivitySelection.of(ActivityCategory.EVENT)
                                        .within(new ActivityPeriod.Last(Duration.ofHours(36)))
                                        .named("o'clock", "log in", "log in")
                                        .withStatus(""),
                                Operator.NOT_EQUAL,
                                1)),
                arguments(
                        "activities(category in ('CAMPAIGN', 'POINTS'), since instant '2026-01-01T00:00:00Z') > 0",
                        new Count(
                                ActivitySelection.of(ActivityCategory.of("POINTS"), ActivityCategory.CAMPAIGN)
                                        .within(new ActivityPeriod.Between(FIRST_OF_2026, Instant.MAX)),
                                Operator.GREATER,
                                0)),
                arguments(
                        "sum of orders(until instant '2026-01-01T00:00:00Z') < 99.5 EUR",
                        new Sum(
                                ORDERS.within(new ActivityPeriod.Between(Instant.MIN, FIRST_OF_2026)),
                                Operator.LESS,
                                Money.of("99.50", "EUR"))),
                arguments(
                        "last of campaigns(between instant '2026-01-01T00:00:00Z' and instant '2026-01-01T00:00:01Z') < now - 6 months",
                        new Latest(
                                ActivitySelection.of(ActivityCategory.CAMPAIGN)
                                        .within(new ActivityPeriod.Between(
                                                FIRST_OF_2026, FIRST_OF_2026.plusSeconds(1))),
                                Operator.LESS,
                                RelativeTime.now().minus(6, RelativeTime.Unit.MONTHS))),
                arguments(
                        "signup >= today - 30 days",
                        field("signup").atLeast(RelativeTime.today().minus(30, RelativeTime.Unit.DAYS))),
                arguments(
                        "last_seen > now - 12 hours or born = today + 1 week",
                        any(
                                field("last_seen").moreThan(RelativeTime.now().minus(12, RelativeTime.Unit.HOURS)),
                                field("born").is(RelativeTime.today().plus(1, RelativeTime.Unit.WEEKS)))),
                arguments(
                        "seen between now - 2 months and now",
                        field("seen")
                                .between(RelativeTime.now().minus(2, RelativeTime.Unit.MONTHS), RelativeTime.now())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_and_its_tree_are_one_rule(String text, SegmentRule rule) {
        assertThat(SegmentRule.parse(text)).isEqualTo(rule).hasSameHashCodeAs(rule);
        assertThat(rule.text()).isEqualTo(text);
    }

    static Stream<Arguments> loosely() {
        return Stream.of(
                arguments("score BETWEEN 2 AND 5", "score between 2 and 5"),
                arguments("HAS Email", "has email"),
                arguments("Email DOMAIN in ('example.com')", "email domain = 'example.com'"),
                arguments("MEMBER\nof 'VIP' As ACTIVE", "member of 'VIP'"),
                arguments("member of 'VIP' where seat = 'A1'", "member of 'VIP' where (seat = 'A1')"),
                arguments("(member of 'VIP' where not (seat = 'A1'))", "member of 'VIP' where (not seat = 'A1')"),
                arguments(
                        "(member of 'VIP' where seat = 'A1') and a = 1",
                        "member of 'VIP' where (seat = 'A1') and a = 1"),
                arguments("within 10.0 KM OF (1.50,2)", "within 10 km of (1.5, 2)"),
                arguments("IS Test", "is test"),
                arguments("ORDERS( Last 2 WEEKS )>=02", "orders(last 14 days) >= 2"),
                arguments("orders(last 24 hour) = 1", "orders(last 1 day) = 1"),
                arguments("orders(last 90 minutes) = 1", "orders(last 90 minutes) = 1"),
                arguments("activities(category = 'ORDER') = 1", "orders() = 1"),
                arguments(
                        "SUM OF orders(status in ('b', 'a')) > 1.50 eur",
                        "sum of orders(status in ('a', 'b')) > 1.5 EUR"),
                arguments("last of ACTIVITIES() > NOW -1 day", "last of activities() > now - 1 day"),
                arguments("orders = 1 and sum = 2 and last in (3)", "orders = 1 and sum = 2 and last in (3)"),
                arguments("a = TODAY -30 day", "a = today - 30 days"),
                arguments("a = today-1 months", "a = today - 1 month"),
                arguments("a = today +0 weeks", "a = today"),
                arguments("a = now+1 Hours", "a = now + 1 hour"));
    }

    @ParameterizedTest
    @MethodSource("loosely")
    void a_text_written_otherwise_prints_in_the_one_form(String given, String printed) {
        SegmentRule rule = SegmentRule.parse(given);

        assertThat(rule.text()).isEqualTo(printed);
        assertThat(SegmentRule.parse(printed)).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "between", "has", "email", "domain", "member", "of", "as", "where", "within", "is", "test", "today",
                "now", "km", "days"
            })
    void the_words_of_these_conditions_are_still_names_of_fields(String word) {
        for (String test :
                List.of(" = 1", " != 'x'", " in (1)", " contains 'x'", " starts with 'x'", " between 1 and 2")) {
            SegmentRule rule = SegmentRule.parse(word + test);

            assertThat(rule).isInstanceOf(FieldCondition.class);
            assertThat(rule.fields()).containsExactly(FieldName.of(word));
            assertThat(SegmentRule.parse(rule.text())).isEqualTo(rule);
        }
        assertThat(SegmentRule.parse("exists(" + word + ")"))
                .isEqualTo(field(word).exists());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("a between 1", 12, "'and'"),
                arguments("a between true and false", 11, "a value that has an order"),
                arguments("a between 5 and 2", 17, "not less"),
                arguments("a between 5 and 'x'", 17, "of the same kind"),
                arguments("a between today and 'x'", 21, "today or now"),
                arguments("a between 1 and today", 17, "a value"),
                arguments("has phone", 5, "a type of identifier: email, mobile_number"),
                arguments("has", 4, "one of ="),
                arguments("email domain != 'x'", 14, "'=' or 'in'"),
                arguments("email domain = 'not a domain'", 16, "the domain of an email address"),
                arguments("email domain = '@example.com'", 16, "the domain of an email address"),
                arguments("email domain = example", 16, "the domain of an email address"),
                arguments("email domain in ()", 18, "the domain of an email address"),
                arguments("member of VIP", 11, "the name of a group, in single quotes"),
                arguments("member of '  '", 11, "the name of a group"),
                arguments("member of '" + "x".repeat(201) + "'", 11, "the name of a group"),
                arguments("member of 'VIP' as friend", 20, "a status of memberships: active, unconfirmed"),
                arguments("member of 'VIP' where", 22, "a condition"),
                arguments("member of 'VIP' where has email", 23, "a condition on member attributes"),
                arguments("member of 'VIP' where (member of 'x')", 24, "a condition on member attributes"),
                arguments("member of 'VIP' where seat = 1 and row = 2", 23, "parentheses, where (...)"),
                arguments("a = 1 or member of 'VIP' where seat = 1 or b = 2", 32, "parentheses, where (...)"),
                arguments("within 10 of (1, 2)", 11, "a unit of distance: m, km, mi"),
                arguments("within -1 km of (1, 2)", 8, "a distance of 0"),
                arguments("within 1 km of (91, 2)", 17, "a latitude of -90 to 90"),
                arguments("within 1 km of (9, -181)", 20, "a longitude of -180 to 180"),
                arguments("within 1 km of 9, 8", 16, "'('"),
                arguments("is gold", 4, "'test'"),
                arguments("a > yesterday", 5, "today or now"),
                arguments("a > today - 12 hours", 16, "a unit: days, weeks, months, years"),
                arguments("a > now - 1.5 hours", 11, "a whole number of units"),
                arguments("a > now - 1000001 hours", 11, "a whole number of units"),
                arguments("a > now - hours", 11, "a whole number of units"),
                arguments("a > now - 3", 12, "a unit: minutes, hours"),
                arguments("a > now --3 days", 10, "a whole number of units"),
                arguments("a in (today)", 7, "a value"),
                arguments("a contains today", 12, "a text in single quotes"),
                arguments("a = + 1", 5, "a value"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_refusal_names_the_place_and_what_was_expected(String text, int column, String expected) {
        InvalidSegmentRuleException refusal =
                catchThrowableOfType(InvalidSegmentRuleException.class, () -> SegmentRule.parse(text));

        assertThat(refusal.expected()).contains(expected);
        assertThat(refusal.line()).isEqualTo(1);
        assertThat(refusal.column()).isEqualTo(column);
    }

    @Test
    void a_word_that_is_almost_one_is_suggested() {
        assertThat(suggestion("has emial")).contains("email");
        assertThat(suggestion("member of 'VIP' as unconfrimed")).contains("unconfirmed");
        assertThat(suggestion("exist(tier)")).contains("exists");
        assertThat(suggestion("ordres() > 1")).contains("orders");
        assertThat(suggestion("last of evants() > now")).contains("events");
        assertThat(suggestion("sleep(5)")).isEmpty();
    }

    private static java.util.Optional<String> suggestion(String text) {
        return catchThrowableOfType(InvalidSegmentRuleException.class, () -> SegmentRule.parse(text))
                .suggestion();
    }

    @Test
    void a_condition_made_in_java_keeps_to_what_can_be_written() {
        assertRefused(() -> field("a").between(5, 2));
        assertRefused(() -> field("a").between("x", 2));
        assertRefused(() -> field("a").between(false, true));
        assertRefused(() -> new MemberOf(" "));
        assertRefused(() -> where(new Has(IdentifierType.EMAIL)));
        assertRefused(() -> where(not(where(SEAT))));
        assertRefused(() -> new EmailDomainIn(List.of()));
        assertRefused(() -> LocationCondition.within(-1, Unit.M, 0, 0));
        assertRefused(() -> LocationCondition.within(1, Unit.M, 90.1, 0));
        assertRefused(() -> LocationCondition.within(1, Unit.M, 0, -180.1));
        assertRefused(() -> LocationCondition.within(1e10, Unit.M, 0, 0));
        assertRefused(() -> RelativeTime.today().minus(1, RelativeTime.Unit.HOURS));
        assertRefused(() -> RelativeTime.now().plus(1_000_001, RelativeTime.Unit.HOURS));
        assertThat(LocationCondition.within(1, Unit.KM, 0, 0).distance()).isEqualTo(NumberValue.of(1));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_rule_after_where_counts_as_one_level_however_it_is_written() {
        SegmentRule rule = SEAT;
        for (int i = 1; i < SegmentRule.MAX_DEPTH; i++) {
            rule = i % 2 == 0 ? not(rule) : any(rule, SEAT);
        }
        SegmentRule deepest = where(rule);

        assertThat(SegmentRule.parse(deepest.text())).isEqualTo(deepest);
        assertThatThrownBy(() -> not(deepest)).hasMessageContaining("MAX_DEPTH");
    }

    @Test
    void the_fields_of_a_rule_are_those_of_the_contact() {
        assertThat(SegmentRule.parse("member of 'VIP' where seat = 1").fields()).isEmpty();
        assertThat(SegmentRule.parse("a > today and b between 1 and 2 and within 1 m of (0, 0)")
                        .fields())
                .extracting(FieldName::value)
                .containsExactlyInAnyOrder("a", "b", "latitude", "longitude");
    }

    @Test
    void every_family_of_conditions_has_a_form() {
        assertThat(ConditionForms.ALL.stream().<Object>map(ConditionForm::family))
                .containsExactlyInAnyOrder((Object[]) SegmentCondition.class.getPermittedSubclasses());
    }

    @Test
    void to_string_masks_what_is_asked() {
        SegmentRule rule = SegmentRule.parse(
                "email domain = 'anna.example' or within 1 km of (47.11, 8) or a between 'anna' and 'bea'");

        assertThat(rule.toString()).doesNotContain("anna", "bea", "47");
        assertThat(rule.explain(Subjects.with()).children())
                .extracting(Explanation::toString)
                .containsExactly(
                        "has an email address in one of the given domains: no",
                        "was seen within the given distance of the given place: no",
                        "a is between the given values: no");
    }

    private static SegmentRule where(SegmentRule rule) {
        return new MemberWhere("VIP", MembershipStatus.ACTIVE, rule);
    }

    private static SegmentRule domains(String... domains) {
        return new EmailDomainIn(Stream.of(domains).map(EmailDomain::parse).toList());
    }
}
