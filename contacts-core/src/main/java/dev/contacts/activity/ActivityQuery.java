package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.ActivityPeriod.Between;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which activities are meant: of which categories, of which period, with which names and statuses, and in which order. Texts are compared
 * exactly. Immutable and safe for use by several threads; methods that change something return a changed copy. Rules 002-30 … 002-33,
 * 003-19, 003-23.
 */
public final class ActivityQuery {

    private static final SortedSet<String> ANY = Collections.emptySortedSet();
    private static final ActivityQuery ALL = new ActivityQuery(
            Collections.emptySortedSet(), ANY, ANY, ActivityPeriod.ALL_TIME, Collections.emptySortedMap(), false);
    private static final ActivityQuery RECENT =
            within(ActivityPeriod.LAST_30_DAYS).except(ActivityCategory.ORDER, ActivityPeriod.ALL_TIME);

    private final SortedSet<ActivityCategory> categories;
    private final SortedSet<String> names;
    private final SortedSet<String> statuses;
    private final ActivityPeriod period;
    private final SortedMap<ActivityCategory, ActivityPeriod> exceptions;
    private final boolean newestFirst;

    private ActivityQuery(
            SortedSet<ActivityCategory> categories,
            SortedSet<String> names,
            SortedSet<String> statuses,
            ActivityPeriod period,
            SortedMap<ActivityCategory, ActivityPeriod> exceptions,
            boolean newestFirst) {
        this.categories = Collections.unmodifiableSortedSet(categories);
        this.names = Collections.unmodifiableSortedSet(names);
        this.statuses = Collections.unmodifiableSortedSet(statuses);
        this.period = period;
        this.exceptions = Collections.unmodifiableSortedMap(exceptions);
        this.newestFirst = newestFirst;
    }

    /**
     * Everything, the oldest first.
     *
     * @return the query
     */
    public static ActivityQuery all() {
        return ALL;
    }

    /**
     * What a feed shows unless asked for something else: the last 30 days, and orders of all time. Rules 002-33, 003-23; requirements C9.
     *
     * @return the query
     */
    public static ActivityQuery recent() {
        return RECENT;
    }

    /**
     * All categories within a period, orders too.
     *
     * @param period the period
     * @return the query
     */
    public static ActivityQuery within(ActivityPeriod period) {
        return new ActivityQuery(
                ALL.categories, ANY, ANY, requireNonNull(period, "period"), Collections.emptySortedMap(), false);
    }

    /**
     * All categories from one instant to another, both included. Rule 002-31.
     *
     * @param from the first instant
     * @param to the last instant
     * @return the query
     * @throws dev.contacts.schema.InvalidValueException if it ends before it begins
     */
    public static ActivityQuery between(Instant from, Instant to) {
        return within(new Between(from, to));
    }

    /**
     * This query for some categories only. Rule 002-30.
     *
     * @param some the categories; none means all
     * @return a changed copy
     */
    public ActivityQuery of(ActivityCategory... some) {
        return new ActivityQuery(new TreeSet<>(Arrays.asList(some)), names, statuses, period, exceptions, newestFirst);
    }

    /**
     * This query for some {@linkplain ActivityDetail#name() names} only.
     *
     * @param some the names; none means all
     * @return a changed copy
     */
    public ActivityQuery named(String... some) {
        return new ActivityQuery(
                categories, new TreeSet<>(Arrays.asList(some)), statuses, period, exceptions, newestFirst);
    }

    /**
     * This query for some {@linkplain ActivityDetail#status() statuses} only.
     *
     * @param some the statuses; none means all, also those that have none
     * @return a changed copy
     */
    public ActivityQuery withStatus(String... some) {
        return new ActivityQuery(
                categories, names, new TreeSet<>(Arrays.asList(some)), period, exceptions, newestFirst);
    }

    /**
     * This query with another period for one category.
     *
     * @param category the category
     * @param other its period
     * @return a changed copy
     */
    public ActivityQuery except(ActivityCategory category, ActivityPeriod other) {
        SortedMap<ActivityCategory, ActivityPeriod> more = new TreeMap<>(exceptions);
        more.put(category, requireNonNull(other, "other"));
        return new ActivityQuery(categories, names, statuses, period, more, newestFirst);
    }

    /**
     * This query, the newest first.
     *
     * @return a changed copy
     */
    public ActivityQuery newestFirst() {
        return new ActivityQuery(categories, names, statuses, period, exceptions, true);
    }

    /**
     * This query in the order in which it happened.
     *
     * @return a changed copy
     */
    public ActivityQuery chronological() {
        return new ActivityQuery(categories, names, statuses, period, exceptions, false);
    }

    /**
     * The names that are meant.
     *
     * @return the names; empty for any
     */
    public SortedSet<String> names() {
        return names;
    }

    /**
     * The statuses that are meant.
     *
     * @return the statuses; empty for any
     */
    public SortedSet<String> statuses() {
        return statuses;
    }

    /**
     * Whether the newest come first.
     *
     * @return false if the oldest do
     */
    public boolean isNewestFirst() {
        return newestFirst;
    }

    /**
     * Whether this query selects an activity: the meaning that every store has to reproduce.
     *
     * @param activity the activity
     * @param now the instant for relative periods
     * @return true if selected
     */
    public boolean selects(Activity activity, Instant now) {
        ActivityDetail detail = activity.detail();
        return (names.isEmpty() || names.contains(detail.name()))
                && (statuses.isEmpty() || statuses.contains(detail.status()))
                && parts(now).stream().anyMatch(part -> part.selects(activity));
    }

    /**
     * Categories and periods as parts that do not overlap, for stores that look them up in an index.
     *
     * @param now the instant for relative periods
     * @return the parts; none if nothing can be selected
     */
    public List<Part> parts(Instant now) {
        List<Part> parts = new ArrayList<>();
        exceptions.forEach((category, other) -> {
            if (categories.isEmpty() || categories.contains(category)) {
                parts.add(new Part(List.of(category), List.of(), other.asOf(now)));
            }
        });
        SortedSet<ActivityCategory> rest = new TreeSet<>(categories);
        rest.removeAll(exceptions.keySet());
        if (categories.isEmpty()) {
            parts.add(new Part(List.of(), List.copyOf(exceptions.keySet()), period.asOf(now)));
        } else if (!rest.isEmpty()) {
            parts.add(new Part(List.copyOf(rest), List.of(), period.asOf(now)));
        }
        return parts;
    }

    private List<Object> parts() {
        return List.of(categories, names, statuses, period, exceptions, newestFirst);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityQuery query && parts().equals(query.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "ActivityQuery[categories=" + categories + ", names=" + names + ", statuses=" + statuses + ", period="
                + period + ", exceptions=" + exceptions + ", newestFirst=" + newestFirst + "]";
    }

    /**
     * Some categories within one period. Immutable.
     *
     * @param among these categories; empty for all
     * @param not but not these
     * @param period from when to when
     */
    public record Part(List<ActivityCategory> among, List<ActivityCategory> not, Between period) {

        /** Copies the lists. */
        public Part {
            among = List.copyOf(among);
            not = List.copyOf(not);
            requireNonNull(period, "period");
        }

        boolean selects(Activity activity) {
            return (among.isEmpty() || among.contains(activity.category()))
                    && !not.contains(activity.category())
                    && period.contains(activity.at());
        }
    }
}
