package dev.contacts.jdbc;

import static java.util.Objects.requireNonNull;

import dev.contacts.error.ErrorCode;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StorageException;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A host with a transaction around each call of a joined store, for the kit. After a call that fails it goes on and commits: the store
 * has undone what it did. Only when transactions collide it rolls back and repeats, as every host must.
 */
record HostPerCall(ContactStore joined, TransactionTemplate transaction) implements ContactStore {

    private static final int TRIES = 20;

    static ContactStore over(DataSource dataSource) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ContactStore joined = JdbcContactStore.builder(dataSource)
                .joining(new SpringTransactions(dataSource))
                .build();
        return new HostPerCall(joined, transaction);
    }

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        for (int tries = 1; ; tries++) {
            Outcome<T> outcome = requireNonNull(transaction.execute(status -> call(status, workspace, work)));
            if (outcome.failure == null) {
                return requireNonNull(outcome.result);
            } else if (!outcome.collided() || tries == TRIES) {
                HostPerCall.<RuntimeException>rethrow(outcome.failure);
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2_000_000L * tries));
        }
    }

    private <T> Outcome<T> call(
            TransactionStatus status, Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        try {
            return new Outcome<>(joined.inTransaction(workspace, work), null);
        } catch (Throwable e) { // the template would wrap what it does not expect
            Outcome<T> outcome = new Outcome<>(null, e);
            if (outcome.collided()) {
                status.setRollbackOnly();
            }
            return outcome;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable failure) throws E {
        throw (E) failure;
    }

    private record Outcome<T>(@Nullable T result, @Nullable Throwable failure) {
        boolean collided() {
            return failure instanceof StorageException e && e.code() == ErrorCode.TRANSACTION_CONFLICT;
        }
    }
}
