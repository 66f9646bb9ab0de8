package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.RelativeTime.Anchor;
import dev.contacts.segment.RelativeTime.Unit;
import dev.contacts.segment.TimeCondition.Between;
import dev.contacts.segment.TimeCondition.Compared;
import dev.contacts.segment.Token.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** {@code signup >= today - 30 days}, {@code seen between now - 1 hour and now}; begins as a comparison of a field does. */
final class TimeForm implements ConditionForm<TimeCondition> {

    private static final String AMOUNT = "a whole number of units, at most " + RelativeTime.MAX_AMOUNT;
    private static final String MOMENT = "today or now, as the other end of the range";

    @Override
    public Class<TimeCondition> family() {
        return TimeCondition.class;
    }

    @Override
    public boolean begins(Token first, Token second) {
        return false; // FieldForm sees what a field is compared with
    }

    @Override
    public SegmentCondition read(Token first, RuleParser parser) {
        throw new AssertionError("no condition begins so");
    }

    static boolean isMoment(Token token) {
        return token.isWord(RuleWords.TODAY) || token.isWord(RuleWords.NOW);
    }

    static SegmentCondition compared(FieldName field, Operator operator, RuleParser parser) {
        return new Compared(field, operator, moment(field, parser));
    }

    static SegmentCondition between(FieldName field, RuleParser parser) {
        RelativeTime first = moment(field, parser);
        parser.cursor().requireWord(RuleWords.AND);
        if (!isMoment(parser.cursor().token())) {
            throw parser.cursor().expected(MOMENT);
        }
        return new Between(field, first, moment(field, parser));
    }

    private static RelativeTime moment(FieldName field, RuleParser parser) {
        TokenCursor cursor = parser.cursor();
        Token word = cursor.take();
        RelativeTime anchor = word.isWord(RuleWords.TODAY) ? RelativeTime.today() : RelativeTime.now();
        parser.requireType(
                word,
                field,
                type -> type.equals(FieldType.INSTANT) || (type.equals(FieldType.DATE) && anchor.isDate()),
                "a field of type " + (anchor.isDate() ? "date or instant" : "instant") + " before it");
        return moved(anchor, cursor);
    }

    /** A moment that begins at {@code now}, which is the next token. */
    static RelativeTime now(RuleParser parser) {
        parser.cursor().take();
        return moved(RelativeTime.now(), parser.cursor());
    }

    private static RelativeTime moved(RelativeTime anchor, TokenCursor cursor) {
        if (cursor.token().kind() == Kind.NUMBER && cursor.token().text().startsWith("-")) {
            return moved(anchor, cursor, -1, cursor.token().text().substring(1));
        } else if (cursor.acceptSymbol("-")) {
            return moved(anchor, cursor, -1, cursor.token().text());
        } else if (cursor.acceptSymbol("+")) {
            return moved(anchor, cursor, 1, cursor.token().text());
        }
        return anchor;
    }

    private static RelativeTime moved(RelativeTime anchor, TokenCursor cursor, int sign, String digits) {
        Token number = cursor.token();
        if (number.kind() != Kind.NUMBER
                || digits.length() > 7
                || !digits.chars().allMatch(RuleWords::isDigit)
                || Integer.parseInt(digits) > RelativeTime.MAX_AMOUNT) {
            throw cursor.expected(AMOUNT);
        }
        cursor.take();
        Token word = cursor.token();
        Unit unit = unit(anchor.anchor(), cursor);
        try {
            return anchor.plus(sign * Integer.parseInt(digits), unit);
        } catch (InvalidValueException e) {
            throw cursor.expected(word, units(anchor.anchor()));
        }
    }

    private static Unit unit(Anchor anchor, TokenCursor cursor) {
        for (Unit unit : Unit.values()) {
            if ((anchor == Anchor.NOW || unit.ofCalendar())
                    && (cursor.accept(unit.many()) || cursor.accept(unit.one()))) {
                return unit;
            }
        }
        throw cursor.expected(units(anchor));
    }

    private static String units(Anchor anchor) {
        List<String> units = Arrays.stream(Unit.values())
                .filter(unit -> anchor == Anchor.NOW || unit.ofCalendar())
                .map(Unit::many)
                .toList();
        return "a unit: " + String.join(", ", units);
    }

    @Override
    public String text(TimeCondition condition) {
        String name = RulePrinter.name(condition.field());
        if (condition instanceof Compared compared) {
            return name + " " + compared.operator().symbol() + " "
                    + compared.moment().text();
        }
        Between between = (Between) condition;
        return name + " between " + between.first().text() + " and "
                + between.last().text();
    }

    @Override
    public String words(TimeCondition condition) {
        return condition instanceof Compared compared
                ? condition.field() + " " + compared.operator().words() + " the given moment"
                : condition.field() + " is between the given moments";
    }

    @Override
    public Set<FieldName> fields(TimeCondition condition) {
        return Set.of(condition.field());
    }

    @Override
    public boolean ofAttributes() {
        return true;
    }
}
