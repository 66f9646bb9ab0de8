package dev.contacts.jdbc.internal.records;

import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.FieldCondition.Exists;
import dev.contacts.segment.FieldCondition.In;
import dev.contacts.segment.FieldCondition.TextMatch;
import dev.contacts.segment.SegmentRule;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
import java.util.List;
import java.util.Optional;

/**
 * Says a segment rule in SQL as far as possible. What comes out holds for every contact that the rule matches, so that the rest may be
 * left to {@link SegmentRule#matches}; and often it holds for no other.
 */
final class RuleCompiler {

    private final FieldConditions fields;

    RuleCompiler(FieldConditions fields) {
        this.fields = fields;
    }

    /** The rule in SQL, or empty if nothing of it can be said. */
    Optional<Narrowing> compile(SegmentRule rule) {
        if (rule instanceof And and) {
            return all(and.parts());
        } else if (rule instanceof Or or) {
            return any(or.parts());
        } else if (rule instanceof Not not) {
            return compile(not.rule())
                    .filter(Narrowing::exact) // what holds for more than the rule says nothing about its opposite
                    .map(inner -> new Narrowing(inner.condition().wrap("not ", ""), true));
        }
        return leaf(rule).map(condition -> new Narrowing(condition, true));
    }

    private Optional<Condition> leaf(SegmentRule rule) {
        if (rule instanceof Comparison comparison) {
            return fields.of(comparison);
        } else if (rule instanceof In in) {
            return fields.of(in);
        } else if (rule instanceof Exists exists) {
            return fields.of(exists);
        } else if (rule instanceof TextMatch match) {
            return fields.of(match);
        }
        return Optional.empty(); // a kind of rule that is newer than this compiler
    }

    private Optional<Narrowing> all(List<SegmentRule> parts) {
        List<Narrowing> said =
                parts.stream().map(this::compile).flatMap(Optional::stream).toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(join(said, " and ", said.size() == parts.size()));
    }

    private Optional<Narrowing> any(List<SegmentRule> parts) {
        List<Narrowing> said =
                parts.stream().map(this::compile).flatMap(Optional::stream).toList();
        return said.size() < parts.size() ? Optional.empty() : Optional.of(join(said, " or ", true));
    }

    private static Narrowing join(List<Narrowing> parts, String word, boolean complete) {
        return new Narrowing(
                Condition.join(parts.stream().map(Narrowing::condition).toList(), word),
                complete && parts.stream().allMatch(Narrowing::exact));
    }

    /**
     * A rule in SQL.
     *
     * @param condition holds for every contact that the rule matches
     * @param exact whether it holds for no other
     */
    record Narrowing(Condition condition, boolean exact) {}
}
