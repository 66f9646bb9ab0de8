package dev.contacts.tck;

import static java.util.Objects.requireNonNull;

import dev.contacts.spi.ContactStore;

/**
 * The store under test. One fixture serves all tests of a class: every test works in workspaces of its own with names never used
 * before, so neither an empty store nor a clean-up between tests is needed, and a shared database will do.
 */
public interface StoreFixture extends AutoCloseable {

    /**
     * The name of the store, and of its conformance file.
     *
     * @return such as {@code postgresql}, or {@code postgresql-prefixed} for a variant
     */
    String name();

    /**
     * The store.
     *
     * @return the same store at every call
     */
    ContactStore store();

    /** Releases what the fixture opened; called once, after the last test. */
    @Override
    void close();

    /**
     * A fixture for a store that holds nothing to release.
     *
     * @param name the store's name
     * @param store the store
     * @return a fixture
     */
    static StoreFixture of(String name, ContactStore store) {
        return of(name, store, () -> {});
    }

    /**
     * A fixture.
     *
     * @param name the store's name
     * @param store the store
     * @param release called once, after the last test
     * @return a fixture
     */
    static StoreFixture of(String name, ContactStore store, Runnable release) {
        requireNonNull(name, "name");
        requireNonNull(store, "store");
        requireNonNull(release, "release");
        return new StoreFixture() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public ContactStore store() {
                return store;
            }

            @Override
            public void close() {
                release.run();
            }
        };
    }
}
