package dev.contacts.jdbc.internal.sql;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import java.time.Instant;

/** Instants as columns: whole microseconds since 1970-01-01T00:00Z, the same on every database, driver and time zone. */
public final class Micros {

    private static final long PER_SECOND = 1_000_000;

    private Micros() {}

    public static long of(Instant instant) {
        try {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000);
        } catch (ArithmeticException e) {
            throw new StorageException(
                    ErrorCode.STORAGE_FAILED,
                    "an instant is further from 1970 than 290,000 years, and nothing was written: check the clock",
                    null);
        }
    }

    public static Instant toInstant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000);
    }
}
