package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue;
import dev.contacts.schema.FieldValue.BooleanValue;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Comparison;
import dev.contacts.segment.SegmentRule.Exists;
import dev.contacts.segment.SegmentRule.In;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
import dev.contacts.segment.SegmentRule.TextMatch;
import dev.contacts.segment.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the text form of a rule by recursive descent, one token ahead; the grammar is in the package description. Used by one
 * thread, once.
 */
final class RuleParser {

    private static final String CONDITION = "a condition: a field name, a function, 'not' or '('";
    private static final String FUNCTION = "a known function: " + RuleWords.EXISTS;
    private static final String ORDERED = "a value that has an order; true and false go with = and != only";

    private final TokenCursor cursor;
    private final TermParser terms;
    private int nesting;
    private int nodes;

    private RuleParser(RuleLexer lexer) {
        this.cursor = new TokenCursor(lexer);
        this.terms = new TermParser(cursor);
    }

    static SegmentRule parse(String text) {
        RuleLexer lexer = new RuleLexer(text);
        if (text.length() > SegmentRule.MAX_TEXT_LENGTH) {
            throw lexer.refusal(SegmentRule.MAX_TEXT_LENGTH, RuleLimits.LENGTH);
        }
        return new RuleParser(lexer).rule();
    }

    private SegmentRule rule() {
        SegmentRule rule = disjunction();
        if (cursor.token().kind() != Kind.END) {
            throw cursor.expected("'and', 'or' or the end of the rule");
        }
        return rule;
    }

    private SegmentRule disjunction() {
        return chain(RuleWords.OR, this::conjunction, Or::new);
    }

    private SegmentRule conjunction() {
        return chain(RuleWords.AND, this::factor, And::new);
    }

    private SegmentRule chain(String word, Supplier<SegmentRule> part, Function<List<SegmentRule>, SegmentRule> join) {
        SegmentRule first = part.get();
        Token joint = cursor.token();
        if (!joint.isWord(word)) {
            return first;
        }
        count(joint);
        List<SegmentRule> parts = new ArrayList<>(List.of(first));
        while (cursor.accept(word)) {
            parts.add(part.get());
        }
        return built(joint, () -> join.apply(parts));
    }

    private SegmentRule factor() {
        Token start = cursor.token();
        if (cursor.accept(RuleWords.NOT)) {
            count(start);
            SegmentRule rule = nested(start, this::factor);
            return built(start, () -> new Not(rule));
        } else if (cursor.acceptSymbol("(")) {
            SegmentRule rule = nested(start, this::disjunction);
            cursor.requireSymbol(")", "'and', 'or' or ')'");
            return rule;
        }
        count(start);
        return condition();
    }

    /** Bounds the recursion, whatever the text. */
    private SegmentRule nested(Token start, Supplier<SegmentRule> inner) {
        if (++nesting > SegmentRule.MAX_DEPTH) {
            throw cursor.expected(start, RuleLimits.DEPTH);
        }
        SegmentRule rule = inner.get();
        nesting--;
        return rule;
    }

    private SegmentRule condition() {
        Token name = terms.name(CONDITION);
        if (name.kind() == Kind.WORD && cursor.token().isSymbol("(")) {
            return function(name);
        }
        FieldName field = terms.field(name);
        if (cursor.accept(RuleWords.IN)) {
            List<FieldValue> values = values();
            return built(name, () -> new In(field, values));
        } else if (cursor.accept(RuleWords.CONTAINS)) {
            return textMatch(name, field, TextMatch.Kind.CONTAINS);
        } else if (cursor.accept(RuleWords.STARTS)) {
            cursor.requireWord(RuleWords.WITH);
            return textMatch(name, field, TextMatch.Kind.STARTS_WITH);
        }
        return comparison(name, field);
    }

    /** Names of functions are not reserved: only the parenthesis tells them from fields, so a new one breaks no old rule. */
    private SegmentRule function(Token name) {
        if (!name.isWord(RuleWords.EXISTS)) {
            throw cursor.expected(name, FUNCTION);
        }
        cursor.requireSymbol("(", "'('");
        FieldName field = terms.field(terms.name("a field name"));
        cursor.requireSymbol(")", "')'");
        return new Exists(field);
    }

    private SegmentRule comparison(Token start, FieldName field) {
        Operator operator = terms.operator();
        Token literal = cursor.token();
        FieldValue value = terms.value();
        if (operator.ordering() && value instanceof BooleanValue) {
            throw cursor.expected(literal, ORDERED);
        }
        return built(start, () -> new Comparison(field, operator, value));
    }

    private SegmentRule textMatch(Token start, FieldName field, TextMatch.Kind kind) {
        TextValue text = terms.text();
        return built(start, () -> new TextMatch(field, kind, text));
    }

    private List<FieldValue> values() {
        cursor.requireSymbol("(", "'('");
        List<FieldValue> values = new ArrayList<>();
        do {
            count(cursor.token());
            values.add(terms.value());
        } while (cursor.acceptSymbol(","));
        cursor.requireSymbol(")", "',' or ')'");
        return values;
    }

    /** Only the finished node can be too deep, or print longer than the text it was read from. */
    private SegmentRule built(Token start, Supplier<SegmentRule> rule) {
        try {
            return rule.get();
        } catch (InvalidValueException e) {
            throw cursor.expected(start, e.rule().equals(RuleLimits.MAX_DEPTH) ? RuleLimits.DEPTH : RuleLimits.LENGTH);
        }
    }

    private void count(Token node) {
        if (++nodes > SegmentRule.MAX_NODES) {
            throw cursor.expected(node, RuleLimits.NODES);
        }
    }
}
