package dev.contacts.contact;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** UUID version 7 with the 12 bits after the milliseconds as a counter, so that ids ascend within a millisecond. */
final class TimeOrderedIds implements IdGenerator {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong(); // milliseconds << 12 | counter

    TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = requireNonNull(clock, "clock");
        this.random = requireNonNull(random, "random");
    }

    @Override
    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long tick = last.updateAndGet(
                previous -> Math.max(previous + 1, now)); // an overflowing counter borrows from the future
        long high = ((tick >>> COUNTER_BITS) << 16) | VERSION_7 | (tick & 0xFFF);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
