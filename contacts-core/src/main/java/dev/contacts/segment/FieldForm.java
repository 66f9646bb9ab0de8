package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldType.EnumeratedType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.TextListValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.FieldCondition.Between;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code tier = 'gold'}, {@code score between 2 and 5}, {@code exists(tier)} and so on. */
final class FieldForm implements ConditionForm<FieldCondition> {

    private static final String ORDERED = "a value that has an order; true and false go with = and != only";
    private static final String ORDER = "a field whose values have an order before it";
    private static final String TEXT = "a field of type text before it";
    private static final String TEXT_OR_LIST = "a field of type text or list before it";
    private static final String RANGE = "an end of the same kind as the first one, and not less";

    @Override
    public Class<FieldCondition> family() {
        return FieldCondition.class;
    }

    @Override
    public List<String> functions() {
        return List.of(RuleWords.EXISTS);
    }

    @Override
    public boolean begins(Token first, Token second) {
        return true; // anything can be a field
    }

    @Override
    public SegmentCondition read(Token first, RuleParser parser) {
        TokenCursor cursor = parser.cursor();
        if (first.isWord(RuleWords.EXISTS) && cursor.acceptSymbol("(")) {
            FieldName field = parser.field(parser.terms().name("a field name"));
            cursor.requireSymbol(")", "')'");
            return new Exists(field);
        }
        FieldName field = parser.field(first);
        Token test = cursor.token();
        if (cursor.accept(RuleWords.IN)) {
            List<FieldValue> values = parser.listOf(() -> oneOfItsValues(field, parser));
            return parser.built(first, () -> new In(field, values));
        } else if (cursor.accept(RuleWords.BETWEEN)) {
            return between(first, field, parser);
        } else if (cursor.accept(RuleWords.CONTAINS)) {
            parser.requireType(test, field, type -> isText(type) || type.equals(FieldType.TEXT_LIST), TEXT_OR_LIST);
            return textMatch(first, field, TextMatch.Kind.CONTAINS, parser);
        } else if (cursor.accept(RuleWords.STARTS)) {
            cursor.requireWord(RuleWords.WITH);
            parser.requireType(test, field, FieldForm::isText, TEXT);
            return textMatch(first, field, TextMatch.Kind.STARTS_WITH, parser);
        }
        return comparison(first, field, parser);
    }

    private static SegmentCondition comparison(Token first, FieldName field, RuleParser parser) {
        Token symbol = parser.cursor().token();
        Operator operator = parser.terms().operator();
        if (operator.ordering()) {
            requireOrder(symbol, field, parser);
        }
        Token literal = parser.cursor().token();
        if (TimeForm.isMoment(literal)) {
            return TimeForm.compared(field, operator, parser);
        }
        FieldValue value = operator.ordering() ? value(field, parser) : oneOfItsValues(field, parser);
        if (operator.ordering() && value instanceof BooleanValue) {
            throw parser.cursor().expected(literal, ORDERED);
        }
        return parser.built(first, () -> new Comparison(field, operator, value));
    }

    private static SegmentCondition between(Token first, FieldName field, RuleParser parser) {
        Token least = parser.cursor().token();
        if (TimeForm.isMoment(least)) {
            return TimeForm.between(field, parser);
        }
        FieldValue from = value(field, parser);
        if (from instanceof BooleanValue) {
            throw parser.cursor().expected(least, ORDERED);
        }
        parser.cursor().requireWord(RuleWords.AND);
        Token greatest = parser.cursor().token();
        FieldValue to = value(field, parser);
        try {
            RuleLimits.checkRange(from, to);
        } catch (InvalidValueException e) {
            throw parser.cursor().expected(greatest, RANGE);
        }
        return parser.built(first, () -> new Between(field, from, to));
    }

    private static SegmentCondition textMatch(Token first, FieldName field, TextMatch.Kind kind, RuleParser parser) {
        TextValue text = parser.terms().text();
        return parser.built(first, () -> new TextMatch(field, kind, text));
    }

    private static FieldValue value(FieldName field, RuleParser parser) {
        Token literal = parser.cursor().token();
        FieldValue value = parser.terms().value();
        String types = parser.types(field).stream()
                .map(FieldForm::kind)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
        parser.requireType(
                literal,
                field,
                type -> type.kind().isInstance(value),
                "a value of the field's type: " + types + example(types));
        return value;
    }

    /** How a date is written, which looks like a text. */
    private static String example(String types) {
        return switch (types) {
            case "date" -> ", such as date '2026-12-31'";
            case "instant" -> ", such as instant '2026-12-31T12:00:00Z'";
            case "text" -> ", in single quotes";
            default -> "";
        };
    }

    /** A value that the field can have, where it is one of a few. */
    private static FieldValue oneOfItsValues(FieldName field, RuleParser parser) {
        Token literal = parser.cursor().token();
        FieldValue value = value(field, parser);
        if (value instanceof TextValue text) {
            List<String> values = parser.types(field).stream()
                    .filter(EnumeratedType.class::isInstance)
                    .flatMap(type -> ((EnumeratedType) type).values().stream())
                    .toList();
            parser.requireType(
                    literal,
                    field,
                    type -> !(type instanceof EnumeratedType) || values.contains(text.value()),
                    "one of the field's values: " + values);
        }
        return value;
    }

    private static void requireOrder(Token symbol, FieldName field, RuleParser parser) {
        parser.requireType(
                symbol, field, type -> !type.equals(FieldType.BOOLEAN) && !type.equals(FieldType.TEXT_LIST), ORDER);
    }

    private static boolean isText(FieldType type) {
        return type.kind() == TextValue.class;
    }

    private static String kind(FieldType type) {
        return isText(type)
                ? FieldType.TEXT.name()
                : type.kind() == TextListValue.class ? "list, which only 'contains' looks into" : type.name();
    }

    @Override
    public String text(FieldCondition condition) {
        if (condition instanceof Comparison comparison) {
            return comparison(comparison.field(), comparison.operator(), comparison.value());
        } else if (condition instanceof In in) {
            return in(in.field(), in.values());
        } else if (condition instanceof Between between) {
            return between(between.field(), between.first(), between.last());
        } else if (condition instanceof TextMatch match) {
            return textMatch(match.field(), match.kind(), match.value());
        }
        return RuleWords.EXISTS + "(" + RulePrinter.name(condition.field()) + ")";
    }

    static String comparison(FieldName field, Operator operator, FieldValue value) {
        return RulePrinter.name(field) + " " + operator.symbol() + " " + RulePrinter.literal(value);
    }

    static String in(FieldName field, List<FieldValue> values) {
        return values.stream()
                .map(RulePrinter::literal)
                .collect(Collectors.joining(", ", RulePrinter.name(field) + " in (", ")"));
    }

    static String between(FieldName field, FieldValue first, FieldValue last) {
        return RulePrinter.name(field) + " between " + RulePrinter.literal(first) + " and " + RulePrinter.literal(last);
    }

    static String textMatch(FieldName field, TextMatch.Kind kind, TextValue text) {
        return RulePrinter.name(field)
                + (kind == TextMatch.Kind.CONTAINS ? " contains " : " starts with ")
                + RulePrinter.literal(text);
    }

    @Override
    public String words(FieldCondition condition) {
        FieldName field = condition.field();
        if (condition instanceof Comparison comparison) {
            return field + " " + comparison.operator().words() + " the given value";
        } else if (condition instanceof In in) {
            return field + " is one of " + in.values().size() + " given values";
        } else if (condition instanceof Between) {
            return field + " is between the given values";
        } else if (condition instanceof TextMatch match) {
            return field + (match.kind() == TextMatch.Kind.CONTAINS ? " contains" : " starts with") + " the given text";
        }
        return field + " has a value";
    }

    @Override
    public Set<FieldName> fields(FieldCondition condition) {
        return Set.of(condition.field());
    }

    @Override
    public int values(FieldCondition condition) {
        return condition instanceof In in ? in.values().size() : 0;
    }

    @Override
    public boolean ofAttributes() {
        return true;
    }
}
