package dev.contacts.jdbc;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.activity.Money;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.segment.ActivityCondition.Count;
import dev.contacts.segment.ActivityCondition.Latest;
import dev.contacts.segment.ActivityCondition.Sum;
import dev.contacts.segment.ActivitySelection;
import dev.contacts.segment.ConsentCondition.Blacklisted;
import dev.contacts.segment.ConsentCondition.BlacklistedOn;
import dev.contacts.segment.ConsentCondition.Consent;
import dev.contacts.segment.FieldCondition.Between;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import dev.contacts.segment.GroupCondition.MemberOf;
import dev.contacts.segment.GroupCondition.MemberWhere;
import dev.contacts.segment.IdentifierCondition.EmailDomainIn;
import dev.contacts.segment.IdentifierCondition.Has;
import dev.contacts.segment.LocationCondition;
import dev.contacts.segment.Operator;
import dev.contacts.segment.RelativeTime;
import dev.contacts.segment.RelativeTime.Unit;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.TestCondition;
import dev.contacts.segment.TimeCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Random rules over the crowd: every family of conditions, joined in every way. */
final class SegmentRules {

    private static final List<Unit> UNITS = List.of(Unit.values());
    private static final List<Integer> AMOUNTS =
            List.of(0, 0, 1, -1, 2, -2, 12, -24, -30, 13_000, -1_000_000, 1_000_000);
    private static final List<Double> DISTANCES = List.of(0.0, 0.001, 1.0, 2.5, 500.0, 9_000.0, 20_016.0);

    private static final List<String> SUMS = List.of("0", "19.9", "-19.9", "0.0000000001", "5000", "1e34");
    private static final List<Operator> ORDERINGS =
            List.of(Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST);

    private final Random random;

    SegmentRules(Random random) {
        this.random = random;
    }

    SegmentRule rule(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            return joined(() -> rule(depth - 1));
        }
        return switch (random.nextInt(17)) {
            case 10 -> new Count(activities(), any(List.of(Operator.values())), random.nextInt(4));
            case 11, 12 ->
                new Sum(
                        orders(),
                        any(List.of(Operator.values())),
                        Money.of(any(SUMS), any(List.of("EUR", "JPY", "XTS"))));
            case 13 ->
                new Latest(activities(), any(ORDERINGS), RelativeTime.now().plus(any(AMOUNTS), any(UNITS)));
            case 14, 15 ->
                new Consent(
                        any(SegmentConsent.CHANNELS),
                        any(SegmentConsent.CATEGORIES),
                        any(List.of(SubscriptionState.values())));
            case 16 -> random.nextBoolean() ? new Blacklisted() : new BlacklistedOn(any(SegmentConsent.CHANNELS));
            case 0 -> new Has(any(List.of(IdentifierType.values())));
            case 1 -> new EmailDomainIn(List.of(domain(), domain()));
            case 2 -> new EmailDomainIn(List.of(domain()));
            case 3 -> new TestCondition();
            case 4 -> location();
            case 5 -> new MemberOf(group(), status());
            case 6, 7 -> new MemberWhere(group(), status(), attributeRule(depth));
            default -> ofField();
        };
    }

    private ActivitySelection orders() {
        ActivitySelection orders = ActivitySelection.of(ActivityCategory.ORDER);
        return random.nextBoolean() ? orders.within(period()) : orders.withStatus(texts());
    }

    private ActivitySelection activities() {
        ActivitySelection some = ActivitySelection.of(Stream.generate(() -> any(SegmentHistory.CATEGORIES))
                .limit(random.nextInt(3))
                .toArray(ActivityCategory[]::new));
        ActivitySelection within = random.nextBoolean() ? some.within(period()) : some;
        return random.nextInt(3) == 0 ? within.named(texts()) : within;
    }

    private ActivityPeriod period() {
        Instant from = any(SegmentCrowd.MOMENTS);
        return switch (random.nextInt(4)) {
            case 0 -> new ActivityPeriod.Between(from, from.plusSeconds(86_400));
            case 1 -> new ActivityPeriod.Between(Instant.MIN, from);
            case 2 -> new ActivityPeriod.Between(from, Instant.MAX);
            default -> new ActivityPeriod.Last(Duration.ofMinutes(any(List.of(1, 60, 1_440, 4_320, 129_600))));
        };
    }

    private String[] texts() {
        return Stream.generate(() -> any(SegmentHistory.TEXTS))
                .limit(random.nextInt(1, 6))
                .toArray(String[]::new);
    }

    private SegmentRule attributeRule(int depth) {
        return depth > 0 && random.nextInt(3) > 0 ? joined(() -> attributeRule(depth - 1)) : ofField();
    }

    private SegmentRule joined(java.util.function.Supplier<SegmentRule> part) {
        return switch (random.nextInt(3)) {
            case 0 -> SegmentRule.all(part.get(), part.get());
            case 1 -> SegmentRule.any(part.get(), part.get());
            default -> SegmentRule.not(part.get());
        };
    }

    private SegmentRule ofField() {
        FieldName field = FieldName.of(any(SegmentCrowd.FIELDS));
        return switch (random.nextInt(8)) {
            case 0 -> new Exists(field);
            case 1 -> new In(field, List.of(value(), value()));
            case 2 -> new TextMatch(field, any(List.of(TextMatch.Kind.values())), new TextValue(value().print()));
            case 3 -> between(field);
            case 4 -> new TimeCondition.Compared(timeField(), any(List.of(Operator.values())), moment());
            case 5 -> new TimeCondition.Between(timeField(), moment(), moment());
            default -> comparison(field, value());
        };
    }

    private Comparison comparison(FieldName field, FieldValue value) {
        boolean unordered = value instanceof FieldValue.BooleanValue;
        return new Comparison(field, unordered ? Operator.NOT_EQUAL : any(List.of(Operator.values())), value);
    }

    private SegmentRule between(FieldName field) {
        while (true) {
            try {
                return new Between(field, value(), value());
            } catch (dev.contacts.schema.InvalidValueException e) {
                // of two kinds or the wrong way round: others are
            }
        }
    }

    private RelativeTime moment() {
        boolean date = random.nextBoolean();
        Unit unit = any(date ? UNITS.subList(2, UNITS.size()) : UNITS);
        return (date ? RelativeTime.today() : RelativeTime.now()).plus(any(AMOUNTS), unit);
    }

    private LocationCondition location() {
        return new LocationCondition(
                NumberValue.of(any(DISTANCES)),
                any(List.of(LocationCondition.Unit.values())),
                NumberValue.of(any(List.of(90, -90, 89.995, 0, 40.4168, -17, -89.9))),
                NumberValue.of(any(List.of(180, -180, 179.995, 0, -3.7038, -90))));
    }

    private FieldName timeField() {
        return FieldName.of(any(List.of("born", "seen", "located_at", "tier")));
    }

    private String group() {
        return random.nextInt(6) == 0 ? "Nobody" : any(SegmentCrowd.GROUPS);
    }

    private MembershipStatus status() {
        return random.nextInt(3) > 0 ? MembershipStatus.ACTIVE : any(List.of(MembershipStatus.values()));
    }

    private EmailDomain domain() {
        return EmailDomain.parse(any(List.of(
                "EXAMPLE.com",
                "sub.example.com",
                "xn--bcher-kva.example",
                "Straße.example",
                "[192.0.2.1]",
                "example.org")));
    }

    private FieldValue value() {
        return FieldValue.of(any(SegmentCrowd.VALUES));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
