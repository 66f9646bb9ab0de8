package dev.contacts.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A host without a framework: it commits, gives the connection back to its pool, and only then does what is to follow. For one thread. */
final class PlainHost implements ConnectionProvider {

    private final DataSource pool;
    private List<Runnable> following = new ArrayList<>();
    private @Nullable Connection connection;

    PlainHost(DataSource pool) {
        this.pool = pool;
    }

    void transaction(Runnable work) {
        try (Connection own = pool.getConnection()) {
            connection = own;
            work.run();
            own.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            connection = null;
        }
        List<Runnable> committed = following;
        following = new ArrayList<>();
        committed.forEach(Runnable::run);
    }

    @Override
    public boolean inTransaction() {
        return connection != null;
    }

    @Override
    public Connection connection() {
        return requireNonNull(connection, "in a transaction");
    }

    @Override
    public void afterCommit(Runnable action) {
        following.add(action);
    }
}
