package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldType;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
import dev.contacts.segment.Token.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads the text form of a rule by recursive descent, one token ahead, and checks on the way that everything it names is in scope; the
 * grammar is in the package description. Reads what joins conditions; each {@link ConditionForm} reads its own. Used by one thread, once.
 */
final class RuleParser {

    private static final String CONDITION = "a condition: a field name, a function, 'not' or '('";
    private static final String ATTRIBUTE = "a condition on member attributes, without groups, identifiers or places";
    private static final String FUNCTION = "a known function: " + String.join(", ", ConditionForms.FUNCTIONS);
    private static final String FIELD = "a field that is known here";

    private final TokenCursor cursor;
    private final TermParser terms;
    private final RuleScope scope;
    private FieldScope fields;
    private boolean attributesOnly;
    private int nesting;
    private int nodes;

    private RuleParser(RuleLexer lexer, RuleScope scope) {
        this.cursor = new TokenCursor(lexer);
        this.terms = new TermParser(cursor);
        this.scope = scope;
        this.fields = scope.fields();
    }

    static SegmentRule parse(String text, RuleScope scope) {
        RuleLexer lexer = new RuleLexer(text);
        if (text.length() > SegmentRule.MAX_TEXT_LENGTH) {
            throw lexer.refusal(SegmentRule.MAX_TEXT_LENGTH, RuleLimits.LENGTH);
        }
        return new RuleParser(lexer, scope).rule();
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
        } else if (start.isSymbol("(")) {
            return enclosed();
        }
        count(start);
        return condition();
    }

    private SegmentRule enclosed() {
        Token start = cursor.take();
        SegmentRule rule = nested(start, this::disjunction);
        cursor.requireSymbol(")", "'and', 'or' or ')'");
        return rule;
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
        if (name.kind() != Kind.WORD) {
            return new FieldForm().read(name, this);
        }
        Token next = cursor.token();
        if (next.isSymbol("(") && !ConditionForms.FUNCTIONS.contains(RuleWords.lowerCase(name.text()))) {
            throw cursor.expected(name, FUNCTION, ConditionForms.FUNCTIONS);
        }
        ConditionForm<?> form = ConditionForms.beginningWith(name, next);
        if (attributesOnly && !form.ofAttributes()) {
            throw cursor.expected(name, ATTRIBUTE);
        }
        return form.read(name, this);
    }

    /** The rule after {@code where}: one condition or negation, or any rule in parentheses. */
    SegmentRule attributeRule(FieldScope ofMembership) {
        FieldScope outside = fields;
        boolean before = attributesOnly;
        fields = ofMembership;
        attributesOnly = true;
        Token start = cursor.token();
        SegmentRule rule = start.isSymbol("(") ? enclosed() : nested(start, this::factor);
        fields = outside;
        attributesOnly = before;
        return rule;
    }

    TokenCursor cursor() {
        return cursor;
    }

    TermParser terms() {
        return terms;
    }

    RuleScope scope() {
        return scope;
    }

    /** The field of this name, which must be known. */
    FieldName field(Token name) {
        FieldName field = terms.field(name);
        if (!fields.has(field)) {
            throw cursor.expected(
                    name, FIELD, fields.names().stream().map(FieldName::value).toList());
        }
        return field;
    }

    /** The types that a field has where it is defined. */
    Collection<FieldType> types(FieldName field) {
        return fields.types(field);
    }

    /** Refuses what has no answer for any of the types that a field has. */
    void requireType(Token place, FieldName field, Predicate<FieldType> fits, String expected) {
        Collection<FieldType> types = fields.types(field);
        if (!types.isEmpty() && types.stream().noneMatch(fits)) {
            throw cursor.expected(place, expected);
        }
    }

    /** What follows the name of something that is asked for: {@code = 'text'} or {@code in ('text', ...)}. */
    <T> List<T> textsAfterName(Function<TextValue, T> what) {
        if (cursor.accept(RuleWords.IN)) {
            return listOf(() -> what.apply(terms.text()));
        }
        cursor.requireSymbol("=", "= or in");
        return List.of(what.apply(terms.text()));
    }

    /** Values in parentheses, with commas between them. */
    <T> List<T> listOf(Supplier<T> value) {
        cursor.requireSymbol("(", "'('");
        List<T> values = new ArrayList<>();
        do {
            count(cursor.token());
            values.add(value.get());
        } while (cursor.acceptSymbol(","));
        cursor.requireSymbol(")", "',' or ')'");
        return values;
    }

    /** Only the finished node can be too deep, or print longer than the text it was read from. */
    <R extends SegmentRule> R built(Token start, Supplier<R> rule) {
        try {
            return rule.get();
        } catch (InvalidValueException e) {
            throw cursor.expected(
                    start,
                    switch (e.rule()) {
                        case RuleLimits.MAX_DEPTH -> RuleLimits.DEPTH;
                        case RuleLimits.MAX_NODES -> RuleLimits.NODES;
                        default -> RuleLimits.LENGTH;
                    });
        }
    }

    private void count(Token node) {
        if (++nodes > SegmentRule.MAX_NODES) {
            throw cursor.expected(node, RuleLimits.NODES);
        }
    }
}
