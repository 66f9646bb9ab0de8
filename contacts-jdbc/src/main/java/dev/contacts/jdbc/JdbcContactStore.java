package dev.contacts.jdbc;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ErrorCode;
import dev.contacts.jdbc.internal.records.Roles;
import dev.contacts.jdbc.internal.schema.Migration;
import dev.contacts.jdbc.internal.sql.Beginning;
import dev.contacts.jdbc.internal.sql.Dialect;
import dev.contacts.jdbc.internal.sql.HostTransactions;
import dev.contacts.jdbc.internal.sql.Pause;
import dev.contacts.jdbc.internal.sql.RedactedSqlException;
import dev.contacts.jdbc.internal.sql.Sessions;
import dev.contacts.jdbc.internal.sql.Step;
import dev.contacts.jdbc.internal.sql.Template;
import dev.contacts.jdbc.internal.sql.Transactions;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StorageException;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps contacts in a SQL database. Safe for use by several threads, and by any number of processes on the same tables.
 *
 * <p>Each transaction takes one connection of the data source and gives it back as it was. A transaction that collides with others is
 * repeated from its beginning, at most 5 times in all. The isolation level is the connection's own, and READ COMMITTED where that is the
 * REPEATABLE READ or READ UNCOMMITTED of MariaDB or a stricter level of H2, which does not keep foreign keys there; READ COMMITTED is
 * enough for every promise of {@link ContactStore}. A call within the work of another one takes a second connection.
 *
 * <p>A store that is {@linkplain Builder#joining joined} to the transactions of its host works within these instead, and leaves
 * committing, rolling back and repeating to the host.
 */
public final class JdbcContactStore implements ContactStore {

    static final String DEFAULT_PREFIX = "contacts_";

    private final Sessions sessions;
    private final Roles roles;

    private JdbcContactStore(Sessions sessions, Roles roles) {
        this.sessions = sessions;
        this.roles = roles;
    }

    /**
     * A store with the default table prefix {@code contacts_}; makes or migrates its tables.
     *
     * @param dataSource where the connections come from; stays the caller's
     * @return the store
     * @throws UnsupportedDatabaseException if the database is not one of {@link Database}, too old, or set to what is refused there
     * @throws SchemaVersionException if the tables are newer than this version, altered, or not all there
     * @throws StorageException if the database cannot be reached, or refuses to make the tables
     */
    public static JdbcContactStore over(DataSource dataSource) {
        return builder(dataSource).build();
    }

    /**
     * A store with other choices.
     *
     * @param dataSource where the connections come from; stays the caller's
     * @return a new builder
     */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        requireNonNull(workspace, "workspace");
        requireNonNull(work, "work");
        return sessions.run(session -> work.apply(roles.in(session, workspace)));
    }

    /** The choices for a store. For use by one thread. */
    public static final class Builder {

        private final DataSource dataSource;
        private String tablePrefix = DEFAULT_PREFIX;
        private SchemaMode schemaMode = SchemaMode.MIGRATE;

        @Nullable
        private ConnectionProvider host;

        private Builder(DataSource dataSource) {
            this.dataSource = requireNonNull(dataSource, "dataSource");
        }

        /**
         * Sets what the names of all tables and indexes begin with; {@code contacts_} unless set.
         *
         * @param prefix at most 20 characters of {@code a-z 0-9 _}, the first a letter; or empty
         * @return this builder
         */
        public Builder tablePrefix(String prefix) {
            this.tablePrefix = requireNonNull(prefix, "prefix");
            return this;
        }

        /**
         * Sets what is done about the tables; {@link SchemaMode#MIGRATE} unless set.
         *
         * @param mode the mode
         * @return this builder
         */
        public Builder schemaMode(SchemaMode mode) {
            this.schemaMode = requireNonNull(mode, "mode");
            return this;
        }

        /**
         * Makes the store work within the transactions of its host: each call takes part in the one that is running, and is refused with
         * {@link ErrorCode#TRANSACTION_REQUIRED} if there is none. A call that fails undoes what it did, and nothing else. What follows a
         * commit, listeners above all, waits for the host's.
         *
         * <p>A deadlock or a serialization failure is the host's: roll back and repeat the whole transaction. The tables are looked after
         * when the store is built, over a connection of the data source and not within a transaction of the host.
         *
         * @param provider tells of the host's transactions on the same database
         * @return this builder
         */
        public Builder joining(ConnectionProvider provider) {
            this.host = requireNonNull(provider, "provider");
            return this;
        }

        /**
         * Connects, looks after the tables as the mode says, and makes the store.
         *
         * @return the store
         * @throws IllegalArgumentException if the table prefix is not allowed
         * @throws UnsupportedDatabaseException if the database is not one of {@link Database}, too old, or set to what is refused there
         * @throws SchemaVersionException if the tables are not those of this version and the mode does not change that
         * @throws StorageException if the database cannot be reached, or refuses to make the tables
         */
        public JdbcContactStore build() {
            Answers answers = ask(); // its connection is given back: the data source may have no second one
            return build(new Template(answers.database().dialect(), tablePrefix), answers.beginning(), answers.url());
        }

        private Answers ask() {
            Connection opened = Transactions.open(dataSource);
            try {
                return Step.checked(() -> {
                    try (Connection connection = opened) {
                        return answers(connection);
                    }
                });
            } catch (SQLException e) {
                throw new StorageException(
                        ErrorCode.STORAGE_UNAVAILABLE,
                        "the database does not say what it is; check that it runs",
                        RedactedSqlException.of(e));
            }
        }

        private static Answers answers(Connection connection) throws SQLException {
            DatabaseMetaData metaData = connection.getMetaData();
            Database database = Database.named(metaData.getDatabaseProductName());
            database.requireVersion(metaData.getDatabaseProductVersion());
            String url = metaData.getURL();
            return new Answers(database, Beginning.on(connection, database.dialect()), url == null ? "" : url);
        }

        private JdbcContactStore build(Template template, Beginning beginning, String url) {
            Transactions transactions = new Transactions(dataSource, template.dialect(), beginning, Pause.jitter());
            StartCheck.requireFit(transactions, template.dialect(), url);
            StartCheck.requireTables(new Migration(transactions, template, Pause.jitter()), schemaMode);
            Sessions sessions = host == null ? transactions : within(host, template.dialect());
            return new JdbcContactStore(sessions, new Roles(template));
        }

        private static Sessions within(ConnectionProvider host, Dialect dialect) {
            return new HostTransactions(
                    () -> {
                        if (!host.inTransaction()) {
                            throw new StorageException(
                                    ErrorCode.TRANSACTION_REQUIRED,
                                    "the host has no transaction that the store could work within; nothing was read or written:"
                                            + " begin one first",
                                    null);
                        }
                        return host.connection();
                    },
                    host::afterCommit,
                    dialect);
        }

        /** What a connection says about itself. */
        private record Answers(Database database, Beginning beginning, String url) {}
    }
}
