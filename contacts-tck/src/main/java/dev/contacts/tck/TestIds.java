package dev.contacts.tck;

import dev.contacts.contact.IdGenerator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that are the same in every run: 1, 2, 3 and so on, in the shape of UUID version 7. Safe for use by several threads.
 */
public final class TestIds implements IdGenerator {

    private static final long START = 0x0190_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    /** Starts counting. */
    public TestIds() {}

    @Override
    public UUID next() {
        long count = last.incrementAndGet();
        return new UUID(START + (count << 16), VARIANT + count);
    }
}
