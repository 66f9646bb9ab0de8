package dev.contacts.activity;

import static java.util.Objects.requireNonNull;

import dev.contacts.schema.InvalidValueException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A period of time, relative to the instant of the call or fixed. Immutable and safe for use by several threads. Rules 002-31,
 * 002-32, 003-23.
 */
public sealed interface ActivityPeriod {

    /** The 24 hours before now. */
    ActivityPeriod LAST_24_HOURS = new Last(Duration.ofHours(24));

    /** The 7 times 24 hours before now. */
    ActivityPeriod LAST_7_DAYS = new Last(Duration.ofDays(7));

    /** The 30 times 24 hours before now; what a feed shows unless asked for another period. */
    ActivityPeriod LAST_30_DAYS = new Last(Duration.ofDays(30));

    /** The 90 times 24 hours before now. */
    ActivityPeriod LAST_90_DAYS = new Last(Duration.ofDays(90));

    /** The 365 times 24 hours before now. */
    ActivityPeriod LAST_365_DAYS = new Last(Duration.ofDays(365));

    /** Everything, also what lies in the future. */
    ActivityPeriod ALL_TIME = new Between(Between.FIRST, Between.LAST);

    /**
     * The periods a person can choose from.
     *
     * @return the shortest first
     */
    static List<ActivityPeriod> presets() {
        return List.of(LAST_24_HOURS, LAST_7_DAYS, LAST_30_DAYS, LAST_90_DAYS, LAST_365_DAYS, ALL_TIME);
    }

    /**
     * The period as of an instant.
     *
     * @param now the instant of the call
     * @return from when to when
     */
    Between asOf(Instant now);

    /**
     * So much time until now, both ends included.
     *
     * @param length longer than zero
     */
    record Last(Duration length) implements ActivityPeriod {
        /**
         * Checks the length.
         *
         * @throws InvalidValueException if it is zero or negative
         */
        public Last {
            if (length.isZero() || length.isNegative()) {
                throw new InvalidValueException("period", "PERIOD", "a period is longer than zero");
            }
        }

        @Override
        public Between asOf(Instant now) {
            return new Between(start(now), now);
        }

        private Instant start(Instant now) {
            try {
                return now.minus(length);
            } catch (ArithmeticException | DateTimeException e) {
                return Between.FIRST;
            }
        }
    }

    /**
     * From one instant to another, both included; what lies outside of the years 1 to 9999 is cut off, for nothing happens there.
     *
     * @param from the first instant; a fraction of a microsecond is rounded up
     * @param to the last instant; a fraction of a microsecond is cut
     */
    record Between(Instant from, Instant to) implements ActivityPeriod {
        private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

        /**
         * Checks the order.
         *
         * @throws InvalidValueException if it ends before it begins
         */
        public Between {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            if (to.isBefore(from)) {
                throw new InvalidValueException("period", "PERIOD", "a period does not end before it begins");
            }
            from = roundedUp(within(from));
            to = within(to).truncatedTo(ChronoUnit.MICROS);
        }

        /**
         * Whether an instant lies in the period.
         *
         * @param at the instant
         * @return true also for both ends
         */
        public boolean contains(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }

        @Override
        public Between asOf(Instant now) {
            return this;
        }

        private static Instant within(Instant at) {
            return at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
        }

        private static Instant roundedUp(Instant at) {
            Instant cut = at.truncatedTo(ChronoUnit.MICROS);
            return cut.equals(at) ? at : cut.plus(1, ChronoUnit.MICROS);
        }
    }
}
