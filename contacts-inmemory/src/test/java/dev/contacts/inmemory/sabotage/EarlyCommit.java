package dev.contacts.inmemory.sabotage;

import dev.contacts.spi.StoreTransaction;
import dev.contacts.workspace.Workspace;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work that fails leaves behind what it had written until then. */
final class EarlyCommit extends Sabotage {

    @Override
    StoreTransaction broken(Workspace workspace, StoreTransaction transaction) {
        return transaction;
    }

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        Supplier<T> outcome = honest.<Supplier<T>>inTransaction(workspace, tx -> {
            try {
                T result = work.apply(tx);
                return () -> result;
            } catch (RuntimeException e) {
                return () -> {
                    throw e;
                };
            }
        });
        return outcome.get();
    }
}
