package dev.contacts.segment;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.activity.Money;
import dev.contacts.channel.Channel;
import dev.contacts.consent.SubscriptionCategory;
import dev.contacts.consent.SubscriptionState;
import dev.contacts.group.MembershipStatus;
import dev.contacts.identifier.EmailDomain;
import dev.contacts.identifier.IdentifierType;
import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.FieldCondition.Between;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import dev.contacts.segment.GroupCondition.MemberOf;
import dev.contacts.segment.GroupCondition.MemberWhere;
import dev.contacts.segment.IdentifierCondition.EmailDomainIn;
import dev.contacts.segment.IdentifierCondition.Has;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Rules, names and literals from a seeded source; by default as hostile as they may be. */
final class RandomRules {

    private static final String[] FRAGMENTS = {
        "'",
        "''",
        "\"",
        "\"\"",
        "a",
        "Z",
        "_",
        "9",
        " ",
        "  ",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "\u0001",
        "\u0007",
        "\u001b[31m",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u00e9",
        "e\u0301",
        "\u0130",
        "\u0131",
        "\u017f",
        "\u1e9e",
        "\u2028",
        "\u200f",
        "\u202e",
        "\u05d0\u05d1",
        "\u0645\u0631\u062d\u0628\u0627",
        "\u3042",
        "\uD83D\uDE00",
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uDBFF\uDFFF",
        "\uFFFD",
        "\uFFFF",
        "\uFEFF",
        "and",
        "OR",
        "Not",
        "in",
        "contains",
        "starts with",
        "true",
        "FALSE",
        "date '",
        "instant",
        "exists(",
        ")",
        "(",
        ",",
        "=",
        "!=",
        "<",
        ">=",
        "--",
        "/*",
        ";",
        "\\",
        "\\'",
        "%",
        "$1",
        "{0}",
        "${x}",
        "0",
        "1.5",
        "-",
        "null"
    };

    private final Random random;
    private final boolean others;
    private final Supplier<FieldName> names;
    private final Supplier<FieldValue> literals;

    RandomRules(long seed) {
        this.random = new Random(seed);
        this.others = true;
        this.names = this::hostileName;
        this.literals = this::hostileLiteral;
    }

    RandomRules(Random random, Supplier<FieldName> names, Supplier<FieldValue> literals) {
        this.random = random;
        this.others = false;
        this.names = names;
        this.literals = literals;
    }

    SegmentRule rule(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return condition();
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> new And(parts(depth - 1));
            case 2, 3 -> new Or(parts(depth - 1));
            default -> new Not(rule(depth - 1));
        };
    }

    String hostileText() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
        }
        return text.toString();
    }

    FieldName hostileName() {
        return Stream.generate(this::hostileText)
                .flatMap(RandomRules::named)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<FieldName> named(String text) {
        try {
            return Stream.of(FieldName.of(text));
        } catch (InvalidValueException e) {
            return Stream.empty();
        }
    }

    private FieldValue hostileLiteral() {
        return switch (random.nextInt(8)) {
            case 0 -> FieldValue.of(number());
            case 1 -> FieldValue.of(random.nextBoolean());
            case 2 -> FieldValue.of(LocalDate.ofEpochDay(random.nextLong(-719_162, 2_932_897)));
            case 3 ->
                FieldValue.of(Instant.ofEpochSecond(
                        random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextInt(3) * 123_456_789L));
            default -> FieldValue.of(hostileText());
        };
    }

    private BigDecimal number() {
        BigInteger digits = new BigInteger(random.nextInt(100), random);
        return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(31));
    }

    private ActivitySelection selection(boolean orders) {
        ActivityCategory[] categories = orders
                ? new ActivityCategory[] {ActivityCategory.ORDER}
                : Stream.generate(() -> any(
                                ActivityCategory.ORDER,
                                ActivityCategory.CAMPAIGN,
                                ActivityCategory.EVENT,
                                ActivityCategory.of("OWN_1")))
                        .limit(random.nextInt(3))
                        .toArray(ActivityCategory[]::new);
        Instant some = Instant.ofEpochSecond(random.nextLong(-62_135_596_800L, 253_402_300_799L), 1_000);
        ActivityPeriod period = any(
                ActivityPeriod.ALL_TIME,
                new ActivityPeriod.Last(Duration.ofMinutes(random.nextLong(1, 100_000))),
                new ActivityPeriod.Last(Duration.ofDays(random.nextLong(1, 400))),
                new ActivityPeriod.Between(some, some),
                new ActivityPeriod.Between(some, some.plusSeconds(86_400)),
                new ActivityPeriod.Between(Instant.MIN, some),
                new ActivityPeriod.Between(some, Instant.MAX));
        return ActivitySelection.of(categories).within(period).named(texts()).withStatus(texts());
    }

    private String[] texts() {
        return Stream.generate(this::hostileText).limit(random.nextInt(3)).toArray(String[]::new);
    }

    private List<SegmentRule> parts(int depth) {
        return Stream.generate(() -> rule(depth)).limit(random.nextInt(2, 4)).toList();
    }

    private SegmentRule condition() {
        return others && random.nextInt(3) == 0 ? other() : ofField();
    }

    private SegmentRule other() {
        return switch (random.nextInt(13)) {
            case 11 -> consent();
            case 12 ->
                random.nextBoolean()
                        ? new ConsentCondition.Blacklisted()
                        : new ConsentCondition.BlacklistedOn(channel());
            case 8 -> new ActivityCondition.Count(selection(false), any(Operator.values()), random.nextInt(3));
            case 9 ->
                new ActivityCondition.Sum(
                        selection(true),
                        any(Operator.values()),
                        Money.of(number().setScale(2, RoundingMode.DOWN), any("EUR", "JPY", "XTS")));
            case 10 ->
                new ActivityCondition.Latest(
                        selection(false),
                        any(Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST),
                        RelativeTime.now().plus(random.nextInt(-9, 9), any(RelativeTime.Unit.values())));
            case 0 -> new Has(any(IdentifierType.values()));
            case 1 ->
                new EmailDomainIn(Stream.generate(this::domain)
                        .limit(random.nextInt(1, 4))
                        .toList());
            case 2 -> new MemberOf(group(), any(MembershipStatus.values()));
            case 3 -> new MemberWhere(group(), any(MembershipStatus.values()), attributes(2));
            case 4 ->
                LocationCondition.within(
                        random.nextDouble() * any(1.0, 1e-7, 1e9),
                        any(LocationCondition.Unit.values()),
                        random.nextInt(-90, 91),
                        random.nextDouble(-180, 180));
            case 5 -> new TestCondition();
            default -> time();
        };
    }

    private SegmentRule consent() {
        SubscriptionCategory category = any(SubscriptionCategory.ALL, SubscriptionCategory.of("NEWS_2"));
        return new ConsentCondition.Consent(channel(), category, any(SubscriptionState.values()));
    }

    private Channel channel() {
        return any(Channel.EMAIL, Channel.SMS, Channel.of("X".repeat(Channel.MAX_LENGTH)));
    }

    private SegmentRule attributes(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return random.nextInt(4) == 0 ? time() : ofField();
        }
        return switch (random.nextInt(3)) {
            case 0 -> new And(List.of(attributes(depth - 1), attributes(depth - 1)));
            case 1 -> new Or(List.of(attributes(depth - 1), attributes(depth - 1)));
            default -> new Not(attributes(depth - 1));
        };
    }

    private SegmentRule time() {
        return random.nextInt(3) == 0
                ? new TimeCondition.Between(names.get(), moment(), moment())
                : new TimeCondition.Compared(names.get(), any(Operator.values()), moment());
    }

    private RelativeTime moment() {
        RelativeTime.Anchor anchor = any(RelativeTime.Anchor.values());
        RelativeTime.Unit unit = any(RelativeTime.Unit.values());
        boolean fits = anchor == RelativeTime.Anchor.NOW || unit.ofCalendar();
        int most = any(3, RelativeTime.MAX_AMOUNT);
        return new RelativeTime(anchor, random.nextInt(-most, most + 1), fits ? unit : RelativeTime.Unit.DAYS);
    }

    private String group() {
        String text = hostileText();
        return text.isBlank() ? "VIP" : text;
    }

    private EmailDomain domain() {
        return EmailDomain.parse(any("example.com", "BÜCHER.example", " [192.0.2.1]", "xn--bcher-kva.example"));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private SegmentRule between(FieldName name) {
        FieldValue one = literals.get();
        FieldValue other = literals.get();
        OptionalInt order = FieldValues.compare(one, other);
        if (one instanceof BooleanValue || order.isEmpty()) {
            return new Exists(name);
        }
        return order.getAsInt() <= 0 ? new Between(name, one, other) : new Between(name, other, one);
    }

    private SegmentRule ofField() {
        FieldName name = names.get();
        return switch (random.nextInt(others ? 8 : 7)) {
            case 7 -> between(name);
            case 0 -> new Exists(name);
            case 1 ->
                new In(
                        name,
                        Stream.generate(literals).limit(random.nextInt(1, 5)).toList());
            case 2 -> textMatch(name);
            default -> comparison(name);
        };
    }

    private SegmentRule comparison(FieldName name) {
        FieldValue literal = literals.get();
        Operator[] operators = Operator.values();
        return new Comparison(name, operators[random.nextInt(literal instanceof BooleanValue ? 2 : 6)], literal);
    }

    private SegmentRule textMatch(FieldName name) {
        TextMatch.Kind kind = random.nextBoolean() ? TextMatch.Kind.CONTAINS : TextMatch.Kind.STARTS_WITH;
        return new TextMatch(name, kind, literals.get() instanceof TextValue text ? text : new TextValue(""));
    }
}
