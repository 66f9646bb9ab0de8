package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.activity.ActivityCategory;
import dev.contacts.activity.ActivityPeriod;
import dev.contacts.activity.ActivityPeriod.Between;
import dev.contacts.activity.ActivityPeriod.Last;
import dev.contacts.activity.ActivityQuery;
import dev.contacts.schema.FieldValue.TextValue;
import dev.contacts.schema.InvalidValueException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Which activities of a contact an {@link ActivityCondition} asks about. The period is the same for all contacts: so many minutes before
 * now, or from one instant to another, both ends included. Immutable and safe for use by several threads; {@code toString()} is masked.
 *
 * @param categories of which categories, each once and ordered; empty for all
 * @param period when they happened
 * @param names with which names, compared exactly, each once and ordered; empty for any
 * @param statuses with which statuses, compared exactly, each once and ordered; empty for any
 */
public record ActivitySelection(
        List<ActivityCategory> categories, ActivityPeriod period, List<String> names, List<String> statuses) {

    /** The most minutes that a relative period may last: those of ten thousand years. */
    public static final long MAX_MINUTES = Duration.ofDays(3_652_500).toMinutes();

    /**
     * Orders the lists and checks that the selection has a text.
     *
     * @throws InvalidValueException if a relative period is not of whole minutes or beyond the limit, or a text is not well-formed
     */
    public ActivitySelection {
        categories = categories.stream().distinct().sorted().toList();
        names = texts(names);
        statuses = texts(statuses);
        if (requireNonNull(period, "period") instanceof Last last && !isWhole(last.length())) {
            throw new InvalidValueException(
                    "period", "PERIOD", "a relative period is 1 to " + MAX_MINUTES + " whole minutes");
        }
    }

    private static boolean isWhole(Duration length) {
        return length.compareTo(Duration.ofMinutes(MAX_MINUTES)) <= 0
                && length.equals(Duration.ofMinutes(length.toMinutes()));
    }

    private static List<String> texts(Collection<String> texts) {
        return texts.stream()
                .map(TextValue::new)
                .map(TextValue::value)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * All activities of some categories.
     *
     * @param categories the categories; none means all
     * @return the selection
     */
    public static ActivitySelection of(ActivityCategory... categories) {
        return new ActivitySelection(List.of(categories), ActivityPeriod.ALL_TIME, List.of(), List.of());
    }

    /**
     * The same within a period.
     *
     * @param other the period
     * @return a changed copy
     * @throws InvalidValueException if a relative period is not of whole minutes or beyond the limit
     */
    public ActivitySelection within(ActivityPeriod other) {
        return new ActivitySelection(categories, other, names, statuses);
    }

    /**
     * The same for some names only.
     *
     * @param some the names; none means any
     * @return a changed copy
     */
    public ActivitySelection named(String... some) {
        return new ActivitySelection(categories, period, List.of(some), statuses);
    }

    /**
     * The same for some statuses only.
     *
     * @param some the statuses; none means any
     * @return a changed copy
     */
    public ActivitySelection withStatus(String... some) {
        return new ActivitySelection(categories, period, names, List.of(some));
    }

    /**
     * The selection as the query that an {@link dev.contacts.spi.ActivityRecords} answers.
     *
     * @return the query
     */
    public ActivityQuery query() {
        return ActivityQuery.within(period)
                .of(categories.toArray(ActivityCategory[]::new))
                .named(names.toArray(String[]::new))
                .withStatus(statuses.toArray(String[]::new));
    }

    boolean isOf(ActivityCategory category) {
        return categories.equals(List.of(category));
    }

    boolean isAllTime() {
        return period.equals(ActivityPeriod.ALL_TIME);
    }

    /** The period, if it is from one instant to another. */
    Between between() {
        return (Between) period;
    }

    /** Categories and period; names and statuses are the host's own. */
    @Override
    public String toString() {
        return "ActivitySelection[" + categories + ", " + period + "]";
    }
}
