package dev.contacts.jdbc.internal.sql;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work within transactions that somebody else has begun and will end. Safe for use by several threads.
 *
 * <p>Nothing is committed, closed or repeated here. Work that fails is undone up to a savepoint made before it, so that the rest of the
 * transaction stays what it was.
 */
public final class HostTransactions implements Sessions {

    private final Source source;
    private final Consumer<Runnable> afterCommit;
    private final Dialect dialect;
    private final Map<Connection, Session> running = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Set<Connection> committed =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /**
     * Work within the transactions of a host.
     *
     * @param source the connection of the transaction that is running
     * @param afterCommit has something done after its commit
     */
    public HostTransactions(Source source, Consumer<Runnable> afterCommit, Dialect dialect) {
        this.source = requireNonNull(source, "source");
        this.afterCommit = requireNonNull(afterCommit, "afterCommit");
        this.dialect = requireNonNull(dialect, "dialect");
    }

    @Override
    public <T> T run(Function<? super Session, ? extends T> work) {
        Connection connection = connection();
        Session session = Session.joined(connection, dialect);
        Savepoint start = session.savepoint();
        Session outer = running.put(connection, session);
        try {
            T result = work.apply(session);
            session.requireNoFailure();
            if (!session.afterCommit().isEmpty()) {
                whoeverCommits(outer).accept(() -> follow(connection, session));
            }
            session.release(start);
            session.end();
            return result;
        } catch (Throwable e) {
            session.end();
            undo(connection, start, e);
            throw e;
        } finally {
            restore(connection, outer);
        }
    }

    /** A call within a call may still be undone by the outer one, of whose savepoint the host knows nothing. */
    private Consumer<Runnable> whoeverCommits(@Nullable Session outer) {
        return outer == null ? afterCommit : outer::afterCommit;
    }

    /** A host may still seem to be in its transaction; what came into it now, nobody would commit. */
    private void follow(Connection connection, Session session) {
        boolean first = committed.add(connection);
        try {
            session.afterCommit().run();
        } finally {
            if (first) {
                committed.remove(connection);
            }
        }
    }

    private void restore(Connection connection, @Nullable Session outer) {
        if (outer == null) {
            running.remove(connection);
        } else {
            running.put(connection, outer);
        }
    }

    private Connection connection() {
        try {
            Connection connection = source.connection();
            if (connection == null) { // whatever the provider has promised
                throw new SQLException("no connection");
            } else if (committed.contains(connection)) {
                throw refused("the host's transaction is committed and its listeners are being told;"
                        + " nothing was read or written: begin another one, on a connection of its own");
            } else if (connection.getAutoCommit()) {
                throw refused(
                        "the connection of the host's transaction is in autocommit mode, so that there is no transaction;"
                                + " nothing was read or written: begin one first");
            }
            requireIsolation(connection);
            return connection;
        } catch (SQLException e) {
            throw new StorageException(
                    ErrorCode.STORAGE_UNAVAILABLE,
                    "the host gave no usable connection; check that the database runs and that the transaction is still open",
                    RedactedSqlException.of(e));
        }
    }

    private static StorageException refused(String message) {
        return new StorageException(ErrorCode.TRANSACTION_REQUIRED, message, null);
    }

    private void requireIsolation(Connection connection) throws SQLException {
        if (dialect.keepsForeignKeysOnlyAtReadCommitted()
                && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            throw new StorageException(
                    ErrorCode.UNSUPPORTED_DATABASE,
                    "at the isolation of the host's transaction " + dialect.productName()
                            + " does not keep foreign keys; nothing was read or written: use READ COMMITTED",
                    null);
        }
    }

    /** A deadlock may have ended the whole transaction, and with it the savepoint; then the host must not go on. */
    private static void undo(Connection connection, Savepoint start, Throwable failed) {
        try {
            connection.rollback(start);
        } catch (SQLException e) {
            failed.addSuppressed(new StorageException(
                    ErrorCode.STORAGE_FAILED,
                    "what the store did could not be undone by itself: roll the host's transaction back",
                    RedactedSqlException.of(e)));
        }
    }

    /** Where the connection comes from. */
    @FunctionalInterface
    public interface Source {

        /** The connection of the transaction that is running. */
        Connection connection() throws SQLException;
    }
}
