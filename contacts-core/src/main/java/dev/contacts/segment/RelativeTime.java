package dev.contacts.segment;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A moment seen from now: {@code today - 30 days}, {@code now + 12 hours}. Immutable and safe for use by several threads.
 *
 * <p>{@code today} is the date that the contact's calendar shows, in the time zone of its standard field {@code time_zone}, else in UTC;
 * days, weeks, months and years move it on the calendar. {@code now} is the instant of the clock; minutes and hours move it by exactly so
 * much time, days and longer units move what the contact's clock on the wall shows. Where that wall time is skipped (clocks go forward) it is
 * the time later by the length of the gap; where it occurs twice (clocks go back) it is the one with the offset that was valid before the
 * move, if possible. This is the arithmetic of {@link java.time.ZonedDateTime}. A month too short ends on its last day: a month before
 * 31 March is the last day of February. Before the year 1 and after 9999 there is only the first and the last moment of these years.
 *
 * @param anchor where to begin
 * @param amount how many units later, or earlier if negative; at most {@value #MAX_AMOUNT} of them
 * @param unit the unit; minutes and hours with {@link Anchor#NOW} only; days if the amount is 0
 */
public record RelativeTime(Anchor anchor, int amount, Unit unit) {

    /** The most units from now. */
    public static final int MAX_AMOUNT = 1_000_000;

    private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /**
     * Checks that anchor and unit go together.
     *
     * @throws InvalidValueException if they do not, or the amount is beyond the limit
     */
    public RelativeTime {
        requireNonNull(anchor, "anchor");
        requireNonNull(unit, "unit");
        if (amount < -MAX_AMOUNT || amount > MAX_AMOUNT) {
            throw tooFar();
        }
        unit = amount == 0 ? Unit.DAYS : unit;
        if (anchor == Anchor.TODAY && !unit.ofCalendar()) {
            throw new InvalidValueException("moment", "UNIT", "today moves by days, weeks, months or years");
        }
    }

    /**
     * The contact's date of now.
     *
     * @return {@code today}
     */
    public static RelativeTime today() {
        return new RelativeTime(Anchor.TODAY, 0, Unit.DAYS);
    }

    /**
     * The instant of the clock.
     *
     * @return {@code now}
     */
    public static RelativeTime now() {
        return new RelativeTime(Anchor.NOW, 0, Unit.DAYS);
    }

    /**
     * So much later than this moment. A moment is one distance from its anchor, so that it moves by one unit only.
     *
     * @param units how many units
     * @param of the unit
     * @return for example {@code today + 2 weeks}
     * @throws InvalidValueException if there are too many, the unit does not go with the anchor, or this moment is so many of another unit
     *     from it
     */
    public RelativeTime plus(int units, Unit of) {
        return moved(units, of);
    }

    /**
     * So much earlier than this moment; see {@link #plus}.
     *
     * @param units how many units
     * @param of the unit
     * @return for example {@code now - 12 hours}
     * @throws InvalidValueException if there are too many, the unit does not go with the anchor, or this moment is so many of another unit
     *     from it
     */
    public RelativeTime minus(int units, Unit of) {
        return moved(-(long) units, of);
    }

    private RelativeTime moved(long units, Unit of) {
        requireNonNull(of, "of");
        if (amount != 0 && units != 0 && of != unit) {
            throw new InvalidValueException(
                    "moment", "UNIT", "is " + text() + " already, and moves on by " + unit.many() + " only");
        }
        long total = amount + units;
        if (total != (int) total) {
            throw tooFar();
        }
        return new RelativeTime(anchor, (int) total, units == 0 ? unit : of);
    }

    private static InvalidValueException tooFar() {
        return new InvalidValueException("moment", "AMOUNT", "a moment is at most " + MAX_AMOUNT + " units from now");
    }

    /**
     * Whether the moment is a date, and so depends on the contact's time zone.
     *
     * @return true for {@code today}, false for {@code now}
     */
    public boolean isDate() {
        return anchor == Anchor.TODAY;
    }

    /**
     * Whether the moment is the same for all contacts.
     *
     * @return true for {@code now} and for minutes and hours from it
     */
    public boolean isForAll() {
        return anchor == Anchor.NOW && (amount == 0 || !unit.ofCalendar());
    }

    /**
     * The date, for {@link Anchor#TODAY}.
     *
     * @param now the instant of the clock
     * @param zone the contact's time zone
     * @return a date of the years 1 to 9999
     */
    public LocalDate date(Instant now, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(now, zone).plus(amount, unit.chrono);
        if (date.isBefore(FIRST_DATE)) {
            return FIRST_DATE;
        }
        return date.isAfter(LAST_DATE) ? LAST_DATE : date;
    }

    /**
     * The instant, for {@link Anchor#NOW}.
     *
     * @param now the instant of the clock
     * @param zone the contact's time zone
     * @return an instant of the years 1 to 9999
     */
    public Instant instant(Instant now, ZoneId zone) {
        Instant instant = now.atZone(zone).plus(amount, unit.chrono).toInstant();
        if (instant.isBefore(FIRST)) {
            return FIRST;
        }
        return instant.isAfter(LAST) ? LAST : instant;
    }

    /**
     * The moment as a rule's text has it.
     *
     * @return for example {@code today - 30 days}
     */
    public String text() {
        if (amount == 0) {
            return anchor.word();
        }
        int units = Math.abs(amount);
        return anchor.word() + (amount < 0 ? " - " : " + ") + units + " " + (units == 1 ? unit.one() : unit.many());
    }

    /** Where a relative moment begins. */
    public enum Anchor {
        /** The date that the contact's calendar shows. */
        TODAY,
        /** The instant of the clock. */
        NOW;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What relative moments are counted in. */
    public enum Unit {
        /** 60 seconds. */
        MINUTES(ChronoUnit.MINUTES),
        /** 60 minutes. */
        HOURS(ChronoUnit.HOURS),
        /** Days of the calendar. */
        DAYS(ChronoUnit.DAYS),
        /** Seven days of the calendar. */
        WEEKS(ChronoUnit.WEEKS),
        /** Months of the calendar. */
        MONTHS(ChronoUnit.MONTHS),
        /** Years of the calendar. */
        YEARS(ChronoUnit.YEARS);

        private final ChronoUnit chrono;

        Unit(ChronoUnit chrono) {
            this.chrono = chrono;
        }

        /**
         * Whether the unit is one of the calendar, whose length depends on the day and the time zone.
         *
         * @return true for days and longer units
         */
        public boolean ofCalendar() {
            return this != MINUTES && this != HOURS;
        }

        /** How long the unit is wherever and whenever, if it is so; a day has 24 hours here. */
        Optional<Duration> length() {
            return this == MONTHS || this == YEARS ? Optional.empty() : Optional.of(chrono.getDuration());
        }

        String many() {
            return name().toLowerCase(Locale.ROOT);
        }

        String one() {
            return many().substring(0, many().length() - 1);
        }
    }
}
