package dev.contacts.privacy;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.Activity;
import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityDetail.Campaign;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * How many activities of anonymized contacts there were in a month, summed over all contacts of a workspace. Campaign and country are only
 * told where enough people share them, see {@link PrivacyOptions#smallestCrowd()}; names of events, orders and payloads are not counted by.
 * Immutable and safe for use by several threads. Rule 001-23, requirements 7.2.
 *
 * @param category what kind of activity
 * @param campaign which message it was, of a campaign; empty if it was none, or too few people got it
 * @param country the country of the contacts, as the host writes it; empty if they had none, or too few people share it
 * @param month the month (UTC), for example {@code 2026-03}
 * @param count how many, 0 or more
 */
public record ActivityCount(ActivityCategory category, String campaign, String country, String month, long count)
        implements Comparable<ActivityCount> {

    /** Longest campaign or country, in characters; a longer country is as none. */
    public static final int MAX_LENGTH = 200;

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Comparator<ActivityCount> ORDER = Comparator.comparing(ActivityCount::category)
            .thenComparing(ActivityCount::campaign, ActivityCount::byCodePoint)
            .thenComparing(ActivityCount::country, ActivityCount::byCodePoint)
            .thenComparing(ActivityCount::month)
            .thenComparingLong(ActivityCount::count);

    /**
     * Checks texts, month and count.
     *
     * @throws IllegalArgumentException if a text is too long, the month is not four digits, a hyphen and two digits, or the count is negative
     */
    public ActivityCount {
        requireNonNull(category, "category");
        if (campaign.length() > MAX_LENGTH || country.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a campaign and a country have at most " + MAX_LENGTH + " characters");
        } else if (!MONTH.matcher(month).matches()) {
            throw new IllegalArgumentException("a month is written as in 2026-03");
        } else if (count < 0) {
            throw new IllegalArgumentException("a count is 0 or more");
        }
    }

    /**
     * The place where an activity is counted, whoever shares it.
     *
     * @param activity an activity
     * @param country the country of its contact; empty if there is none
     * @return its category, campaign, country and month, with a count of 0
     */
    public static ActivityCount none(Activity activity, String country) {
        return new ActivityCount(
                activity.category(),
                activity.detail() instanceof Campaign campaign ? campaign.message() : "",
                country.length() > MAX_LENGTH ? "" : country,
                YearMonth.from(activity.at().atOffset(ZoneOffset.UTC)).toString(),
                0);
    }

    /**
     * The same under another campaign and country.
     *
     * @param otherCampaign which message; empty if it shall not be told
     * @param otherCountry which country; empty if it shall not be told
     * @return the count
     */
    public ActivityCount of(String otherCampaign, String otherCountry) {
        return new ActivityCount(category, otherCampaign, otherCountry, month, count);
    }

    /**
     * The same with another count.
     *
     * @param number how many, 0 or more
     * @return the count
     */
    public ActivityCount withCount(long number) {
        return new ActivityCount(category, campaign, country, month, number);
    }

    /** Orders by category, campaign, country, month and count; texts by code point. */
    @Override
    public int compareTo(ActivityCount other) {
        return ORDER.compare(this, other);
    }

    /** Campaign and country only as far as they are there. */
    @Override
    public String toString() {
        return "ActivityCount[category=" + category + ", campaign=" + masked(campaign) + ", country=" + masked(country)
                + ", month=" + month + ", count=" + count + "]";
    }

    private static int byCodePoint(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String masked(String text) {
        return text.isEmpty() ? "" : "***";
    }
}
