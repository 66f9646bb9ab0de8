package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * How many activities of anonymized contacts there were in a month, summed over all contacts of a workspace. Names, campaigns and payloads
 * are texts of the host and are not counted by. Immutable and safe for use by several threads. Rule 001-23, requirements 7.2.
 *
 * @param category what kind of activity
 * @param month the month (UTC), for example {@code 2026-03}
 * @param count how many, 0 or more
 */
public record ActivityCount(ActivityCategory category, String month, long count) implements Comparable<ActivityCount> {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Comparator<ActivityCount> ORDER = Comparator.comparing(ActivityCount::category)
            .thenComparing(ActivityCount::month)
            .thenComparingLong(ActivityCount::count);

    /**
     * Checks month and count.
     *
     * @throws IllegalArgumentException if the month is not four digits, a hyphen and two digits, or the count is negative
     */
    public ActivityCount {
        requireNonNull(category, "category");
        if (!MONTH.matcher(month).matches()) {
            throw new IllegalArgumentException("a month is written as in 2026-03");
        } else if (count < 0) {
            throw new IllegalArgumentException("a count is 0 or more");
        }
    }

    /**
     * The place where an activity is counted.
     *
     * @param activity an activity
     * @return its category and month, with a count of 0
     */
    public static ActivityCount none(Activity activity) {
        return new ActivityCount(
                activity.category(),
                YearMonth.from(activity.at().atOffset(ZoneOffset.UTC)).toString(),
                0);
    }

    /**
     * The same with another count.
     *
     * @param number how many, 0 or more
     * @return the count
     */
    public ActivityCount withCount(long number) {
        return new ActivityCount(category, month, number);
    }

    /** Orders by category, then by month, then by count. */
    @Override
    public int compareTo(ActivityCount other) {
        return ORDER.compare(this, other);
    }
}
