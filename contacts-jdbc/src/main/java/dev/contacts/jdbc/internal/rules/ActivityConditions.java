package dev.contacts.jdbc.internal.rules;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.activity.ActivityQuery.Part;
import dev.contacts.jdbc.internal.sql.Micros;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The conditions on the activity {@code a} that make up a query. */
public final class ActivityConditions {

    private ActivityConditions() {}

    /** One part of a query, with the names and statuses that are meant. */
    public static Condition of(Part part, ActivityQuery query) {
        StringBuilder sql = new StringBuilder("a.activity_at >= ? and a.activity_at <= ?");
        List<Object> parameters = new ArrayList<>();
        parameters.add(Micros.of(part.period().from()));
        parameters.add(Micros.of(part.period().to()));
        add("and a.activity_category in", names(part.among()), sql, parameters);
        add("and a.activity_category not in", names(part.not()), sql, parameters);
        add("and a.activity_name in", query.names(), sql, parameters);
        add("and a.activity_status in", query.statuses(), sql, parameters);
        return new Condition(sql.toString(), parameters, false);
    }

    private static List<String> names(List<ActivityCategory> categories) {
        return categories.stream().map(ActivityCategory::name).toList();
    }

    private static void add(String what, Collection<String> texts, StringBuilder sql, List<Object> parameters) {
        if (!texts.isEmpty()) {
            sql.append(' ')
                    .append(what)
                    .append(" (?")
                    .append(", ?".repeat(texts.size() - 1))
                    .append(')');
            parameters.addAll(texts);
        }
    }
}
