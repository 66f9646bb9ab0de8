package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Comparison;
import dev.contacts.segment.SegmentRule.Exists;
import dev.contacts.segment.SegmentRule.In;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
import dev.contacts.segment.SegmentRule.TextMatch;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks over rules. Recursion is safe: no rule is deeper than {@link SegmentRule#MAX_DEPTH}. */
final class RuleTree {

    private RuleTree() {}

    static List<SegmentRule> parts(SegmentRule rule) {
        if (rule instanceof And and) {
            return and.parts();
        } else if (rule instanceof Or or) {
            return or.parts();
        } else if (rule instanceof Not not) {
            return List.of(not.rule());
        }
        return List.of();
    }

    static Set<FieldName> fields(SegmentRule rule) {
        Set<FieldName> fields = new LinkedHashSet<>();
        collectFields(rule, fields);
        return Collections.unmodifiableSet(fields);
    }

    static int nodes(SegmentRule rule) {
        int nodes = rule instanceof In in ? 1 + in.values().size() : 1;
        for (SegmentRule part : parts(rule)) {
            nodes += nodes(part);
        }
        return nodes;
    }

    static int depth(SegmentRule rule) {
        int deepest = -1;
        for (SegmentRule part : parts(rule)) {
            deepest = Math.max(deepest, depth(part));
        }
        return deepest + 1;
    }

    private static void collectFields(SegmentRule rule, Set<FieldName> fields) {
        if (rule instanceof Comparison comparison) {
            fields.add(comparison.field());
        } else if (rule instanceof In in) {
            fields.add(in.field());
        } else if (rule instanceof Exists exists) {
            fields.add(exists.field());
        } else if (rule instanceof TextMatch match) {
            fields.add(match.field());
        } else {
            parts(rule).forEach(part -> collectFields(part, fields));
        }
    }
}
