package dev.contacts.activity;

import dev.contacts.schema.FieldValue.InstantValue;
import java.time.Instant;

/**
 * A place in the feed of one contact: the total order of its activities, by time, then by sequence. Immutable and safe for use by
 * several threads. Rule 003-19.
 *
 * @param at when, to the microsecond
 * @param sequence which of the same instant
 */
public record ActivityPosition(Instant at, long sequence) implements Comparable<ActivityPosition> {

    /**
     * Checks the instant and cuts it to microseconds.
     *
     * @throws dev.contacts.schema.InvalidValueException if the instant is not of the years 1 to 9999
     */
    public ActivityPosition {
        at = new InstantValue(at).value();
    }

    /** Orders by time, then by sequence. */
    @Override
    public int compareTo(ActivityPosition other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
}
