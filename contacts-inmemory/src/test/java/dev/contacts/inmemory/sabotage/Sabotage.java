package dev.contacts.inmemory.sabotage;

import dev.contacts.inmemory.InMemoryContactStore;
import dev.contacts.spi.ContactStore;
import dev.contacts.spi.StoreTransaction;
import dev.contacts.tck.ContactStoreTck;
import dev.contacts.tck.StoreFixture;
import dev.contacts.workspace.Workspace;
import java.util.function.Function;

/** An honest store that hands out transactions which are not, and the run of the kit on it. */
abstract class Sabotage implements ContactStore, ContactStoreTck {

    final ContactStore honest = new InMemoryContactStore();

    /** The transaction that the work gets in place of the honest one. */
    abstract StoreTransaction broken(Workspace workspace, StoreTransaction transaction);

    @Override
    public <T> T inTransaction(Workspace workspace, Function<? super StoreTransaction, ? extends T> work) {
        return honest.inTransaction(workspace, tx -> work.apply(broken(workspace, tx)));
    }

    @Override
    public StoreFixture open() {
        return StoreFixture.of("sabotage-" + getClass().getSimpleName(), this);
    }
}
