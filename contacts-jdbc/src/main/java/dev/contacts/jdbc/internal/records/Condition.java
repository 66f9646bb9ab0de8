package dev.contacts.jdbc.internal.records;

import java.util.ArrayList;
import java.util.List;

/** A piece of SQL and the parameters in it, in their order. Immutable. */
record Condition(String sql, List<Object> parameters) {

    Condition {
        parameters = List.copyOf(parameters);
    }

    static Condition of(String sql, Object... parameters) {
        return new Condition(sql, List.of(parameters));
    }

    /** This, then more. */
    Condition append(String more, Object... values) {
        return append(of(more, values));
    }

    /** This, then more. */
    Condition append(Condition more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(more.parameters);
        return new Condition(sql + more.sql, all);
    }

    /** This between two texts. */
    Condition wrap(String before, String after) {
        return new Condition(before + sql + after, parameters);
    }

    /** Conditions between parentheses, with a word between each two. */
    static Condition join(List<Condition> conditions, String word) {
        Condition all = of("(");
        for (int i = 0; i < conditions.size(); i++) {
            all = all.append(i == 0 ? "" : word).append(conditions.get(i));
        }
        return all.append(")");
    }
}
