package dev.contacts.jdbc;

import static dev.contacts.jdbc.TestContacts.NOW;
import static dev.contacts.jdbc.TestContacts.WORKSPACE;
import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.contacts.contact.Contact;
import dev.contacts.jdbc.internal.sql.HostTransactions;
import dev.contacts.segment.ContactQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A host with Spring's transactions, orders of its own, and a store that works within them; and what others see of both. */
final class SpringHost implements AutoCloseable {

    private final TestDatabase database;
    final DataSource dataSource;
    final FailingConnections driver;
    final TransactionTemplate transaction;
    final TransactionTemplate nested;
    final JdbcContactStore store;
    private final SingleConnectionDataSource single; // one and the same connection: shows what was done to it
    private final JdbcTemplate orders;
    private final JdbcContactStore observer;

    SpringHost(TestDatabase database) {
        this.database = database;
        dataSource = database.fresh();
        driver = new FailingConnections(dataSource);
        single = new SingleConnectionDataSource(opened(driver.dataSource()), true);
        orders = new JdbcTemplate(single);
        orders.execute("create table orders (id int primary key)");
        JdbcTransactionManager transactions = new JdbcTransactionManager(single);
        transaction = new TransactionTemplate(transactions);
        nested = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        store = joining(transactions());
        observer = JdbcContactStore.builder(dataSource)
                .schemaMode(SchemaMode.VALIDATE)
                .build();
    }

    private static Connection opened(DataSource dataSource) {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another store, joined to the host as the provider says. */
    JdbcContactStore joining(ConnectionProvider provider) {
        return JdbcContactStore.builder(dataSource).joining(provider).build();
    }

    /** A pool on the same tables whose connections are not in autocommit mode: what is not committed there is lost. */
    HikariDataSource pool() {
        return pool(3);
    }

    /** The same with so many connections. */
    HikariDataSource pool(int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    /** The connection of all transactions of the host. */
    Connection connection() {
        return opened(single);
    }

    /** Its transactions, for stores that join them. */
    ConnectionProvider transactions() {
        return new SpringTransactions(single);
    }

    /** The same, with another way to have something done after the commit. */
    ConnectionProvider followedBy(Consumer<Runnable> afterCommit) {
        return provider(() -> transactions().connection(), afterCommit);
    }

    /** The same, with connections from elsewhere. */
    ConnectionProvider connectedBy(HostTransactions.Source source) {
        return provider(source, transactions()::afterCommit);
    }

    /** The same, with another connection object at each call, as some pools that take part in distributed transactions have it. */
    ConnectionProvider wrapping() {
        TransactionAwareDataSourceProxy wrapping = new TransactionAwareDataSourceProxy(single);
        return connectedBy(wrapping::getConnection);
    }

    private ConnectionProvider provider(HostTransactions.Source source, Consumer<Runnable> afterCommit) {
        return new ConnectionProvider() {
            @Override
            public boolean inTransaction() {
                return transactions().inTransaction();
            }

            @Override
            public Connection connection() throws SQLException {
                return source.connection();
            }

            @Override
            public void afterCommit(Runnable action) {
                afterCommit.accept(action);
            }
        };
    }

    /** The strictest isolation that a store may be joined to. */
    int strictestIsolation() {
        return database == TestDatabase.H2
                ? Connection.TRANSACTION_READ_COMMITTED
                : Connection.TRANSACTION_SERIALIZABLE;
    }

    /** Whether a statement that fails leaves nothing to do but to roll back. */
    boolean givesUpAtAFailure() {
        return database == TestDatabase.POSTGRESQL;
    }

    void execute(String sql) {
        orders.execute(sql);
    }

    void order(int id) {
        orders.update("insert into orders (id) values (?)", id);
    }

    int orders() {
        return requireNonNull(orders.queryForObject("select count(*) from orders", Integer.class));
    }

    void add(Contact contact) {
        add(store, contact);
    }

    /** Adds a contact without a transaction of the host. */
    void addElsewhere(Contact contact) {
        add(observer, contact);
    }

    void add(Contact contact, Runnable afterCommit) {
        add(store, contact, afterCommit);
    }

    static void add(JdbcContactStore to, Contact contact) {
        to.inTransaction(WORKSPACE, tx -> tx.contacts().insert(List.of(contact)));
    }

    static void add(JdbcContactStore to, Contact contact, Runnable afterCommit) {
        to.inTransaction(WORKSPACE, tx -> {
            tx.afterCommit(afterCommit);
            return tx.contacts().insert(List.of(contact));
        });
    }

    /** How many contacts others see. */
    long stored() {
        return observer.inTransaction(WORKSPACE, tx -> tx.contacts().count(ContactQuery.all(), NOW));
    }

    /** Whether others see it. */
    boolean stored(Contact contact) {
        return observer.inTransaction(
                WORKSPACE, tx -> !tx.contacts().find(List.of(contact.id())).isEmpty());
    }

    @Override
    public void close() {
        single.destroy();
    }
}
