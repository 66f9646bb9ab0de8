package dev.contacts.tck;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Safe for use by several threads. */
public final class TestClock extends Clock {

    private final Hands hands;
    private final ZoneId zone;

    private TestClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /**
     * A clock that shows an instant.
     *
     * @param now what it shows
     * @return a clock in UTC
     */
    public static TestClock at(Instant now) {
        return new TestClock(new Hands(requireNonNull(now, "now")), ZoneOffset.UTC);
    }

    /**
     * Moves the clock.
     *
     * @param time how far; negative moves it back
     */
    public void advance(Duration time) {
        hands.move(time);
    }

    @Override
    public Instant instant() {
        return hands.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, moved together with this one, for another zone. */
    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(hands, requireNonNull(other, "other"));
    }

    private static final class Hands {
        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        synchronized void move(Duration time) {
            now = now.plus(time);
        }

        synchronized Instant now() {
            return now;
        }
    }
}
