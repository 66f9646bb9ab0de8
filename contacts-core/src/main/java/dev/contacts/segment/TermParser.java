package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.NumberValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.Token.Kind;
import java.util.function.Function;

/** Reads what conditions are made of: field names, operators and literals. Used by one thread, once. */
final class TermParser {

    private static final String TEST = "one of = != < <= > >= in between contains starts";
    private static final String VALUE =
            "a value: 'text', a number, true, false, date '...', instant '...', today or now";
    private static final String NUMBER = "a number of at most 35 digits before and 30 after the decimal point";
    private static final String DATE = "a date of the years 1 to 9999, such as '2026-03-29'";
    private static final String INSTANT = "an instant of the years 1 to 9999, such as '2026-03-29T01:30:00Z'";
    private static final String TEXT = "a text in single quotes, well-formed Unicode without U+0000";
    private static final String NAME = "a field name of 1 to " + FieldName.MAX_LENGTH
            + " characters, without control characters and without white space at its ends";

    private final TokenCursor cursor;

    TermParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** A name that may turn out to be a field's or a function's. */
    Token name(String expected) {
        Token name = cursor.token();
        boolean bare = name.kind() == Kind.WORD && !RuleWords.isReserved(name.text());
        if (!bare && name.kind() != Kind.QUOTED_NAME) {
            throw cursor.expected(expected);
        }
        return cursor.take();
    }

    FieldName field(Token name) {
        try {
            return FieldName.of(name.text());
        } catch (InvalidValueException e) {
            throw cursor.expected(name, NAME);
        }
    }

    Operator operator() {
        for (Operator operator : Operator.values()) {
            if (cursor.acceptSymbol(operator.symbol())) {
                return operator;
            }
        }
        throw cursor.expected(TEST);
    }

    FieldValue value() {
        Token literal = cursor.token();
        if (cursor.accept(RuleWords.TRUE) || cursor.accept(RuleWords.FALSE)) {
            return new BooleanValue(literal.isWord(RuleWords.TRUE));
        } else if (cursor.accept(RuleWords.DATE)) {
            return read(Kind.QUOTED_TEXT, FieldType.DATE::parse, DATE);
        } else if (cursor.accept(RuleWords.INSTANT)) {
            return read(Kind.QUOTED_TEXT, FieldType.INSTANT::parse, INSTANT);
        } else if (literal.kind() == Kind.NUMBER) {
            return number(NUMBER);
        } else if (literal.kind() == Kind.QUOTED_TEXT) {
            return text();
        }
        throw cursor.expected(VALUE);
    }

    NumberValue number(String expected) {
        return read(Kind.NUMBER, text -> (NumberValue) FieldType.NUMBER.parse(text), expected);
    }

    TextValue text() {
        return read(Kind.QUOTED_TEXT, TextValue::new, TEXT);
    }

    private <V extends FieldValue> V read(Kind kind, Function<String, V> reader, String expected) {
        Token literal = cursor.token();
        if (literal.kind() != kind) {
            throw cursor.expected(expected);
        }
        try {
            V value = reader.apply(literal.text());
            cursor.take();
            return value;
        } catch (InvalidValueException e) {
            throw cursor.expected(expected);
        }
    }
}
