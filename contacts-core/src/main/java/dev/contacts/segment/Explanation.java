package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.segment.SegmentRule.And;
import dev.contacts.segment.SegmentRule.Not;
import dev.contacts.segment.SegmentRule.Or;
import java.util.List;

/**
 * Why a contact does or does not belong to a segment: the rule's tree with the answer of every node. Every node is evaluated, also
 * where {@link SegmentRule#matches} need not look any more. Immutable and safe for use by several threads. Holds nothing of the
 * contact, but {@link #text()} with a result can tell a value ({@code tier = 'gold'}: yes); {@link #toString()} cannot.
 *
 * @param rule the part of the rule that this node is about
 * @param result whether it holds for the contact
 * @param children the explanations of the rule's parts, in their order, also of the rule after a {@code where}, which looks at no
 *     attributes where there is no such membership; empty for every other condition
 */
public record Explanation(SegmentRule rule, boolean result, List<Explanation> children) {

    /** Checks that nothing is missing. */
    public Explanation {
        requireNonNull(rule, "rule");
        children = List.copyOf(children);
    }

    static Explanation of(SegmentRule rule, SegmentSubject subject) {
        SegmentSubject inner = rule instanceof SegmentCondition condition
                ? ConditionForms.of(condition).subjectOfParts(condition, subject)
                : subject;
        List<Explanation> children =
                RuleTree.parts(rule).stream().map(part -> of(part, inner)).toList();
        return new Explanation(rule, answer(rule, subject, children), children);
    }

    /**
     * What was asked, as the rule says it.
     *
     * @return the node's {@link SegmentRule#text()}
     */
    public String text() {
        return rule.text();
    }

    /**
     * The whole explanation for people: one line per node, {@code yes} or {@code no} before its text, parts indented by two spaces
     * below. Made for those who may see the contact: show it, do not log it.
     *
     * @return lines that end with {@code \n}
     */
    public String outline() {
        StringBuilder out = new StringBuilder();
        outline(out, "");
        return out.toString();
    }

    /** This node in plain words, with the literals masked; its parts are not in it. */
    @Override
    public String toString() {
        return question(rule) + (result ? ": yes" : ": no");
    }

    private void outline(StringBuilder out, String indent) {
        out.append(indent).append(result ? "yes  " : "no   ").append(text()).append('\n');
        children.forEach(child -> child.outline(out, indent + "  "));
    }

    private static boolean answer(SegmentRule rule, SegmentSubject subject, List<Explanation> children) {
        if (rule instanceof And) {
            return children.stream().allMatch(Explanation::result);
        } else if (rule instanceof Or) {
            return children.stream().anyMatch(Explanation::result);
        } else if (rule instanceof Not) {
            return !children.get(0).result();
        }
        return rule.matches(subject);
    }

    private static String question(SegmentRule rule) {
        if (rule instanceof And and) {
            return "all of " + and.parts().size() + " parts";
        } else if (rule instanceof Or or) {
            return "at least one of " + or.parts().size() + " parts";
        } else if (rule instanceof Not) {
            return "not the part below";
        }
        SegmentCondition condition = (SegmentCondition) rule;
        return ConditionForms.of(condition).words(condition);
    }
}
