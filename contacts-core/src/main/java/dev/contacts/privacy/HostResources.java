package dev.contacts.privacy;

import java.util.Optional;

/** What a store's transaction runs on, for a host that reads and writes its own tables in the same transaction. For use by one thread. */
@FunctionalInterface
public interface HostResources {

    /**
     * What the transaction runs on, such as the {@code java.sql.Connection} of the JDBC store. Use it within the call only; never
     * commit it, roll it back or close it.
     *
     * @param type what is wanted
     * @param <T> what is wanted
     * @return it, or empty if the store has no such thing; the store in memory has none
     */
    <T> Optional<T> resource(Class<T> type);
}
