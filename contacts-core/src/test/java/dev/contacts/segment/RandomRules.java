package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private final Supplier<FieldName> names;
    private final Supplier<FieldValue> literals;

    RandomRules(long seed) {
        this.random = new Random(seed);
        this.names = this::hostileName;
        this.literals = this::hostileLiteral;
    }

    RandomRules(Random random, Supplier<FieldName> names, Supplier<FieldValue> literals) {
        this.random = random;
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

    private List<SegmentRule> parts(int depth) {
        return Stream.generate(() -> rule(depth)).limit(random.nextInt(2, 4)).toList();
    }

    private SegmentRule condition() {
        FieldName name = names.get();
        return switch (random.nextInt(7)) {
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
