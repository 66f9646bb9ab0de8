package dev.contacts.jdbc.internal.rules;

import dev.contacts.schema.FieldName;
import dev.contacts.schema.FieldValue.DateValue;
import dev.contacts.schema.FieldValue.InstantValue;
import dev.contacts.segment.FieldCondition.Comparison;
import dev.contacts.segment.Operator;
import dev.contacts.segment.RelativeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between which ends a relative moment lies, whatever the contact's time zone: no zone was ever, or can be, more than 18 hours away from
 * UTC.
 *
 * @param firstDate the earliest date, if the moment is a date
 * @param lastDate the latest date, if the moment is a date
 * @param first the earliest instant; of a date, that its day may begin at
 * @param last the latest instant; of a date, that its day may begin at
 */
record MomentRange(@Nullable LocalDate firstDate, @Nullable LocalDate lastDate, Instant first, Instant last) {

    private static final Duration FARTHEST = Duration.ofHours(18);
    private static final InstantValue BEGIN = new InstantValue(Instant.parse("0001-01-01T00:00:00Z"));
    private static final InstantValue END = new InstantValue(Instant.parse("9999-12-31T23:59:59.999999Z"));

    static MomentRange of(RelativeTime moment, Instant now) {
        if (moment.isDate()) {
            LocalDate firstDate = moment.date(now, ZoneOffset.MIN);
            LocalDate lastDate = moment.date(now, ZoneOffset.MAX);
            return new MomentRange(
                    firstDate,
                    lastDate,
                    begin(firstDate).minus(FARTHEST),
                    begin(lastDate).plus(FARTHEST));
        } else if (moment.isForAll()) {
            Instant instant = moment.instant(now, ZoneOffset.UTC);
            return new MomentRange(null, null, instant, instant);
        }
        return new MomentRange(
                null,
                null,
                within(moment.instant(now.minus(FARTHEST), ZoneOffset.UTC).minus(FARTHEST)),
                within(moment.instant(now.plus(FARTHEST), ZoneOffset.UTC).plus(FARTHEST)));
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(BEGIN.value())) {
            return BEGIN.value();
        }
        return instant.isAfter(END.value()) ? END.value() : instant;
    }

    /**
     * What values compare so with one end of the range.
     *
     * @param operator one that asks for an order
     * @param atLast whether with the last end, else with the first one
     */
    List<Comparison> ordered(FieldName field, Operator operator, boolean atLast) {
        List<Comparison> ranges = new ArrayList<>();
        LocalDate date = atLast ? lastDate : firstDate;
        Instant instant = atLast ? last : first;
        if (date == null) {
            ranges.add(new Comparison(field, operator, new InstantValue(instant)));
            return ranges;
        }
        ranges.add(new Comparison(field, operator, new DateValue(date)));
        boolean nextDay = operator == Operator.AT_MOST || operator == Operator.GREATER;
        Instant bound = nextDay ? instant.plus(Duration.ofDays(1)) : instant;
        boolean before = operator == Operator.LESS || operator == Operator.AT_MOST;
        if (bound.isAfter(END.value())) {
            if (before) {
                ranges.add(new Comparison(field, Operator.AT_MOST, END));
            }
        } else if (bound.isBefore(BEGIN.value())) {
            if (!before) {
                ranges.add(new Comparison(field, Operator.AT_LEAST, BEGIN));
            }
        } else {
            ranges.add(new Comparison(field, before ? Operator.LESS : Operator.AT_LEAST, new InstantValue(bound)));
        }
        return ranges;
    }

    private static Instant begin(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
