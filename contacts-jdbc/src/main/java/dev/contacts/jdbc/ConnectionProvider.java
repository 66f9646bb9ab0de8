package dev.contacts.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells a store of the transactions of its host, so that it can work within them: what the host has written and what the library has
 * written is then committed together or not at all. Safe for use by several threads; each call is about the transaction of the calling
 * thread.
 *
 * <p>The store never commits, never closes the connection and never changes its autocommit mode. It makes one savepoint in each call and
 * goes back to it, and no further, if the call fails; so the host may go on with its transaction.
 *
 * @see JdbcContactStore.Builder#joining
 */
public interface ConnectionProvider {

    /**
     * Whether a transaction of the host is running on the database of the store. If not, the store refuses before it reads or writes
     * anything. A transaction of another data source does not count, nor one that is committed and whose listeners are being told.
     *
     * @return whether there is one
     */
    boolean inTransaction();

    /**
     * The connection of the transaction that is running. Asked for only within one, and at each call of the store. At which isolation it
     * works is the host's choice; H2 keeps foreign keys at READ COMMITTED only, its default, and anything else is refused there.
     *
     * <p>Within one transaction it has to be the same session of the database each time; it may be wrapped anew.
     *
     * @return the connection, not in autocommit mode; stays the host's
     * @throws SQLException if there is none to be had; this and what is thrown unchecked reaches the caller as a {@link
     *     dev.contacts.spi.StorageException}, without its text
     */
    Connection connection() throws SQLException;

    /**
     * Has something done once the transaction that is running is committed; never, if it is rolled back, also if that is only to a
     * savepoint of the host made before this call. Called at the end of each call of the store that has listeners to inform, at most once,
     * hence for a call that takes place within another one before that one's. If the outer one is undone afterwards, the store sees to
     * it that nobody is told of either; the host knows nothing of its savepoint. For that a call, what takes place in it and their
     * transaction have to keep to one thread. Whether the listeners of one call are told when those of an earlier call in the same
     * transaction have failed is up to the host; Spring stops at the first.
     *
     * <p>While the action runs, the store refuses calls on the connection that was committed, even if a transaction seems to run on it still
     * (as with Spring): what they wrote would be committed by nobody. A listener that writes begins a transaction of its own; a host that has
     * closed the connection before it runs the action may begin it on whatever its pool hands out, the same session again too.
     *
     * @param action what to do, on the thread that commits; when it is run again, it does nothing; throws {@link
     *     dev.contacts.spi.AfterCommitException} if one of the listeners failed, when all have been informed; the commit stands
     */
    void afterCommit(Runnable action);
}
