package dev.contacts.jdbc.internal.sql;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.OutcomeUnknownException;
import dev.contacts.spi.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Transactions on connections that are opened, committed and closed here. Safe for use by several threads.
 *
 * <p>Work that collides with other transactions is repeated from its beginning, at most {@value #MAX_ATTEMPTS} times in all; the last times
 * ahead of others.
 */
public final class Transactions implements Sessions {

    /** How often work is tried. */
    public static final int MAX_ATTEMPTS = 5;

    /** After so many tries work goes ahead of what begins anew. */
    private static final int EQUAL_ATTEMPTS = 2;

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Pause pause;
    private final Gate gate = new Gate();
    private final Beginning beginning;

    /** Transactions on the connections of a data source. */
    public Transactions(DataSource dataSource, Dialect dialect, Beginning beginning, Pause pause) {
        this.dataSource = requireNonNull(dataSource, "dataSource");
        this.dialect = requireNonNull(dialect, "dialect");
        this.beginning = requireNonNull(beginning, "beginning");
        this.pause = requireNonNull(pause, "pause");
    }

    /** Runs work, commits it, and does what is to follow; whatever the work throws rolls it back and is rethrown. */
    @Override
    public <T> T run(Function<? super Session, ? extends T> work) {
        Committed<T> committed = commit(work);
        committed.session().afterCommit().run(); // the connection is given back: there may be no second one
        return committed.result();
    }

    private <T> Committed<T> commit(Function<? super Session, ? extends T> work) {
        boolean ahead = false;
        try {
            for (int attempt = 1; ; attempt++) {
                if (attempt <= EQUAL_ATTEMPTS) {
                    gate.pass();
                } else if (!ahead) {
                    ahead = gate.close();
                }
                Connection connection = open(dataSource);
                Session session = new Session(connection, dialect, beginning);
                try {
                    return new Committed<>(inTransaction(connection, session, work), session);
                } catch (RuntimeException e) {
                    if (attempt == MAX_ATTEMPTS || !session.collided()) {
                        throw e;
                    }
                    pause.after(attempt);
                }
            }
        } finally {
            if (ahead) {
                gate.open();
            }
        }
    }

    /** A connection of a data source. */
    public static Connection open(DataSource dataSource) {
        try {
            return Step.checked(dataSource::getConnection);
        } catch (SQLException e) {
            throw new StorageException(
                    ErrorCode.STORAGE_UNAVAILABLE,
                    "the data source gave no connection; check that the database runs, that its name and the login are right and that"
                            + " the pool is open, and large enough: a call within the work of another one needs a second connection",
                    RedactedSqlException.of(e));
        }
    }

    private static <T> T inTransaction(
            Connection connection, Session session, Function<? super Session, ? extends T> work) {
        boolean clean = false;
        try {
            T result = work.apply(session);
            session.requireNoFailure();
            session.end();
            commit(connection, session);
            clean = true;
            return result;
        } catch (Throwable e) {
            session.end();
            clean = rollBack(connection, session);
            throw e;
        } finally {
            close(connection, session, clean);
        }
    }

    private static void commit(Connection connection, Session session) {
        if (!session.hasBegun()) {
            return;
        }
        try {
            Step.checked(() -> {
                connection.commit();
                return connection;
            });
        } catch (SQLException e) {
            throw session.failed(
                    session.hasWritten() && !Failure.isRefusal(e)
                            ? new OutcomeUnknownException(RedactedSqlException.of(e))
                            : Failure.of(e).toException(e));
        }
    }

    private static boolean rollBack(Connection connection, Session session) {
        try {
            return Step.checked(() -> {
                if (session.hasBegun()) {
                    connection.rollback();
                }
                return true;
            });
        } catch (SQLException e) {
            return false; // the connection is broken: closing it ends the transaction, and the first failure tells more
        }
    }

    /** Going back to a mode commits, hence only after a commit or a rollback that went well. */
    private static void close(Connection connection, Session session, boolean clean) {
        try {
            Step.checked(() -> {
                try (connection) {
                    if (clean) {
                        session.restoreModes();
                    }
                }
                return clean;
            });
        } catch (SQLException e) {
            // The outcome is decided; a connection that cannot be given back is the pool's to replace.
        }
    }

    private record Committed<T>(T result, Session session) {}
}
