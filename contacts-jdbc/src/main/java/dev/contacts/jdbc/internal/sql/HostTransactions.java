package dev.contacts.jdbc.internal.sql;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Consumer;
import java.util.function.Function;

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
        requireUncommitted(session);
        Savepoint start = session.savepoint();
        JoinedCall call = JoinedCall.enter(session);
        try {
            T result = work.apply(session);
            session.requireNoFailure();
            if (!session.afterCommit().isEmpty()) {
                handOver(call.following());
            }
            session.release(start);
            session.end();
            return result;
        } catch (Throwable e) {
            session.end();
            call.undo();
            undo(connection, start, e);
            throw e;
        } finally {
            call.leave();
        }
    }

    private void handOver(Runnable following) {
        try {
            Step.checked(() -> {
                afterCommit.accept(following);
                return following;
            });
        } catch (SQLException e) {
            throw new StorageException(
                    ErrorCode.STORAGE_FAILED,
                    "the host does not take what is to follow its commit; nothing was written: look at its ConnectionProvider",
                    RedactedSqlException.of(e));
        }
    }

    private Connection connection() {
        try {
            return Step.checked(this::usableConnection);
        } catch (SQLException e) {
            throw new StorageException(
                    ErrorCode.STORAGE_UNAVAILABLE,
                    "the host gave no usable connection; check that the database runs and that the transaction is still open",
                    RedactedSqlException.of(e));
        }
    }

    private Connection usableConnection() throws SQLException {
        Connection connection = source.connection();
        if (connection == null) { // whatever the provider has promised
            throw new SQLException("no connection");
        } else if (connection.getAutoCommit()) {
            throw refused(
                    "the connection of the host's transaction is in autocommit mode, so that there is no transaction;"
                            + " nothing was read or written: begin one first");
        }
        requireIsolation(connection);
        return connection;
    }

    /** A host may still seem to be in its transaction; what came into it now, nobody would commit. */
    private static void requireUncommitted(Session session) {
        if (JoinedCall.isCommitted(session)) {
            throw refused("the host's transaction is committed and its listeners are being told;"
                    + " nothing was read or written: begin another one, on a connection of its own");
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
            Step.checked(() -> {
                connection.rollback(start);
                return start;
            });
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
