package dev.contacts.segment;

import dev.contacts.schema.FieldName;
import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
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
        SegmentCondition condition = (SegmentCondition) rule;
        return ConditionForms.of(condition).parts(condition);
    }

    static Set<FieldName> fields(SegmentRule rule) {
        Set<FieldName> fields = new LinkedHashSet<>();
        collectFields(rule, fields);
        return Collections.unmodifiableSet(fields);
    }

    static Set<String> groups(SegmentRule rule) {
        Set<String> groups = new LinkedHashSet<>();
        collectGroups(rule, groups);
        return Collections.unmodifiableSet(groups);
    }

    static int nodes(SegmentRule rule) {
        int nodes = rule instanceof SegmentCondition condition
                ? 1 + ConditionForms.of(condition).values(condition)
                : 1;
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

    private static void collectGroups(SegmentRule rule, Set<String> groups) {
        if (rule instanceof SegmentCondition condition) {
            ConditionForms.of(condition).group(condition).ifPresent(groups::add);
        }
        parts(rule).forEach(part -> collectGroups(part, groups));
    }

    private static void collectFields(SegmentRule rule, Set<FieldName> fields) {
        if (rule instanceof SegmentCondition condition) {
            fields.addAll(ConditionForms.of(condition).fields(condition));
        } else {
            parts(rule).forEach(part -> collectFields(part, fields));
        }
    }
}
