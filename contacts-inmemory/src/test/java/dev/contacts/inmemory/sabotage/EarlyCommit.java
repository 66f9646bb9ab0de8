package dev.contacts.inmemory.sabotage;

import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work that fails leaves behind what it had written until then. */
final class EarlyCommit extends Sabotage {

    @Override
    StoreTransaction broken(Workspace workspace, StoreTransaction transaction) {
        return transaction;
    }

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        Boolean ended = honest.inTransaction(workspace, tx -> {
            failure.set(null);
            try {
                result.set(work.apply(tx));
            } catch (RuntimeException e) {
                failure.set(e);
            }
            return true;
        });
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
        return result.get();
    }
}
