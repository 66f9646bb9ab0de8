package dev.contacts.jdbc.internal.records;

import java.util.ArrayList;
import java.util.List;

/** What follows {@code where} and a first condition, with the parameters so far. Immutable. */
record Condition(String sql, List<Object> parameters) {

    Condition {
        parameters = List.copyOf(parameters);
    }

    /** This and one more condition, which may be empty, with its parameters. */
    Condition and(String more, Object... values) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(values));
        return new Condition(more.isEmpty() ? sql : sql + " and " + more, all);
    }
}
