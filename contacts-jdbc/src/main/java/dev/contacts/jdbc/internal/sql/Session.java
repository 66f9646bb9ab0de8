package dev.contacts.jdbc.internal.sql;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.AfterCommitActions;
import dev.contacts.spi.OutcomeUnknownException;
import dev.contacts.spi.StorageException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements within one transaction. For use by one thread; after its end every call throws {@link IllegalStateException}.
 * Remembers a failure, since a database may have undone the transaction without a word.
 */
public final class Session {

    /** The most items of an array; H2 takes 65,536. */
    public static final int MAX_ARRAY = 10_000;

    private static final String UNREADABLE =
            "a stored contact cannot be read, or what belongs to it: it is not as this version of the"
                    + " library writes it; nothing was written: restore the row from a backup";

    private static final String NOT_NEW =
            "what was to be added has an id that is stored already; ids are never used twice, and nothing was written";

    private static final String UNCOUNTED =
            "the driver does not say how many rows each statement of a batch changed; nothing was written: leave out the option that"
                    + " makes it send batches in bulk";

    private final Connection connection;
    private final Dialect dialect;
    private final Beginning beginning;
    private final boolean joined;
    private final Thread thread = Thread.currentThread();
    private final AfterCommitActions afterCommit = new AfterCommitActions();
    private int isolation = Connection.TRANSACTION_NONE;
    private boolean autoCommit;
    private boolean begun;
    private boolean hasRead;
    private boolean hasWritten;
    private boolean ended;
    private @Nullable StorageException failure;
    private @Nullable String place;

    /** A session. */
    Session(Connection connection, Dialect dialect, Beginning beginning) {
        this(connection, dialect, beginning, false);
    }

    private Session(Connection connection, Dialect dialect, Beginning beginning, boolean joined) {
        this.connection = requireNonNull(connection, "connection");
        this.dialect = requireNonNull(dialect, "dialect");
        this.beginning = requireNonNull(beginning, "beginning");
        this.joined = joined;
    }

    /** A session within a transaction that is not ours and has begun already. */
    static Session joined(Connection connection, Dialect dialect) {
        Session session = new Session(connection, dialect, Beginning.NONE, true);
        session.begun = true;
        return session;
    }

    /** Begins the transaction unless it has begun. Queries that lock need it; the first write, or the second query, does so too. */
    public void begin() {
        run(() -> {
            if (!begun) {
                chooseIsolation();
                autoCommit = connection.getAutoCommit();
                if (autoCommit) {
                    connection.setAutoCommit(false);
                }
                begun = true;
                isolate();
            }
            return begun;
        });
    }

    private void isolate() throws SQLException {
        if (!beginning.isolation().isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(beginning.isolation());
            }
        }
    }

    private void chooseIsolation() throws SQLException {
        if (!beginning.lazy() && dialect.keepsForeignKeysOnlyAtReadCommitted()) {
            int given = connection.getTransactionIsolation();
            if (given != Connection.TRANSACTION_READ_COMMITTED) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                isolation = given;
            }
        }
    }

    /** Gives the connection the modes back that it had before the transaction; once this has ended. */
    void restoreModes() throws SQLException {
        if (isolation != Connection.TRANSACTION_NONE) {
            connection.setTransactionIsolation(isolation);
        }
        if (autoCommit) {
            connection.setAutoCommit(true);
        }
    }

    private void beginUnlessFirst() {
        if (hasRead || !beginning.lazy()) {
            begin();
        }
        hasRead = true;
    }

    /** The rows of a query. */
    public <T> List<T> list(String sql, RowReader<? extends T> reader, Object... parameters) {
        beginUnlessFirst();
        return run(() -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.setAll(dialect, statement, parameters);
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(read(reader, rows));
                    }
                    return all;
                }
            }
        });
    }

    /**
     * The rows of a query whose first parameter is an array of items, in their order.
     *
     * @param items any number; the query runs once for at most {@value #MAX_ARRAY} of them
     */
    public <T> List<T> listFor(
            ColumnType type, List<?> items, String sql, RowReader<? extends T> reader, Object... others) {
        List<T> all = new ArrayList<>();
        Object[] parameters = new Object[others.length + 1];
        System.arraycopy(others, 0, parameters, 1, others.length);
        for (int from = 0; from < items.size(); from += MAX_ARRAY) {
            parameters[0] = Values.of(type, items.subList(from, Math.min(items.size(), from + MAX_ARRAY)));
            all.addAll(list(sql, reader, parameters));
        }
        return all;
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, RowReader<? extends T> reader, Object... parameters) {
        List<T> rows = list(sql, reader, parameters);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** Runs a statement; how many rows it changed. */
    public int update(String sql, Object... parameters) {
        return write(() -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters.setAll(dialect, statement, parameters);
                return statement.executeUpdate();
            }
        });
    }

    /** Runs a statement for each row; how many rows each changed. */
    public int[] batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return write(() -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] row : rows) {
                    Parameters.setAll(dialect, statement, row);
                    statement.addBatch();
                }
                return counted(statement.executeBatch());
            }
        });
    }

    private int[] counted(int[] rows) {
        if (IntStream.of(rows).anyMatch(count -> count < 0)) {
            throw failed(new StorageException(ErrorCode.UNSUPPORTED_DATABASE, UNCOUNTED, null));
        }
        return rows;
    }

    /** Inserts rows. */
    public void insert(Insert into, String workspace, List<Object[]> rows) {
        insert(into, IfTaken.FAIL, workspace, rows);
    }

    /** Inserts rows whose keys nobody ever had. */
    public void insertNew(Insert into, String workspace, List<Object[]> rows) {
        try {
            insert(into, workspace, rows);
        } catch (StorageException e) {
            throw Failure.of(e) == Failure.DUPLICATE ? notNew() : e;
        }
    }

    /** The refusal of what has an id that is stored already; the transaction can only be rolled back then. */
    public IllegalArgumentException notNew() {
        return new IllegalArgumentException(
                NOT_NEW, failed(new StorageException(ErrorCode.STORAGE_FAILED, NOT_NEW, null)));
    }

    /** Inserts the rows whose key is free, waiting for transactions that hold it; how many these were. */
    public int insertAbsent(Insert into, String workspace, List<Object[]> rows) {
        return insert(into, IfTaken.SKIP, workspace, rows);
    }

    /** As {@link #insertAbsent}, of keys that were found to be free in this transaction, so that hardly any can be taken. */
    public int insertFree(Insert into, String workspace, List<Object[]> rows) {
        return insert(into, IfTaken.SKIP_RARELY, workspace, rows);
    }

    private int insert(Insert into, IfTaken ifTaken, String workspace, List<Object[]> rows) {
        return rows.isEmpty() ? 0 : write(() -> dialect.inserts().run(connection, into, ifTaken, workspace, rows));
    }

    /** Runs steps and undoes them, and only them, when they say that they came to nothing. */
    public boolean tentatively(BooleanSupplier steps) {
        Savepoint start = savepoint();
        boolean good = steps.getAsBoolean();
        run(() -> {
            if (good) {
                connection.releaseSavepoint(start);
            } else {
                connection.rollback(start);
            }
            return good;
        });
        return good;
    }

    /** The connection, within the transaction, for statements of the host's own, which may write. */
    public Connection connection() {
        return write(() -> connection);
    }

    /** Has something done after the commit. */
    public void afterCommit(Runnable action) {
        requireOpen();
        afterCommit.add(action);
    }

    /** What is to be done after the commit. */
    AfterCommitActions afterCommit() {
        return afterCommit;
    }

    Savepoint savepoint() {
        return write(connection::setSavepoint);
    }

    void release(Savepoint savepoint) {
        run(() -> {
            connection.releaseSavepoint(savepoint);
            return savepoint;
        });
    }

    /** Whether it is on the same connection as another one; a host may wrap that anew for each call. */
    boolean isOnConnectionOf(Session other) {
        return connection == other.connection || (!place().isEmpty() && place().equals(other.place()));
    }

    /** Whether the host has closed the connection: given back to a pool, its session may be somebody else's by now. */
    boolean isGivenBack() {
        try {
            return Step.checked(connection::isClosed);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Which session of which server it is; empty if the server does not say. Known for good once it was asked for. */
    String place() {
        if (place == null) {
            place = askForPlace();
        }
        return place;
    }

    private String askForPlace() {
        try {
            return Step.checked(() -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select " + dialect.sessionNumber())) {
                    row.next();
                    return connection.getMetaData().getURL() + ' ' + row.getLong(1);
                }
            });
        } catch (SQLException e) {
            return "";
        }
    }

    /** Throws what a statement threw, in case somebody caught it. */
    void requireNoFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether the whole work may succeed when it is repeated. */
    boolean collided() {
        return failure != null
                && !(failure instanceof OutcomeUnknownException)
                && Failure.of(failure) == Failure.COLLISION;
    }

    void end() {
        ended = true;
    }

    /** Whether there is anything to commit or to roll back. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether there is anything whose commit makes a difference. */
    boolean hasWritten() {
        return hasWritten;
    }

    /** Throws if the transaction has ended, or is another thread's. */
    public void requireOpen() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException(
                    "this transaction is another thread's; only the thread that runs the work may use it");
        } else if (ended) {
            throw new IllegalStateException(
                    "this transaction has ended; do everything within the work that was given to the store");
        }
    }

    /** What made a row unreadable may quote it, and is not told. */
    private <T> T read(RowReader<? extends T> reader, ResultSet row) throws SQLException {
        try {
            return reader.read(row);
        } catch (RuntimeException e) {
            throw failed(new StorageException(ErrorCode.STORAGE_FAILED, UNREADABLE, null));
        }
    }

    /** Runs a step within the transaction. */
    private <T> T write(Step<T> step) {
        begin();
        hasWritten = true;
        return run(step);
    }

    private <T> T run(Step<T> step) {
        requireOpen();
        try {
            return Step.checked(step);
        } catch (SQLException e) {
            throw failed(Failure.of(e).toException(e, joined));
        }
    }

    /** Remembers a failure. */
    StorageException failed(StorageException e) {
        if (failure == null) {
            failure = e;
        }
        return e;
    }
}
