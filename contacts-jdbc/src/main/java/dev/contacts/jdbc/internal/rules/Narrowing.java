package dev.contacts.jdbc.internal.rules;

import java.util.List;

/**
 * What SQL says of a rule: a condition that holds for every contact the rule matches, and one that holds for no other. Those between the
 * two are left to {@code SegmentRule.matches}; where both are the same, nothing is.
 *
 * @param atMost holds for every contact that the rule matches
 * @param atLeast holds for no contact that the rule does not match
 */
public record Narrowing(Condition atMost, Condition atLeast) {

    /** Nothing is said. */
    public static final Narrowing NOTHING = new Narrowing(Condition.TRUE, Condition.FALSE);

    /** Exactly what the rule means. */
    public static Narrowing exactly(Condition condition) {
        return new Narrowing(condition, condition);
    }

    /** Whether nothing is left to check. */
    @SuppressWarnings("ReferenceEquality") // made to be the very same where it is known that both mean the same
    public boolean exact() {
        return atMost == atLeast;
    }

    /** What holds for at most those outside of the one, holds for none outside of the other. */
    public Narrowing negated() {
        Condition others = atLeast.negated();
        return exact() ? exactly(others) : new Narrowing(others, atMost.negated());
    }

    /** Of rules that must all hold. */
    public static Narrowing all(List<Narrowing> parts) {
        Condition atMost = Condition.all(parts.stream().map(Narrowing::atMost).toList());
        return parts.stream().allMatch(Narrowing::exact)
                ? exactly(atMost)
                : new Narrowing(
                        atMost,
                        Condition.all(parts.stream().map(Narrowing::atLeast).toList()));
    }

    /** Of rules one of which must hold. */
    public static Narrowing any(List<Narrowing> parts) {
        Condition atMost = Condition.any(parts.stream().map(Narrowing::atMost).toList());
        return parts.stream().allMatch(Narrowing::exact)
                ? exactly(atMost)
                : new Narrowing(
                        atMost,
                        Condition.any(parts.stream().map(Narrowing::atLeast).toList()));
    }
}
