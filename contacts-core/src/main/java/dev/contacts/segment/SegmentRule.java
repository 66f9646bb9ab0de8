package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.InvalidValueException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which contacts belong to a segment: a small typed tree with a text form, such as
 * {@code tier = 'gold' and score >= 2}. Immutable and safe for use by several threads; rules are equal when their trees are;
 * {@code toString()} masks the literals, {@link #text()} shows them.
 *
 * <p><strong>Meaning.</strong> Logic is two-valued: every rule is either true or false for a contact. A condition on a field that
 * has no value, or a value of another kind than the literal, is false; nothing is converted. {@code a != v} is exactly
 * {@code not (a = v)}, so it is <em>true</em> for a contact without a value of {@code a}; ask {@code exists(a) and a != v} to leave
 * those out. Hence {@code not (a < v)} is not {@code a >= v}: without a value the first is true and the second false.
 *
 * <p>Text compares by Unicode code point: case, accents and normal forms count, no locale and no collation has a say. Numbers
 * compare by value, dates by the calendar, instants by time to the microsecond, {@code false} and {@code true} only for equality. A
 * list of texts is not equal to any text; {@code tags contains 'x'} asks whether one of its texts is exactly {@code x}.
 *
 * <p>{@link #matches} is the meaning; a store that compiles a rule to something else must give the same answer.
 */
public sealed interface SegmentRule permits SegmentRule.And, SegmentRule.Or, SegmentRule.Not, SegmentCondition {

    /** Longest text form, in characters, as given and as printed. */
    int MAX_TEXT_LENGTH = 100_000;

    /** How deep a rule may be: the most {@code and}, {@code or} and {@code not} above a condition, or parentheses around it. */
    int MAX_DEPTH = 64;

    /** How large a rule may be: each condition, {@code and}, {@code or}, {@code not} and each value of an {@code in} counts one. */
    int MAX_NODES = 2_000;

    /**
     * The rule that a text stands for. The grammar is in the package description.
     *
     * @param text the text form, at most {@value #MAX_TEXT_LENGTH} characters
     * @return the rule
     * @throws InvalidSegmentRuleException if the text is not a rule or beyond a limit; names line, column and what was expected
     */
    static SegmentRule parse(String text) {
        return parse(text, RuleScope.ANY);
    }

    /**
     * The rule that a text stands for, if it speaks of nothing but what there is.
     *
     * @param text the text form, at most {@value #MAX_TEXT_LENGTH} characters
     * @param scope the fields and groups that it may speak of
     * @return the rule
     * @throws InvalidSegmentRuleException if the text is not a rule, or beyond a limit, or names a field or group that there is not, or asks
     *     of a field what its type has no answer to; names line, column, what was expected and, if it can, what was probably meant
     */
    static SegmentRule parse(String text, RuleScope scope) {
        return RuleParser.parse(requireNonNull(text, "text"), requireNonNull(scope, "scope"));
    }

    /**
     * A field, to say what is asked of it: {@code SegmentRule.field("score").atLeast(2)}.
     *
     * @param name the field's name, in any case
     * @return the field
     * @throws InvalidValueException if the text cannot be a field name
     */
    static RuleField field(String name) {
        return new RuleField(FieldName.of(name));
    }

    /**
     * The rule that holds when all of these do.
     *
     * @param rules one or more rules; a single one is returned as it is
     * @return the rule
     * @throws InvalidValueException if there are none, or the result is beyond a limit
     */
    static SegmentRule all(SegmentRule... rules) {
        return rules.length == 1 ? requireNonNull(rules[0], "rule") : new And(Arrays.asList(rules));
    }

    /**
     * The rule that holds when at least one of these does.
     *
     * @param rules one or more rules; a single one is returned as it is
     * @return the rule
     * @throws InvalidValueException if there are none, or the result is beyond a limit
     */
    static SegmentRule any(SegmentRule... rules) {
        return rules.length == 1 ? requireNonNull(rules[0], "rule") : new Or(Arrays.asList(rules));
    }

    /**
     * The rule that holds when another does not.
     *
     * @param rule the other rule
     * @return the rule
     * @throws InvalidValueException if the result is beyond a limit
     */
    static SegmentRule not(SegmentRule rule) {
        return new Not(rule);
    }

    /**
     * Whether a contact belongs to the segment.
     *
     * @param subject the contact at a moment
     * @return true if it does
     */
    boolean matches(SegmentSubject subject);

    /**
     * Why a contact does or does not belong to the segment: the same tree with the answer of every node.
     *
     * @param subject the contact at a moment
     * @return the explanation; its result is that of {@link #matches}
     */
    default Explanation explain(SegmentSubject subject) {
        return Explanation.of(this, requireNonNull(subject, "subject"));
    }

    /**
     * The text form, with no more parentheses than needed. Holds the literals, so show it rather than log it.
     *
     * @return a text that {@link #parse} turns into an equal rule
     */
    default String text() {
        return RulePrinter.print(this);
    }

    /**
     * The fields of the contact that the rule looks at; member attributes are not among them.
     *
     * @return an unmodifiable set in order of first appearance
     */
    default Set<FieldName> fields() {
        return RuleTree.fields(this);
    }

    /**
     * The groups that the rule asks about.
     *
     * @return their names as the rule says them, each once
     */
    default Set<String> groups() {
        return RuleTree.groups(this);
    }

    /**
     * All parts hold.
     *
     * @param parts two or more rules
     */
    record And(List<SegmentRule> parts) implements SegmentRule {
        /**
         * Checks the limits.
         *
         * @throws InvalidValueException if there are fewer than two parts, or the rule is beyond a limit
         */
        public And {
            parts = List.copyOf(parts);
            RuleLimits.checkNode(parts, 2, RulePrinter.and(parts));
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            for (SegmentRule part : parts) {
                if (!part.matches(subject)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * At least one part holds.
     *
     * @param parts two or more rules
     */
    record Or(List<SegmentRule> parts) implements SegmentRule {
        /**
         * Checks the limits.
         *
         * @throws InvalidValueException if there are fewer than two parts, or the rule is beyond a limit
         */
        public Or {
            parts = List.copyOf(parts);
            RuleLimits.checkNode(parts, 2, RulePrinter.or(parts));
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            for (SegmentRule part : parts) {
                if (part.matches(subject)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The other rule does not hold.
     *
     * @param rule the other rule
     */
    record Not(SegmentRule rule) implements SegmentRule {
        /**
         * Checks the limits.
         *
         * @throws InvalidValueException if the rule is beyond a limit
         */
        public Not {
            RuleLimits.checkNode(List.of(requireNonNull(rule, "rule")), 1, RulePrinter.not(rule));
        }

        @Override
        public boolean matches(SegmentSubject subject) {
            return !rule.matches(subject);
        }
    }
}
