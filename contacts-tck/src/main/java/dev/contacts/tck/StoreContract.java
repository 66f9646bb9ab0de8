package dev.contacts.tck;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What all contracts have in common: a store to test. Each test receives a {@link Sandbox}, its own room in that store.
 *
 * <p>Implement {@link ContactStoreTck}, which is all contracts together; a single contract may be implemented while a store is being
 * written.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(KitExtension.class)
public interface StoreContract {

    /**
     * Opens the store under test; called once, before the first test.
     *
     * @return the store and its name
     */
    StoreFixture open();
}
