package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.StandardField;
import dev.contacts.segment.LocationCondition.Unit;
import dev.contacts.segment.Token.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** {@code within 10 km of (40.4168, -3.7038)}. */
final class LocationForm implements ConditionForm<LocationCondition> {

    private static final List<String> UNITS =
            Arrays.stream(Unit.values()).map(Unit::word).toList();
    private static final String DISTANCE = "a distance of 0 to " + LocationCondition.MAX_DISTANCE;
    private static final String LATITUDE = "a latitude of -90 to 90 degrees";
    private static final String LONGITUDE = "a longitude of -180 to 180 degrees";

    @Override
    public Class<LocationCondition> family() {
        return LocationCondition.class;
    }

    @Override
    public boolean begins(Token first, Token second) {
        return first.isWord(RuleWords.WITHIN) && second.kind() == Kind.NUMBER;
    }

    @Override
    public SegmentCondition read(Token first, RuleParser parser) {
        TokenCursor cursor = parser.cursor();
        NumberValue distance = number(parser, 0, LocationCondition.MAX_DISTANCE, DISTANCE);
        Unit unit = unit(cursor);
        cursor.requireWord(RuleWords.OF);
        cursor.requireSymbol("(", "'('");
        NumberValue latitude = number(parser, -90, 90, LATITUDE);
        cursor.requireSymbol(",", "','");
        NumberValue longitude = number(parser, -180, 180, LONGITUDE);
        cursor.requireSymbol(")", "')'");
        return new LocationCondition(distance, unit, latitude, longitude);
    }

    private static NumberValue number(RuleParser parser, int least, int most, String expected) {
        Token literal = parser.cursor().token();
        NumberValue number = parser.terms().number(expected);
        if (number.value().compareTo(BigDecimal.valueOf(least)) < 0
                || number.value().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw parser.cursor().expected(literal, expected);
        }
        return number;
    }

    private static Unit unit(TokenCursor cursor) {
        for (Unit unit : Unit.values()) {
            if (cursor.accept(unit.word())) {
                return unit;
            }
        }
        throw cursor.expected("a unit of distance: " + String.join(", ", UNITS));
    }

    @Override
    public String text(LocationCondition condition) {
        return "within " + condition.distance().print() + " " + condition.unit().word() + " of ("
                + condition.latitude().print() + ", " + condition.longitude().print() + ")";
    }

    @Override
    public String words(LocationCondition condition) {
        return "was seen within the given distance of the given place";
    }

    @Override
    public Set<FieldName> fields(LocationCondition condition) {
        return Set.of(StandardField.LATITUDE.fieldName(), StandardField.LONGITUDE.fieldName());
    }
}
