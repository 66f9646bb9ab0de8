package dev.contacts.contact;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes the ids of contacts, groups and other records. An implementation must be safe for use by several threads, must never
 * return the same id twice and should return ascending ids, which databases insert faster. Rule 001-38.
 */
@FunctionalInterface
public interface IdGenerator {

    /**
     * A new id.
     *
     * @return a UUID never returned before
     */
    UUID next();

    /**
     * Time-ordered ids (UUID version 7, RFC 9562): milliseconds, a counter within the millisecond, 62 random bits. Ids of one
     * generator ascend even when the clock stands still or goes back.
     *
     * @param clock where the time comes from
     * @return a generator, safe for use by several threads
     */
    static IdGenerator timeOrdered(Clock clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }
}
