package dev.contacts.jdbc.internal.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of SQL and the parameters in it, in their order. Immutable.
 *
 * @param sql the text
 * @param parameters the values of its parameters
 * @param unknown whether it may be unknown where it means false; no matter until it is negated, and better left to the planner, which has
 *     a guess for {@code a = b} and none for {@code coalesce(a = b, false)}
 */
public record Condition(String sql, List<Object> parameters, boolean unknown) {

    /** Holds for every contact. */
    public static final Condition TRUE = of("1 = 1");

    /** Holds for no contact. */
    public static final Condition FALSE = of("1 = 0");

    public Condition {
        parameters = List.copyOf(parameters);
    }

    public static Condition of(String sql, Object... parameters) {
        return new Condition(sql, List.of(parameters), false);
    }

    /** This, then more. */
    public Condition append(String more, Object... values) {
        return append(of(more, values));
    }

    /** This, then more. */
    public Condition append(Condition more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(more.parameters);
        return new Condition(sql + more.sql, all, unknown || more.unknown);
    }

    /** This between two texts. */
    public Condition wrap(String before, String after) {
        return new Condition(before + sql + after, parameters, unknown);
    }

    /** This, which may be unknown where it means false. */
    public Condition orUnknown() {
        return new Condition(sql, parameters, true);
    }

    /** This, which is never unknown. */
    public Condition known() {
        return new Condition(sql, parameters, false);
    }

    /** The opposite, which is never unknown. */
    public Condition negated() {
        if (equals(TRUE)) {
            return FALSE;
        } else if (equals(FALSE)) {
            return TRUE;
        }
        return unknown ? wrap("not coalesce(", ", false)").known() : wrap("not (", ")");
    }

    /** Each of these holds. */
    public static Condition all(List<Condition> conditions) {
        return conditions.contains(FALSE) ? FALSE : joined(conditions, TRUE, " and ");
    }

    /** One of these holds. */
    public static Condition any(List<Condition> conditions) {
        return conditions.contains(TRUE) ? TRUE : joined(conditions, FALSE, " or ");
    }

    private static Condition joined(List<Condition> conditions, Condition neutral, String word) {
        List<Condition> telling = conditions.stream()
                .filter(condition -> !condition.equals(neutral))
                .toList();
        if (telling.size() < 2) {
            return telling.isEmpty() ? neutral : telling.get(0);
        }
        return join(telling, word);
    }

    /** Conditions between parentheses, with a word between each two. */
    public static Condition join(List<Condition> conditions, String word) {
        Condition all = of("(");
        for (int i = 0; i < conditions.size(); i++) {
            all = all.append(i == 0 ? "" : word).append(conditions.get(i));
        }
        return all.append(")");
    }
}
