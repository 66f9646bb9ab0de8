package dev.contacts.benchmarks.activity;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityQuery;
import java.time.Duration;
import java.util.List;

/**
 * A page of a feed, asked of the library and in SQL written by hand.
 *
 * @param name what is asked
 * @param query for the library
 * @param condition for the SQL, after that on workspace and contact
 * @param parameters those of the condition
 * @param order how the SQL orders
 */
record FeedQuestion(String name, ActivityQuery query, String condition, List<Object> parameters, String order) {

    private static final String NEWEST_FIRST = "activity_at desc, activity_sequence desc";

    static List<FeedQuestion> all() {
        long now = micros(0);
        long start = micros(30);
        return List.of(
                new FeedQuestion(
                        "the default: 30 days, and orders of all time, newest first",
                        ActivityQuery.recent().newestFirst(),
                        "(activity_category = 'ORDER' or activity_at between ? and ?)",
                        List.of(start, now),
                        NEWEST_FIRST),
                new FeedQuestion(
                        "the 30 days of all categories, newest first",
                        ActivityQuery.between(Histories.NOW.minus(Duration.ofDays(30)), Histories.NOW)
                                .newestFirst(),
                        "activity_at between ? and ?",
                        List.of(start, now),
                        NEWEST_FIRST),
                new FeedQuestion(
                        "all orders in the order in which they came",
                        ActivityQuery.all().of(ActivityCategory.ORDER),
                        "activity_category = 'ORDER'",
                        List.of(),
                        "activity_at, activity_sequence"));
    }

    /** The statement; its parameters are workspace, contact, those of the condition, and how many rows. */
    String sql() {
        return """
                select contact_id, activity_sequence, activity_at, activity_category, activity_name, activity_status,
                       order_amount, order_currency, activity_origin, activity_document
                from contacts_activity
                where workspace = ? and contact_id = ? and %s
                order by %s
                limit ?
                """.formatted(condition, order);
    }

    private static long micros(long daysBefore) {
        return Histories.NOW.minus(Duration.ofDays(daysBefore)).getEpochSecond() * 1_000_000;
    }
}
